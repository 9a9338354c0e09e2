package dev.winnow.quality;

import dev.winnow.token.LocatedTokens;
import dev.winnow.token.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/** The function words of {@code stop-words.tsv}. Immutable and safe for use by several threads. */
final class StopWords {
  private static final String RESOURCE = "stop-words.tsv";
  private static final StopWords STANDARD = load();

  /**
   * The words of a language.
   *
   * @param hashes those that are one token, ascending
   * @param parts those that are looked up in the text
   */
  @SuppressWarnings("ArrayRecordComponent") // read only, and not compared
  private record Language(long[] hashes, List<String> parts) {}

  private final Map<String, Language> languages;

  private StopWords(Map<String, Language> languages) {
    this.languages = languages;
  }

  static StopWords standard() {
    return STANDARD;
  }

  /** Returns how many words of a language occur; empty if it has none here. */
  OptionalInt count(String text, LocatedTokens words, String code) {
    Language language = languages.get(code);
    if (language == null) {
      return OptionalInt.empty();
    }
    int found = 0;
    for (String part : language.parts()) {
      found += text.contains(part) ? 1 : 0;
    }
    return OptionalInt.of(found + count(words, language.hashes()));
  }

  private static int count(LocatedTokens words, long[] wanted) {
    long all = (1L << wanted.length) - 1;
    long seen = 0;
    // the last six bits say at once that most words are none of the wanted
    long filter = 0;
    for (long hash : wanted) {
      filter |= 1L << hash;
    }
    long[] hashes = words.hashes();
    for (int i = 0; i < words.count() && seen != all; i++) {
      if ((filter >>> hashes[i] & 1) != 0) {
        int at = Arrays.binarySearch(wanted, hashes[i]);
        seen |= at < 0 ? 0 : 1L << at;
      }
    }
    return Long.bitCount(seen);
  }

  private static StopWords load() {
    try (InputStream in = StopWords.class.getResourceAsStream(RESOURCE);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, RESOURCE), StandardCharsets.UTF_8))) {
      Map<String, Language> languages = new HashMap<>();
      for (String row = reader.readLine(); row != null; row = reader.readLine()) {
        int tab = row.indexOf('\t');
        if (!row.startsWith("#") && tab > 0) {
          languages.put(row.substring(0, tab), language(row.substring(tab + 1).split(" ", -1)));
        }
      }
      return new StopWords(Collections.unmodifiableMap(languages));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + RESOURCE, e);
    }
  }

  private static Language language(String[] words) {
    if ((Traits.of(words[0].codePointAt(0)) & Traits.UNSPACED) != 0) {
      return new Language(new long[0], List.of(words));
    }
    Tokens tokens = new Tokens();
    long[] hashes = new long[words.length];
    for (int i = 0; i < words.length; i++) {
      tokens.read(words[i]);
      if (tokens.count() != 1) {
        throw new IllegalStateException(RESOURCE + ": " + words[i] + " is not one word");
      }
      hashes[i] = tokens.hashes()[0];
    }
    Arrays.sort(hashes);
    return new Language(hashes, List.of());
  }
}
