package dev.winnow.boilerplate;

import java.util.BitSet;

/** Lists whose items are numbered in order, which are content as a whole or not at all. */
final class Enumerations {
  /** So many other lines may stand between two items. */
  private static final int MOST_BETWEEN = 4;

  private static final int FEWEST_ITEMS = 4;

  private static final int NONE = -1;

  private final LineTable table;

  /** The item after which a line's item comes, or {@link #NONE}. */
  private final int[] previous;

  Enumerations(LineTable table) {
    this.table = table;
    previous = new int[table.size()];
    int last = NONE;
    int number = NONE;
    for (int i = 0; i < previous.length; i++) {
      previous[i] = NONE;
      int own = table.line(i).listItem() ? number(table.line(i).text()) : NONE;
      if (own != NONE) {
        boolean next = last != NONE && own == number + 1 && i - last <= MOST_BETWEEN + 1;
        previous[i] = next ? last : NONE;
        last = i;
        number = own;
      }
    }
  }

  /**
   * Returns the items of those lists whose items together have this probability at least to be main
   * content.
   */
  BitSet likely(float[] probabilities, double least) {
    BitSet likely = new BitSet();
    BitSet seen = new BitSet();
    for (int end = previous.length - 1; end >= 0; end--) {
      if (previous[end] == NONE || seen.get(end)) {
        continue;
      }
      int items = 0;
      double sum = 0;
      for (int i = end; i != NONE; i = previous[i]) {
        seen.set(i);
        items++;
        sum += table.kept(i) ? probabilities[i] : 0;
      }
      if (items >= FEWEST_ITEMS && sum >= items * least) {
        for (int i = end; i != NONE; i = previous[i]) {
          likely.set(i);
        }
      }
    }
    return likely;
  }

  /** Returns the number at the beginning of a line, or {@link #NONE}. */
  private static int number(String text) {
    int number = 0;
    int i = 0;
    while (i < text.length() && i < 4 && Character.isDigit(text.charAt(i))) {
      number = number * 10 + Character.digit(text.charAt(i++), 10);
    }
    return i == 0 ? NONE : number;
  }
}
