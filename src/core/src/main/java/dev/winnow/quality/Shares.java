package dev.winnow.quality;

/** Shares of what there may be none of. */
final class Shares {
  private Shares() {}

  static double of(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
