package dev.winnow.boilerplate;

/**
 * What the model says of one page.
 *
 * @param blocks for each block the probability that it is main content
 * @param types for each {@link PageType} the probability that the page is of it
 */
@SuppressWarnings("ArrayRecordComponent") // read by one caller, at once
record PageScores(float[] blocks, float[] types) {
  /** Returns the probability that the page is of a type. */
  double type(PageType type) {
    return types[type.ordinal()];
  }
}
