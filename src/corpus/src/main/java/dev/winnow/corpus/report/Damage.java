package dev.winnow.corpus.report;

import java.util.EnumSet;
import java.util.Set;

/** What happened to the characters of a text on their way. */
enum Damage {
  /** Bytes that no charset explained: U+FFFD. */
  REPLACEMENT_CHARACTERS,
  /** UTF-8 that was read as windows-1252, -1250 or -1251, such as Ã© for é, twice or more. */
  MOJIBAKE,
  /** Control characters, which the cleaner drops. */
  CONTROL_CHARACTERS,
  /** Characters that turn the direction of what follows, by which text can be disguised. */
  BIDI_CONTROLS,
  /** The document declares another charset than the one that its bytes are in. */
  MISLABELLED_ENCODING;

  /** Returns what can be seen in a text. */
  static Set<Damage> of(String text) {
    Set<Damage> found = EnumSet.noneOf(Damage.class);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isControl(c)) {
        found.add(CONTROL_CHARACTERS);
      } else if (c == 0xfffd) {
        found.add(REPLACEMENT_CHARACTERS);
      } else if ((c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069)) {
        found.add(BIDI_CONTROLS);
      }
    }
    if (Misread.isFoundIn(text)) {
      found.add(MOJIBAKE);
    }
    return found;
  }

  private static boolean isControl(char c) {
    return (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f')
        || (c >= 0x7f && c < 0xa0 && c != 0x85);
  }
}
