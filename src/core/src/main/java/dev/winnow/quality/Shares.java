package dev.winnow.quality;

/** Shares of what there may be none of. */
final class Shares {
  private Shares() {}

  static double of(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
