package dev.winnow.dedup;

import java.text.Normalizer;

/** Unicode NFKC, at almost no cost for text that is already normal. */
final class TextNormalizer {
  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final char ELLIPSIS = '\u2026';

  private TextNormalizer() {}

  /**
   * Returns a text whose tokens are those of the text's NFKC form; the text itself where possible.
   *
   * <p>NFKC makes ligatures, full-width letters and composed or decomposed accents alike, which
   * differ between extractors. Below U+00A0 every text is normal. No-break space and ellipsis are
   * not, and are in a large share of all pages, but both separate tokens before and after
   * normalisation and compose with nothing, so the text is checked piecewise around them.
   */
  static String normalize(String text) {
    int start = 0;
    boolean plain = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < NO_BREAK_SPACE) {
        continue;
      }
      if (c != NO_BREAK_SPACE && c != ELLIPSIS) {
        plain = false;
        continue;
      }
      if (!plain && !isNormalized(text, start, i)) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
      }
      start = i + 1;
      plain = true;
    }
    return plain || isNormalized(text, start, text.length())
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private static boolean isNormalized(String text, int start, int end) {
    return Normalizer.isNormalized(text.subSequence(start, end), Normalizer.Form.NFKC);
  }
}
