package dev.winnow.boilerplate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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

  private final IntTable words = new IntTable();

  static StopWords standard() {
    return STANDARD;
  }

  /** Returns how many of a line's words are function words. */
  int count(WordHashes line) {
    int count = 0;
    for (int i = 0; i < line.size(); i++) {
      count += words.get(line.hash(i)) != 0 ? 1 : 0;
    }
    return count;
  }

  /** Returns the first of a line's words that are no function words. */
  int[] others(WordHashes line) {
    int[] others = new int[Math.min(MOST_OTHERS, line.size())];
    int count = 0;
    for (int i = 0; i < line.size() && count < others.length; i++) {
      if (words.get(line.hash(i)) == 0) {
        others[count++] = line.hash(i);
      }
    }
    return Arrays.copyOf(others, count);
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
        line.read(row.substring(tab + 1));
        for (int i = 0; i < line.size(); i++) {
          all.words.put(line.hash(i), 1);
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + RESOURCE, e);
    }
  }
}
