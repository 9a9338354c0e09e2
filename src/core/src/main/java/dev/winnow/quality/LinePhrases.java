package dev.winnow.quality;

import dev.winnow.token.LocatedTokens;
import dev.winnow.token.Tokens;
import java.util.Arrays;
import java.util.List;

/**
 * The words by which C4 drops lines and pages.
 *
 * <p>Source: Raffel et al. 2020, section 2.2, and {@code c4_utils.py} of TensorFlow Datasets, whose
 * phrases these are. Immutable and safe for use by several threads.
 */
final class LinePhrases {
  static final int JAVASCRIPT = 1;
  static final int POLICY = 2;
  static final int LOREM_IPSUM = 4;

  private static final LinePhrases STANDARD = new LinePhrases();

  @SuppressWarnings("ArrayRecordComponent") // read only, and not compared
  private record Phrase(int kind, long[] hashes) {}

  private final List<Phrase> phrases =
      List.of(
          phrase(JAVASCRIPT, "javascript"),
          phrase(POLICY, "terms of use"),
          phrase(POLICY, "privacy policy"),
          phrase(POLICY, "cookie policy"),
          phrase(POLICY, "uses cookies"),
          phrase(POLICY, "use of cookies"),
          phrase(POLICY, "use cookies"),
          phrase(LOREM_IPSUM, "lorem ipsum"));

  /** Has a bit for the last six bits of the hash of each first word. */
  private final long filter;

  private LinePhrases() {
    long bits = 0;
    for (Phrase phrase : phrases) {
      bits |= 1L << phrase.hashes()[0];
    }
    filter = bits;
  }

  static LinePhrases standard() {
    return STANDARD;
  }

  /** Returns the kind of the phrase that begins with a word, or 0. */
  int at(LocatedTokens words, int word) {
    return (filter >>> words.hashes()[word] & 1) == 0 ? 0 : find(words, word);
  }

  private int find(LocatedTokens words, int word) {
    for (Phrase phrase : phrases) {
      long[] hashes = phrase.hashes();
      int end = word + hashes.length;
      if (end <= words.count()
          && Arrays.equals(words.hashes(), word, end, hashes, 0, hashes.length)) {
        return phrase.kind();
      }
    }
    return 0;
  }

  private static Phrase phrase(int kind, String text) {
    Tokens tokens = new Tokens();
    tokens.read(text);
    return new Phrase(kind, Arrays.copyOf(tokens.hashes(), tokens.count()));
  }
}
