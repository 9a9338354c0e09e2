package dev.winnow.corpus.report;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What happened to the characters of a text on their way. */
enum Damage {
  /** Bytes that no charset explained: U+FFFD. */
  REPLACEMENT_CHARACTERS,
  /** UTF-8 that was read as windows-1252, such as Ã© for é, twice or more. */
  MOJIBAKE,
  /** Control characters, which the cleaner drops. */
  CONTROL_CHARACTERS,
  /** Characters that turn the direction of what follows, by which text can be disguised. */
  BIDI_CONTROLS,
  /** The document declares another charset than the one that its bytes are in. */
  MISLABELLED_ENCODING;

  private static final int ENOUGH = 2;
  private static final char FIRST_LEAD = 0xc2;
  private static final char LAST_LEAD = 0xf4;

  /** The characters that windows-1252 makes of the bytes from 80 to BF, sorted. */
  private static final char[] CONTINUATIONS = continuations();

  private static char[] continuations() {
    byte[] bytes = new byte[0x40];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + i);
    }
    String decoded = new String(bytes, Charset.forName("windows-1252"));
    StringBuilder all = new StringBuilder();
    decoded.chars().filter(c -> c != 0xfffd).forEach(c -> all.append((char) c));
    // as lenient decoders and those of ISO 8859-1 have it
    for (char c = 0x80; c < 0xa0; c++) {
      all.append(c);
    }
    char[] sorted = all.toString().toCharArray();
    Arrays.sort(sorted);
    return sorted;
  }

  /** Returns what can be seen in a text. */
  static Set<Damage> of(String text) {
    Set<Damage> found = EnumSet.noneOf(Damage.class);
    int sequences = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < FIRST_LEAD) {
        if (isControl(c)) {
          found.add(CONTROL_CHARACTERS);
        }
      } else if (c <= LAST_LEAD) {
        sequences += isMisread(text, i) ? 1 : 0;
      } else if (c == 0xfffd) {
        found.add(REPLACEMENT_CHARACTERS);
      } else if ((c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069)) {
        found.add(BIDI_CONTROLS);
      }
    }
    if (sequences >= ENOUGH) {
      found.add(MOJIBAKE);
    }
    return found;
  }

  private static boolean isControl(char c) {
    return (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f')
        || (c >= 0x7f && c < 0xa0 && c != 0x85);
  }

  /**
   * Returns whether a sequence of UTF-8 begins here; but for those two-byte ones whose first byte
   * is a letter that stands before such signs in good texts, too, as in CAFÉ».
   */
  private static boolean isMisread(String text, int at) {
    char lead = text.charAt(at);
    if (lead < 0xe0 && lead > 0xc3 && lead != 0xd0 && lead != 0xd1) {
      return false;
    }
    int continuations = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    if (at + continuations >= text.length()) {
      return false;
    }
    for (int i = 1; i <= continuations; i++) {
      if (Arrays.binarySearch(CONTINUATIONS, text.charAt(at + i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
