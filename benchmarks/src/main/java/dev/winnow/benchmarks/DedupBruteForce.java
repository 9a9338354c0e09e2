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
 * Exact Jaccard similarity over all pairs of texts, by word 3-grams if the shorter has fewer than
 * 50 words and else by word 5-grams, written without any code of the index: regular expression
 * tokens, joined strings, another hash, counts over an inverted index.
 */
final class DedupBruteForce {
  private static final int SWITCH = 50;
  private static final int WHOLE = 5;
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

  private final int[] words;
  private final GramIndex threes;
  private final GramIndex fives;

  /** Sees a pair of texts. */
  interface PairVisitor {
    void visit(int earlier, int later, double similarity);
  }

  DedupBruteForce(List<String> texts) {
    List<List<String>> tokens = texts.parallelStream().map(DedupBruteForce::tokens).toList();
    words = tokens.stream().mapToInt(List::size).toArray();
    threes = new GramIndex(allShingles(tokens, 3));
    fives = new GramIndex(allShingles(tokens, 5));
  }

  /** Visits all pairs of at least the similarity. */
  void pairs(double minimum, PairVisitor visitor) {
    threes.pairs(
        minimum,
        (earlier, later, similarity) -> {
          if (byThrees(earlier, later)) {
            visitor.visit(earlier, later, similarity);
          }
        });
    fives.pairs(
        minimum,
        (earlier, later, similarity) -> {
          if (!byThrees(earlier, later)) {
            visitor.visit(earlier, later, similarity);
          }
        });
  }

  /** Returns the similarity of two texts; 0 if either has no word. */
  double similarity(int a, int b) {
    return (byThrees(a, b) ? threes : fives).similarity(a, b);
  }

  private boolean byThrees(int a, int b) {
    return Math.min(words[a], words[b]) < SWITCH;
  }

  private static long[][] allShingles(List<List<String>> tokens, int size) {
    return tokens.parallelStream().map(t -> shingles(t, size)).toArray(long[][]::new);
  }

  private static long[] shingles(List<String> tokens, int size) {
    if (tokens.isEmpty()) {
      return new long[0];
    }
    int gram = tokens.size() < WHOLE ? tokens.size() : size;
    String mark = tokens.size() < WHOLE ? "whole " : "";
    long[] hashes = new long[tokens.size() - gram + 1];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = HASHER.hashCharsToLong(mark + String.join(" ", tokens.subList(i, i + gram)));
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

  /** Counts common shingles of all pairs. */
  private static final class GramIndex {
    private final long[][] shingles;
    private final long[] vocabulary;
    private final int[][] documents;

    GramIndex(long[][] shingles) {
      this.shingles = shingles;
      vocabulary =
          Arrays.stream(shingles).flatMapToLong(Arrays::stream).sorted().distinct().toArray();
      documents = new int[shingles.length][];
      Arrays.parallelSetAll(
          documents,
          d ->
              Arrays.stream(shingles[d])
                  .mapToInt(s -> Arrays.binarySearch(vocabulary, s))
                  .toArray());
    }

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

    double similarity(int a, int b) {
      long common =
          Arrays.stream(shingles[a]).filter(s -> Arrays.binarySearch(shingles[b], s) >= 0).count();
      long union = shingles[a].length + shingles[b].length - common;
      return union == 0 ? 0 : (double) common / union;
    }
  }
}
