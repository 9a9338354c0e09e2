package dev.winnow.dedup;

/**
 * A text that was compared with another.
 *
 * @param text the other
 * @param similarity by the index's measure, or -1 if it is below the threshold
 * @param containment or -1 if it is below its threshold, or not asked for
 * @param exact whether both were measured on the texts
 */
record Match(int text, double similarity, double containment, boolean exact) {
  static final double BELOW = -1;

  boolean isSimilar() {
    return similarity >= 0;
  }
}
