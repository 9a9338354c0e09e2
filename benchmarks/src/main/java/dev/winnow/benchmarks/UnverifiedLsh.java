package dev.winnow.benchmarks;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Duplicates as most tools find them: whatever shares a band of MinHash is one, and what is linked
 * over any number of others is one cluster. Nothing is compared.
 *
 * @param bands the number of bands
 * @param rows the values of each
 * @param prepared what is done to a text in lower case before it is cut into words
 */
record UnverifiedLsh(int bands, int rows, UnaryOperator<String> prepared) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
  private static final int GRAM = 5;
  private static final long PRIME = (1L << 61) - 1;

  /**
   * Clusters, and the pairs they come from.
   *
   * @param clusters the first text of each text's cluster
   * @param linked the different pairs that share a band
   */
  // compared by no one
  @SuppressWarnings("ArrayRecordComponent")
  record Result(int[] clusters, Set<Long> linked) {}

  Result run(List<String> texts, int maxPairs) {
    Random random = new Random(1);
    int size = bands * rows;
    long[] factors = random.longs(size, 1, PRIME).toArray();
    long[] summands = random.longs(size, 0, PRIME).toArray();
    List<Map<Long, List<Integer>>> tables = new ArrayList<>();
    for (int b = 0; b < bands; b++) {
      tables.add(new HashMap<>());
    }
    for (int text = 0; text < texts.size(); text++) {
      long[] shingles = shingles(texts.get(text));
      // texts of fewer words have no shingle, and are left alone
      if (shingles.length > 0) {
        long[] signature = signature(shingles, factors, summands);
        for (int b = 0; b < bands; b++) {
          long key = Hashing.xxh3_64().hashStream().putLongs(signature, b * rows, rows).getAsLong();
          tables.get(b).computeIfAbsent(key, k -> new ArrayList<>()).add(text);
        }
      }
    }
    int[] clusters = new int[texts.size()];
    Arrays.setAll(clusters, i -> i);
    Set<Long> linked = new HashSet<>();
    for (Map<Long, List<Integer>> table : tables) {
      for (List<Integer> bucket : table.values()) {
        for (int j = 1; j < bucket.size(); j++) {
          union(clusters, bucket.get(0), bucket.get(j));
          for (int i = 0; i < j && linked.size() < maxPairs; i++) {
            linked.add(((long) bucket.get(i) << 32) | bucket.get(j));
          }
        }
      }
    }
    for (int i = 0; i < clusters.length; i++) {
      clusters[i] = root(clusters, i);
    }
    return new Result(clusters, linked);
  }

  private long[] shingles(String text) {
    String normal = prepared.apply(text.toLowerCase(Locale.ROOT));
    List<String> words = WORD.matcher(normal).results().map(m -> m.group()).toList();
    Set<Long> shingles = new HashSet<>();
    for (int i = 0; i + GRAM <= words.size(); i++) {
      shingles.add(Hashing.xxh3_64().hashCharsToLong(String.join(" ", words.subList(i, i + GRAM))));
    }
    return shingles.stream().mapToLong(s -> (s & PRIME) % PRIME).toArray();
  }

  private static long[] signature(long[] shingles, long[] factors, long[] summands) {
    long[] signature = new long[factors.length];
    for (int k = 0; k < signature.length; k++) {
      long least = Long.MAX_VALUE;
      for (long shingle : shingles) {
        long low = shingle * factors[k];
        long high = Math.multiplyHigh(shingle, factors[k]);
        long value = (low & PRIME) + (((high << 3) | (low >>> 61)) % PRIME) + summands[k];
        least = Math.min(least, value % PRIME);
      }
      signature[k] = least;
    }
    return signature;
  }

  private static void union(int[] parents, int a, int b) {
    int rootA = root(parents, a);
    int rootB = root(parents, b);
    parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }

  static int root(int[] parents, int member) {
    int at = member;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }
}
