package dev.winnow.benchmarks;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Exact Jaccard similarity of word 5-shingles over all pairs of texts, written without any code of
 * the index: regular expression tokens, joined strings, another hash, counts over an inverted
 * index.
 */
final class DedupBruteForce {
  private static final int SIZE = 5;
  private static final Hasher64 HASHER = Hashing.murmur3_128(42);
  private static final String UNSPACED =
      "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";
  private static final Pattern IGNORED =
      Pattern.compile("[\\p{Cf}\\x{fe00}-\\x{fe0f}\\x{e0100}-\\x{e01ef}]+");
  private static final Pattern RUN =
      Pattern.compile(
          "(?<run>["
              + UNSPACED
              + "&&[\\p{L}\\p{N}\\p{M}]]+)"
              + "|[\\p{L}\\p{N}&&[^"
              + UNSPACED
              + "]][\\p{L}\\p{N}\\p{M}&&[^"
              + UNSPACED
              + "]]*");

  private final long[][] shingles;
  private final long[] vocabulary;
  private final int[][] documents;

  /** Sees a pair of texts. */
  interface PairVisitor {
    void visit(int earlier, int later, double similarity);
  }

  DedupBruteForce(List<String> texts) {
    shingles = texts.parallelStream().map(DedupBruteForce::shingles).toArray(long[][]::new);
    long[] all = Arrays.stream(shingles).flatMapToLong(Arrays::stream).sorted().toArray();
    int distinct = 0;
    for (int i = 0; i < all.length; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[distinct++] = all[i];
      }
    }
    vocabulary = Arrays.copyOf(all, distinct);
    documents = new int[texts.size()][];
    Arrays.parallelSetAll(
        documents,
        d ->
            Arrays.stream(shingles[d]).mapToInt(s -> Arrays.binarySearch(vocabulary, s)).toArray());
  }

  /** Visits all pairs of at least the similarity. */
  void pairs(double minimum, PairVisitor visitor) {
    int[] starts = new int[vocabulary.length + 1];
    for (int[] document : documents) {
      for (int shingle : document) {
        starts[shingle + 1]++;
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] postings = new int[starts[vocabulary.length]];
    int[] ends = Arrays.copyOf(starts, vocabulary.length);
    int[] common = new int[documents.length];
    for (int later = 0; later < documents.length; later++) {
      for (int shingle : documents[later]) {
        for (int p = starts[shingle]; p < ends[shingle]; p++) {
          common[postings[p]]++;
        }
        postings[ends[shingle]++] = later;
      }
      for (int earlier = 0; earlier < later; earlier++) {
        int union = documents[later].length + documents[earlier].length - common[earlier];
        if (common[earlier] > 0 && (double) common[earlier] / union >= minimum) {
          visitor.visit(earlier, later, (double) common[earlier] / union);
        }
        common[earlier] = 0;
      }
    }
  }

  /** Returns the similarity of two texts; 0 if either has no word. */
  double similarity(int a, int b) {
    long common =
        Arrays.stream(shingles[a]).filter(s -> Arrays.binarySearch(shingles[b], s) >= 0).count();
    long union = shingles[a].length + shingles[b].length - common;
    return union == 0 ? 0 : (double) common / union;
  }

  private static long[] shingles(String text) {
    List<String> tokens = tokens(text);
    if (tokens.isEmpty()) {
      return new long[0];
    }
    int size = Math.min(SIZE, tokens.size());
    long[] hashes = new long[tokens.size() - size + 1];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = HASHER.hashCharsToLong(String.join(" ", tokens.subList(i, i + size)));
    }
    return Arrays.stream(hashes).sorted().distinct().toArray();
  }

  private static List<String> tokens(String text) {
    String normal =
        Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace('ς', 'σ');
    Matcher matcher = RUN.matcher(IGNORED.matcher(normal).replaceAll(""));
    List<String> tokens = new ArrayList<>();
    while (matcher.find()) {
      if (matcher.group("run") == null) {
        tokens.add(matcher.group());
        continue;
      }
      int[] characters = matcher.group().codePoints().toArray();
      if (characters.length == 1) {
        tokens.add(matcher.group());
      }
      for (int i = 1; i < characters.length; i++) {
        tokens.add(new String(characters, i - 1, 2));
      }
    }
    return tokens;
  }
}
