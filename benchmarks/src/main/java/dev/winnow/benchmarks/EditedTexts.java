package dev.winnow.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Seeded texts with edited copies, and notices of one template. */
final class EditedTexts {
  private static final String SYLLABLES = "ba de fi go lu ma ne pi ro su ta ve wi xo zu ka";

  private EditedTexts() {}

  /** Returns made-up texts of 30 to 400 words, a tenth of them notices of one template. */
  static List<String> made(int count, long seed) {
    Random random = new Random(seed);
    List<String> originals = new ArrayList<>();
    for (int i = 0; i < Math.max(1, count / 10); i++) {
      originals.add(words(30 + random.nextInt(370), random));
    }
    List<String> texts = new ArrayList<>(withCopies(originals, count - count / 10, random));
    String head = words(35, random);
    String tail = words(35, random);
    while (texts.size() < count) {
      String price = random.nextInt(900) + "." + random.nextInt(90);
      texts.add(head + " " + words(8, random) + " " + price + " " + tail);
    }
    return texts;
  }

  /** Returns the main contents of a folder in WCXB's format, and copies of them. */
  static List<String> ofFolder(Path folder, int count, long seed) throws IOException {
    return withCopies(DedupTexts.mainContents(folder), count, new Random(seed));
  }

  private static List<String> withCopies(List<String> originals, int count, Random random) {
    List<String> texts = new ArrayList<>(originals.subList(0, Math.min(count, originals.size())));
    while (texts.size() < count) {
      double u = random.nextDouble();
      texts.add(edited(originals.get(texts.size() % originals.size()), 0.3 * u * u * u, random));
    }
    return texts;
  }

  private static String edited(String text, double rate, Random random) {
    List<String> edited = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      int kind = random.nextDouble() < rate ? random.nextInt(3) : -1;
      if (kind == -1 || kind == 2) {
        edited.add(word);
      }
      if (kind > 0) {
        edited.add(word(random));
      }
    }
    return String.join(" ", edited);
  }

  private static String words(int count, Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(word(random));
    }
    return String.join(" ", words);
  }

  /** Of 4,096 words, some far more frequent than others. */
  private static String word(Random random) {
    double u = random.nextDouble();
    int number = (int) (4096 * u * u * u);
    return syllable(number >> 8) + syllable(number >> 4) + syllable(number);
  }

  private static String syllable(int number) {
    int at = (number & 15) * 3;
    return SYLLABLES.substring(at, at + 2);
  }
}
