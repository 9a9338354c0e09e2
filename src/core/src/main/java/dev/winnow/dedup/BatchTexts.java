package dev.winnow.dedup;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a batch, read from mapped files. Safe for use by several threads.
 *
 * <p>A record has 48 bytes: content hash (16), key of the policy (8), the places of the id and of
 * the sets in their files (8 each), the number of the first sketch (4) and {@link TextSketch#meta}
 * (4). Shingles are kept as their upper 32 bits, half the size: two texts of 100 words have one
 * more or less in common with a chance of 10<sup>4</sup> / 2<sup>32</sup>, one in 400,000, which
 * changes their similarity by 0.01; two of 10,000 words with one of 1 in 40, which changes it by
 * 0.0001.
 */
final class BatchTexts {
  static final int MAX_DOCUMENTS = Integer.MAX_VALUE - 8;
  static final int SKETCH_BYTES = CompactSketch.WORDS * Long.BYTES;

  private static final int RECORD = 48;
  private static final int CONTENT = 0;
  private static final int KEY = 16;
  private static final int ID = 24;
  private static final int SETS = 32;
  private static final int SKETCH = 40;
  private static final int META = 44;
  private static final int SETS_HEADER = 3 * Integer.BYTES;

  /** A sketch puts a pair that reaches the threshold below it by so much once in 4,300 times. */
  private static final double CERTAIN = 3.5;

  private final int documents;
  private final double threshold;
  private final double least;
  private final MappedFile records;
  private final MappedFile ids;
  private final MappedFile sketches;
  private final MappedFile sets;

  BatchTexts(BatchFolder folder, double threshold) {
    this.documents = (int) folder.manifest().get("documents");
    this.threshold = threshold;
    this.least = threshold - CERTAIN * CompactSketch.standardError(threshold);
    records = folder.map(BatchFiles.RECORDS);
    ids = folder.map(BatchFiles.IDS);
    sketches = folder.map(BatchFiles.SKETCHES);
    sets = folder.map(BatchFiles.SETS);
  }

  /** Writes the sets for which there are sketches. */
  static void writeSets(AppendFile file, @Nullable ShingleSets sets, int sketches) {
    if (sets == null) {
      throw new IllegalArgumentException("The fingerprint has no shingles");
    }
    boolean isShort = sets.words() < GramSize.SWITCH;
    long[] fives = distinct(isShort ? new long[0] : sets.fives());
    long[] threes = distinct(isShort || sketches > 1 ? sets.threes() : new long[0]);
    file.putInt(sets.words());
    file.putInt(fives.length);
    file.putInt(threes.length);
    for (long[] set : new long[][] {fives, threes}) {
      for (long shingle : set) {
        file.putInt((int) (shingle >>> Integer.SIZE));
      }
    }
  }

  /** Returns the set without shingles of equal upper halves, which are neighbours. */
  private static long[] distinct(long[] set) {
    long[] distinct = new long[set.length];
    int count = 0;
    for (long shingle : set) {
      if (count == 0 || shingle >>> Integer.SIZE != distinct[count - 1] >>> Integer.SIZE) {
        distinct[count++] = shingle;
      }
    }
    return Arrays.copyOf(distinct, count);
  }

  int documents() {
    return documents;
  }

  boolean isEmpty(int document) {
    return TextSketch.count(meta(document)) == 0;
  }

  boolean sameContent(int a, int b) {
    return contentUpper(a) == contentUpper(b) && contentLower(a) == contentLower(b);
  }

  String id(int document) {
    long at = records.getLong(offset(document) + ID);
    byte[] bytes = ids.getBytes(at + Integer.BYTES, ids.getInt(at));
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Returns a number that spreads the documents by their contents alone. */
  long mixedContent(int document) {
    return Mixing.mix(contentUpper(document) ^ contentLower(document));
  }

  /**
   * Compares by the policy: the better document is the smaller one; 0 only for a document itself.
   */
  int compare(int a, int b) {
    int order = Long.compare(key(a), key(b));
    order = order != 0 ? order : Long.compareUnsigned(contentUpper(a), contentUpper(b));
    order = order != 0 ? order : Long.compareUnsigned(contentLower(a), contentLower(b));
    order = order != 0 || a == b ? order : id(a).compareTo(id(b));
    return order != 0 ? order : Integer.compare(a, b);
  }

  /** Returns the similarity by the sketches, or -1 if it is certainly below the threshold. */
  float estimate(int a, int b) {
    int metaA = meta(a);
    int metaB = meta(b);
    double estimate =
        TextSketch.estimate(metaA, words(a, metaA), 0, metaB, words(b, metaB), 0, threshold);
    return estimate == TextSketch.UNLIKE || estimate < least
        ? PairFilter.REJECTED
        : (float) estimate;
  }

  /** Returns the exact similarity, or {@link Jaccard#BELOW} the threshold. */
  double exactSimilarity(int a, int b) {
    ShingleSets setsA = sets(a);
    ShingleSets setsB = sets(b);
    GramSize by = GramSize.of(setsA, setsB);
    return Jaccard.atLeast(setsA.get(by), setsB.get(by), threshold);
  }

  /** Returns the exact similarity rounded, or -1 if it is below the threshold. */
  float similarity(int a, int b) {
    return (float) exactSimilarity(a, b);
  }

  private ShingleSets sets(int document) {
    long at = records.getLong(offset(document) + SETS);
    int words = sets.getInt(at);
    int fives = sets.getInt(at + Integer.BYTES);
    int threes = sets.getInt(at + 2 * Integer.BYTES);
    long first = at + SETS_HEADER;
    return new ShingleSets(
        words,
        sets.getUpperHalves(first, fives),
        sets.getUpperHalves(first + (long) fives * Integer.BYTES, threes));
  }

  private long[] words(int document, int meta) {
    long sketch = Integer.toUnsignedLong(records.getInt(offset(document) + SKETCH));
    return sketches.getLongs(sketch * SKETCH_BYTES, TextSketch.count(meta) * CompactSketch.WORDS);
  }

  private int meta(int document) {
    return records.getInt(offset(document) + META);
  }

  private long key(int document) {
    return records.getLong(offset(document) + KEY);
  }

  private long contentUpper(int document) {
    return records.getLong(offset(document) + CONTENT);
  }

  private long contentLower(int document) {
    return records.getLong(offset(document) + CONTENT + Long.BYTES);
  }

  private static long offset(int document) {
    return (long) document * RECORD;
  }
}
