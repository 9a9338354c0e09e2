package dev.winnow.dedup;

import com.dynatrace.hash4j.hashing.HashValue128;
import java.util.SplittableRandom;

/**
 * Fingerprints of texts that were never written: random sets of shingles, of which a given share
 * are near duplicates of the one before. Made in a fraction of the time that texts take.
 */
public final class SyntheticFingerprints {
  private final Fingerprinter fingerprinter;
  private final int words;
  private final double nearShare;

  /**
   * Makes a source.
   *
   * @param threshold the threshold of the index
   * @param words the words of a text, more than 100
   * @param nearShare the share of near duplicates
   */
  public SyntheticFingerprints(double threshold, int words, double nearShare) {
    this.fingerprinter = new Fingerprinter(Banding.forThreshold(threshold));
    this.words = words;
    this.nearShare = nearShare;
  }

  /** Returns the fingerprint of a number; a pure function. */
  public Fingerprint get(int number) {
    SplittableRandom choice = new SplittableRandom(number * 31L + 1);
    boolean near = number > 0 && choice.nextDouble() < nearShare;
    SplittableRandom random = new SplittableRandom(near ? number - 1L : number);
    long[] shingles = new long[words - GramSize.FIVE.words() + 1];
    for (int i = 0; i < shingles.length; i++) {
      shingles[i] = random.nextLong();
    }
    for (int i = 0; near && i < shingles.length / 20; i++) {
      shingles[i] = choice.nextLong();
    }
    long[] fives = new HashSets().sortedDistinct(shingles, shingles.length);
    HashValue128 content =
        new HashValue128(Mixing.mix(number + 0x9e3779b97f4a7c15L), Mixing.mix(~number));
    return fingerprinter.fingerprint(content, new ShingleSets(words, fives, new long[0]));
  }
}
