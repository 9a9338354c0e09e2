package dev.winnow.segment;

/** The lists that are open at one point of the walk, and whether an item awaits its first block. */
final class ListStack {
  private static final int UNORDERED = -1;

  private final IntStack numbers = new IntStack();
  private int lists;
  private boolean pending;

  void open(boolean ordered) {
    if (numbers.size() == 0) {
      lists++;
    }
    numbers.push(ordered ? 0 : UNORDERED);
  }

  void close() {
    numbers.pop();
  }

  void item() {
    pending = true;
    if (numbers.size() > 0 && numbers.peek() != UNORDERED) {
      numbers.replaceTop(numbers.peek() + 1);
    }
  }

  void endItem() {
    pending = false;
  }

  boolean itemPending() {
    return pending;
  }

  int depth() {
    return Math.max(1, numbers.size());
  }

  /** Returns the number of the outermost open list in the page, from 1; 0 outside of lists. */
  int group() {
    return numbers.size() > 0 ? lists : 0;
  }

  /** Returns the number of the pending item, 0 in an unordered list, and has it pend no longer. */
  int takeNumber() {
    pending = false;
    return numbers.size() > 0 && numbers.peek() != UNORDERED ? numbers.peek() : 0;
  }
}
