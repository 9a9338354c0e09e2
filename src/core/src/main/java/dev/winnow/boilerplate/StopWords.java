package dev.winnow.boilerplate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * The function words of many languages together, read from {@code stop-words.tsv}.
 *
 * <p>Their share tells prose from lists and menus: Pomikálek, "Removing Boilerplate and Duplicate
 * Content from Web Corpora", 2011. Which language a text is in need not be known for it. Immutable
 * and safe for use by several threads.
 */
final class StopWords {
  private static final String RESOURCE = "stop-words.tsv";
  private static final int MOST_OTHERS = 40;
  private static final StopWords STANDARD = load();

  private static final int ANY = 1;
  private static final int ENGLISH = 2;

  /** Short words of menus are function words somewhere: one in so many is enough. */
  private static final int ENGLISH_SHARE = 3;

  /** So many words tell the language of a text. */
  private static final int SAMPLE = 2000;

  private final IntTable words = new IntTable();

  static StopWords standard() {
    return STANDARD;
  }

  /** Returns what the function words of a line leave. */
  Split split(WordHashes line) {
    int size = line.size();
    int[] others = new int[Math.min(MOST_OTHERS, size)];
    int kept = 0;
    int count = 0;
    for (int i = 0; i < size; i++) {
      int word = line.hash(i);
      if (words.get(word) != 0) {
        count++;
      } else if (kept < others.length) {
        others[kept++] = word;
      }
    }
    return new Split(count, Arrays.copyOf(others, kept));
  }

  /**
   * The words of a line.
   *
   * @param count how many are function words
   * @param others the first ones that are none
   */
  @SuppressWarnings("ArrayRecordComponent") // read at once and not compared
  record Split(int count, int[] others) {}

  /**
   * Returns whether a good part of the function words in a text are English ones, judged by lines
   * spread over it; true for a text that has none.
   *
   * @param lines how many lines there are
   * @param words gives the hashes of a line's words, see {@link WordHashes}
   */
  boolean isEnglish(int lines, IntFunction<int[]> words) {
    int all = 0;
    int english = 0;
    int read = 0;
    int step = 1 + lines / SAMPLE;
    for (int i = 0; i < lines && read < SAMPLE; i += step) {
      int[] hashes = words.apply(i);
      for (int hash : hashes) {
        int kind = this.words.get(hash);
        all += kind != 0 ? 1 : 0;
        english += (kind & ENGLISH) != 0 ? 1 : 0;
      }
      read += hashes.length;
    }
    return english * ENGLISH_SHARE >= all;
  }

  private static StopWords load() {
    StopWords all = new StopWords();
    WordHashes line = new WordHashes();
    try (InputStream in = StopWords.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("resource " + RESOURCE + " is missing from the jar");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String row = reader.readLine(); row != null; row = reader.readLine()) {
        int tab = row.indexOf('\t');
        if (row.startsWith("#") || tab < 0) {
          continue;
        }
        boolean english = row.startsWith("en\t");
        line.read(row.substring(tab + 1));
        for (int i = 0; i < line.size(); i++) {
          int word = line.hash(i);
          all.words.put(word, all.words.get(word) | (english ? ANY | ENGLISH : ANY));
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + RESOURCE, e);
    }
  }
}
