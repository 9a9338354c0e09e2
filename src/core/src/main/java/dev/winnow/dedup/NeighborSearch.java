package dev.winnow.dedup;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the earlier texts that are similar to a new one, verifies each, and joins them to its
 * cluster.
 *
 * <p>The work for one text is bounded, so that a crowd of texts that share a template costs linear
 * and not quadratic time. The buckets of a text are read from the smallest to the largest, and each
 * from its first text on: a template fills a few large buckets, while texts that are really alike
 * also meet in small ones. A search ends after {@value #MAX_COMPARED} comparisons or {@value
 * #MAX_READ} bucket entries; it is then counted as cut short. Once {@value #ENOUGH_SIMILAR} similar
 * texts are known, members of the same cluster are no longer compared, because they cannot change
 * the clusters.
 *
 * <p>Not safe for use by several threads.
 */
final class NeighborSearch {
  static final int MAX_COMPARED = 256;
  static final int MAX_READ = 8192;
  static final int ENOUGH_SIMILAR = 64;

  private final double threshold;
  private final int bands;
  private final Postings postings = new Postings();
  private final DisjointSets clusters = new DisjointSets();
  private ShingleSets[] shingles = new ShingleSets[16];
  private int[] seenBy = new int[16];
  private int[] textOfPosting = new int[16];
  private int postingCount;
  private final long[] ranking;
  private int size;
  private long compared;
  private long rejected;
  private long cutShort;

  /** A similar text. */
  record Neighbor(int text, double similarity) {}

  NeighborSearch(double threshold, int bands) {
    this.threshold = threshold;
    // a text may have keys of two kinds of shingles
    this.ranking = new long[2 * bands];
    this.bands = bands;
  }

  /** Returns how many texts were added; the next one gets this number. */
  int size() {
    return size;
  }

  /** Returns the smallest number in the text's cluster. */
  int representative(int text) {
    return clusters.find(text);
  }

  long compared() {
    return compared;
  }

  long rejected() {
    return rejected;
  }

  long cutShort() {
    return cutShort;
  }

  /**
   * Adds a text and returns its most similar neighbour, the earliest among equals; none if the text
   * is empty.
   */
  @Nullable Neighbor add(Fingerprint fingerprint) {
    if (postingCount > Integer.MAX_VALUE - 8 - 2 * bands) {
      throw new IllegalStateException("The index is full: it holds " + size + " distinct texts");
    }
    int text = clusters.add();
    size = text + 1;
    if (text == shingles.length) {
      shingles = Arrays.copyOf(shingles, text + (text >> 1));
      seenBy = Arrays.copyOf(seenBy, shingles.length);
    }
    shingles[text] = fingerprint.sets();
    if (fingerprint.isEmpty()) {
      return null;
    }
    Neighbor best = search(text, fingerprint.bandKeys());
    for (long key : fingerprint.bandKeys()) {
      if (postingCount == textOfPosting.length) {
        textOfPosting =
            Arrays.copyOf(
                textOfPosting, (int) Math.min(Integer.MAX_VALUE - 8L, postingCount * 3L / 2));
      }
      textOfPosting[postingCount] = text;
      postings.add(key, postingCount++);
    }
    return best;
  }

  private @Nullable Neighbor search(int text, long[] bandKeys) {
    Neighbor best = null;
    int read = 0;
    int comparisons = 0;
    int similar = 0;
    int buckets = rankBuckets(bandKeys);
    for (int i = 0; i < buckets; i++) {
      int last = postings.last(bandKeys[(int) ranking[i]]);
      int posting = last;
      do {
        posting = postings.next(posting);
        int candidate = textOfPosting[posting];
        if (read++ == MAX_READ) {
          cutShort++;
          return best;
        }
        if (seenBy[candidate] == text) {
          continue;
        }
        seenBy[candidate] = text;
        if (similar >= ENOUGH_SIMILAR && clusters.same(candidate, text)) {
          continue;
        }
        if (comparisons++ == MAX_COMPARED) {
          cutShort++;
          return best;
        }
        compared++;
        double similarity = similarity(shingles[text], shingles[candidate]);
        if (similarity == Jaccard.BELOW) {
          rejected++;
          continue;
        }
        similar++;
        clusters.union(candidate, text);
        best = better(best, candidate, similarity);
      } while (posting != last);
    }
    return best;
  }

  /**
   * Puts the bands that have a bucket into {@link #ranking}, smallest bucket first, and returns
   * their number.
   */
  private int rankBuckets(long[] bandKeys) {
    int count = 0;
    for (int band = 0; band < bandKeys.length; band++) {
      int last = postings.last(bandKeys[band]);
      if (last >= 0) {
        ranking[count++] = (long) postings.rank(last) << Integer.SIZE | band;
      }
    }
    Arrays.sort(ranking, 0, count);
    return count;
  }

  private double similarity(ShingleSets a, ShingleSets b) {
    GramSize by = GramSize.of(a, b);
    return Jaccard.atLeast(a.get(by), b.get(by), threshold);
  }

  private static Neighbor better(@Nullable Neighbor best, int candidate, double similarity) {
    if (best == null
        || best.similarity < similarity
        || (best.similarity == similarity && candidate < best.text)) {
      return new Neighbor(candidate, similarity);
    }
    return best;
  }
}
