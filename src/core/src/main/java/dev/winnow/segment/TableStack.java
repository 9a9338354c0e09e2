package dev.winnow.segment;

/** The tables that are open at one point of the walk, and the cell it is in. */
final class TableStack {
  private final IntStack outer = new IntStack();
  private int tables;
  private int rows;
  private int group;
  private int row;
  private int column;

  /** Enters a table; until its first row begins, the cell is that of the table around it. */
  void open() {
    outer.push(column);
    outer.push(row);
    outer.push(group);
    outer.push(++tables);
  }

  /** Leaves a table and goes back to the cell it stands in. */
  void close() {
    outer.pop();
    group = outer.pop();
    row = outer.pop();
    column = outer.pop();
  }

  void newRow() {
    group = outer.size() > 0 ? outer.peek() : 0;
    row = ++rows;
    column = 0;
  }

  void newCell() {
    column++;
  }

  /** Returns the number of the table in the page, from 1; 0 outside of tables. */
  int group() {
    return group;
  }

  /** Returns the number of the row in the page, from 1; 0 outside of tables. */
  int row() {
    return row;
  }

  /** Returns the number of the cell in its row, from 1. */
  int column() {
    return column;
  }
}
