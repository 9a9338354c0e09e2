package dev.winnow.train;

/**
 * How a page came out that the model had not seen.
 *
 * @param page the page
 * @param type the place of the type that was thought most likely
 * @param confidenceFeatures what the choice of blocks told about itself
 * @param f1 the word F1
 */
@SuppressWarnings("ArrayRecordComponent")
record Outcome(PageTable page, int type, float[] confidenceFeatures, double f1) {}
