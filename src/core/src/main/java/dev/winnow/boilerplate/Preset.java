package dev.winnow.boilerplate;

/**
 * Which way to err: on leaving boilerplate in, or on taking content out.
 *
 * <p>The figures are precision, recall and F1 of words, means over the pages of WCXB, each scored
 * by a model that has seen no page of its site. A plain text goes by it where the learned model
 * decides.
 */
public enum Preset {
  /** Keeps what is surely content: precision 0.897, recall 0.880, F1 0.869. For training data. */
  PRECISE(1.7),
  /** The highest F1: precision 0.875, recall 0.925, F1 0.881. The default. */
  BALANCED(1),
  /** Leaves out what is surely boilerplate: precision 0.843, recall 0.955, F1 0.873. For search. */
  COMPLETE(0.6);

  private final double sharpness;

  Preset(double sharpness) {
    this.sharpness = sharpness;
  }

  /** Returns the factor on the power that probabilities are raised to before the choice. */
  double sharpness() {
    return sharpness;
  }
}
