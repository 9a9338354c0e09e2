package dev.winnow.dedup;

/** The finaliser that spreads a 64-bit state over all its bits. */
final class Mixing {
  private Mixing() {}

  /**
   * Returns the state mixed; a bijection. Source: David Stafford's "Mix13", the finaliser of
   * SplitMix64.
   */
  static long mix(long state) {
    long z = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
