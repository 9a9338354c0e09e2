package dev.winnow.detect;

/**
 * Tells where the characters of a text stood in the input, from which some were dropped.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class InputOffsets {
  /** Those of a text from which nothing was dropped. */
  public static final InputOffsets SAME = new InputOffsets(new int[0]);

  /** For each dropped character the offset in the text before which it stood, ascending. */
  private final int[] droppedBefore;

  InputOffsets(int[] droppedBefore) {
    this.droppedBefore = droppedBefore;
  }

  /** Returns those of the same text in an input that begins with one more dropped character. */
  InputOffsets afterMark() {
    int[] more = new int[droppedBefore.length + 1];
    System.arraycopy(droppedBefore, 0, more, 1, droppedBefore.length);
    return new InputOffsets(more);
  }

  /**
   * Returns the offset in the input of the character at an offset in the text.
   *
   * <p>Takes time logarithmic in the number of dropped characters.
   */
  public int toInput(int offset) {
    int low = 0;
    int high = droppedBefore.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (droppedBefore[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return offset + low;
  }
}
