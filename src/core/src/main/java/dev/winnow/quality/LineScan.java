package dev.winnow.quality;

/** A line as it is read, character by character. */
final class LineScan {
  private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;
  private static final int ELLIPSIS_DOTS = 3;

  private final SpacedWords spaced;

  int characters;
  int letters;
  int capitals;
  int numbers;
  long hash;
  int ellipses;
  int sentences;
  boolean bullet;

  /** Whether what was read so far ends in a sentence mark or a quotation mark. */
  boolean ended;

  private int spaces;
  private int dots;
  private int last;
  private boolean inSentence;
  private boolean afterSentence;

  LineScan(SpacedWords spaced) {
    this.spaced = spaced;
  }

  void start() {
    characters = 0;
    letters = 0;
    capitals = 0;
    numbers = 0;
    hash = 0;
    ellipses = 0;
    sentences = 0;
    bullet = false;
    ended = false;
    spaces = 0;
    dots = 0;
    last = 0;
    inSentence = false;
    afterSentence = false;
    spaced.startLine();
  }

  void space() {
    spaced.end();
    dots = 0;
    if (characters > 0) {
      spaces++;
    }
    if (afterSentence) {
      endSentence();
    }
  }

  void visible(int c, int traits) {
    // in Greek a question mark, as it is typed
    boolean asks = c == ';' && isGreek(last);
    if (characters == 0) {
      bullet = (traits & Traits.BULLET) != 0;
    }
    spaced.add(traits);
    characters += spaces + 1;
    long mixed = (hash ^ ((long) spaces << 32 | c)) * MULTIPLIER;
    hash = mixed ^ mixed >>> 32;
    spaces = 0;
    last = c;
    if ((traits & Traits.WORD) != 0) {
      letters += (traits & Traits.NUMBER) == 0 ? 1 : 0;
      capitals += (traits & Traits.CAPITAL) != 0 ? 1 : 0;
      numbers += (traits & Traits.NUMBER) != 0 ? 1 : 0;
      dots = 0;
      ended = false;
      inSentence = true;
      afterSentence = false;
    } else {
      punctuation(c, asks ? traits | Traits.TERMINAL : traits);
    }
  }

  private static boolean isGreek(int c) {
    return (c >= 0x0370 && c <= 0x03ff) || (c >= 0x1f00 && c <= 0x1fff);
  }

  private void punctuation(int c, int traits) {
    dots = c == '.' ? dots + 1 : 0;
    if (c == '…' || (dots > 0 && dots % ELLIPSIS_DOTS == 0)) {
      ellipses++;
    }
    if ((traits & Traits.TERMINAL) != 0) {
      ended = true;
      afterSentence = inSentence;
      if (inSentence && (traits & Traits.WIDE) != 0) {
        endSentence();
      }
    } else if ((traits & Traits.QUOTE) != 0) {
      ended = true;
    } else if ((traits & Traits.CLOSING) == 0) {
      ended = false;
      afterSentence = false;
    }
  }

  private void endSentence() {
    sentences++;
    inSentence = false;
    afterSentence = false;
  }

  void end() {
    spaced.end();
    if (inSentence) {
      endSentence();
    }
  }

  boolean endsInEllipsis() {
    return last == '…' || (last == '.' && dots >= ELLIPSIS_DOTS);
  }
}
