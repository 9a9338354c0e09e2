package dev.winnow.dedup;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.winnow.token.CharacterKind;
import dev.winnow.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the paragraphs of a text that have words enough. Not safe for use by several threads. */
final class ParagraphReader {
  private static final Hasher64 HASHER = Hashing.xxh3_64();

  private final Tokens tokens = new Tokens();
  private final boolean blankLines;
  private final int minWords;
  private final int minNearWords;

  /**
   * A paragraph.
   *
   * @param start where it begins
   * @param end where it ends
   * @param hash of its words
   * @param fingerprint absent from those too short for near repeats
   */
  record Paragraph(int start, int end, long hash, @Nullable Fingerprint fingerprint) {}

  ParagraphReader(boolean blankLines, int minWords, int minNearWords) {
    this.blankLines = blankLines;
    this.minWords = minWords;
    this.minNearWords = minNearWords;
  }

  List<Paragraph> read(String text, @Nullable NearParagraphs near) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Paragraphs.Span span : Paragraphs.of(text, blankLines)) {
      String paragraph = text.substring(span.start(), span.end());
      tokens.read(paragraph);
      int words = tokens.count() - unspaced(paragraph) / 2;
      if (words >= minWords) {
        long hash = HASHER.hashStream().putLongs(tokens.hashes(), 0, tokens.count()).getAsLong();
        paragraphs.add(
            new Paragraph(
                span.start(),
                span.end(),
                hash,
                near == null || words < minNearWords ? null : near.fingerprint(paragraph)));
      }
    }
    return paragraphs;
  }

  /** Returns the characters of which each two neighbours make a token, though half a word. */
  private static int unspaced(String paragraph) {
    int unspaced = 0;
    for (int i = 0; i < paragraph.length(); i++) {
      char c = paragraph.charAt(i);
      if (c >= 128 && CharacterKind.of(c) == CharacterKind.UNSPACED) {
        unspaced++;
      }
    }
    return unspaced;
  }
}
