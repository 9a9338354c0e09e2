package dev.winnow.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Seeded texts of made-up words, edited copies of them, and their similarity by the plainest means.
 */
final class GeneratedTexts {
  private GeneratedTexts() {}

  /** Returns words of a vocabulary of 5,000. */
  static List<String> words(int count, Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add("w" + random.nextInt(5_000));
    }
    return words;
  }

  static String text(int words, Random random) {
    return String.join(" ", words(words, random));
  }

  /** Returns a copy in which each word was replaced, doubled with another, or deleted at a rate. */
  static String edited(String text, double rate, Random random) {
    List<String> edited = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      int kind = random.nextDouble() < rate ? random.nextInt(3) : -1;
      if (kind == -1 || kind == 2) {
        edited.add(word);
      }
      if (kind == 1 || kind == 2) {
        edited.add("w" + random.nextInt(5_000));
      }
    }
    return String.join(" ", edited);
  }

  /**
   * Returns families of an original of 30 to 400 words and nine copies, edited at rates from 0 to
   * 15 %.
   */
  static List<String> families(int families, long seed) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    for (int f = 0; f < families; f++) {
      String original = text(30 + random.nextInt(370), random);
      texts.add(original);
      for (int copy = 0; copy < 9; copy++) {
        double u = random.nextDouble();
        texts.add(edited(original, 0.15 * u * u, random));
      }
    }
    return texts;
  }

  /** The words of a text and its word grams, by the plainest means. */
  record Grams(int words, Set<List<String>> threes, Set<List<String>> fives) {
    double similarity(Grams other) {
      return Math.min(words, other.words) < 50
          ? jaccard(threes, other.threes)
          : jaccard(fives, other.fives);
    }
  }

  static Grams grams(String text) {
    List<String> words = Arrays.asList(text.split(" ", -1));
    return new Grams(words.size(), shingles(words, 3), shingles(words, 5));
  }

  private static Set<List<String>> shingles(List<String> words, int size) {
    Set<List<String>> shingles = new HashSet<>();
    for (int i = 0; i + size <= words.size(); i++) {
      shingles.add(words.subList(i, i + size));
    }
    return shingles;
  }

  static double jaccard(Set<?> a, Set<?> b) {
    Set<Object> common = new HashSet<>(a);
    common.retainAll(b);
    return common.size() / (double) (a.size() + b.size() - common.size());
  }
}
