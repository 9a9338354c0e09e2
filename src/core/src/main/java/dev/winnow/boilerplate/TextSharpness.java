package dev.winnow.boilerplate;

/** The power to which the probabilities of a text's lines are raised before the choice. */
final class TextSharpness {
  private TextSharpness() {}

  /** Returns the geometric mean over the types of page the text may be from, by the preset. */
  static double of(PageScores scores, Preset preset) {
    double sum = 0;
    for (PageType type : PageType.values()) {
      sum += scores.type(type) * StrictMath.log(of(type));
    }
    return preset.sharpness() * StrictMath.exp(sum);
  }

  /** Measured out of fold on the pages of WCXB as plain text, a block a line. */
  private static double of(PageType type) {
    return switch (type) {
      case ARTICLE, PRODUCT -> 1.5;
      case FORUM -> 1;
      case COLLECTION, DOCUMENTATION, SERVICE -> 0.85;
      case LISTING -> 0.7;
    };
  }
}
