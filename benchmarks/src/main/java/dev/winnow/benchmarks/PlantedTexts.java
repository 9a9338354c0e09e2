package dev.winnow.benchmarks;

import java.util.SplittableRandom;

/**
 * Any number of made-up texts, each made from its number alone. One in ten is a copy of an earlier
 * one in which up to four words were replaced; the others have nothing but words in common.
 *
 * @param words the words of a text
 * @param template how many of them, at the beginning, all texts have in common
 */
record PlantedTexts(int words, int template) {
  private static final int VOCABULARY = 50_000;
  private static final int MAX_EDITS = 4;
  private static final int COPY_EVERY = 10;
  private static final long SEED = 0x5eedL;

  /** Returns the number of the text that another copies, or -1. */
  int source(int number) {
    if (number % COPY_EVERY != COPY_EVERY - 1) {
      return -1;
    }
    int source = random(number, 1).nextInt(number);
    return source % COPY_EVERY == COPY_EVERY - 1 ? source - 1 : source;
  }

  String text(int number) {
    int source = source(number);
    int[] text = original(source < 0 ? number : source);
    if (source >= 0) {
      SplittableRandom edits = random(number, 2);
      for (int left = edits.nextInt(MAX_EDITS + 1); left > 0; left--) {
        text[edits.nextInt(words)] = word(edits);
      }
    }
    StringBuilder joined = new StringBuilder(words * 6);
    for (int word : text) {
      joined.append(Integer.toString(word, Character.MAX_RADIX)).append(' ');
    }
    return joined.toString();
  }

  private int[] original(int number) {
    SplittableRandom random = random(number, 3);
    int[] text = new int[words];
    SplittableRandom common = random(0, 4);
    for (int i = 0; i < words; i++) {
      text[i] = word(i < template ? common : random);
    }
    return text;
  }

  /** Some words are far more frequent than others. */
  private static int word(SplittableRandom random) {
    double u = random.nextDouble();
    return (int) (VOCABULARY * u * u * u);
  }

  private static SplittableRandom random(int number, int purpose) {
    return new SplittableRandom(SEED ^ ((long) number << 3 | purpose));
  }
}
