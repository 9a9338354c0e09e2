package dev.winnow.boilerplate;

import dev.winnow.segment.TextShape;
import java.util.Optional;

/** Reads the facts of one line after another; it belongs to one thread. */
final class LineReader {
  /** Phrases are looked for in lines up to this length; longer ones are the article's own. */
  private static final int LONGEST_MARKED = 60;

  private static final String BULLETS = "•‣▪◦●○·*+-–◆■□★☆»›▶►";
  private static final String QUOTES = "\"'“”„«‘‚「『—―‹";

  private final PhraseScanner phrases = PhraseMatcher.standard().scanner();
  private final PhraseFilter mayHoldPhrase = PhraseMatcher.standard().filter();
  private final WordHashes words = new WordHashes();
  private final StopWords stopWords = StopWords.standard();
  private final Lexicon lexicon;
  private final float[] lexical = new float[Lexicon.Place.values().length];

  /** Makes a reader that weighs words by a lexicon. */
  LineReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  LineFacts read(String line, TextShape ofLine, int indent) {
    String text = line.strip();
    String shown = MarkdownLinks.shown(text);
    TextShape shape = shown.equals(text) ? ofLine : TextShape.of(shown);
    words.read(shown);
    Optional<PhraseMatch> match =
        shape.words() <= LONGEST_MARKED && mayHoldPhrase.mayHold(words)
            ? phrases.strongest(shown)
            : Optional.empty();
    lexicon.sum(words, lexical);
    StopWords.Split split = stopWords.split(words);
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    return new LineFacts(
        text,
        key(text),
        shape,
        indent,
        isListItem(text),
        isRow(text),
        QUOTES.indexOf(first) >= 0,
        DateShape.of(text, shape.words()),
        Ticker.is(text) || (shape.digits() > 5 && QuoteTape.is(text)),
        match,
        words.toArray(),
        split.others(),
        split.count(),
        lexical[0],
        lexical[1],
        lexical[2]);
  }

  private static boolean isListItem(String text) {
    if (text.length() < 3) {
      return false;
    }
    if (BULLETS.indexOf(text.charAt(0)) >= 0) {
      return text.charAt(1) == ' ' || text.charAt(1) == '\t' || text.charAt(0) == '•';
    }
    int i = 0;
    while (i < 3 && Character.isDigit(text.charAt(i))) {
      i++;
    }
    char next = i < text.length() ? text.charAt(i) : ' ';
    return i > 0 && (next == '.' || next == ')' || next == ' ' || next == '、' || next == '．');
  }

  private static boolean isRow(String text) {
    return text.indexOf('\t') >= 0;
  }

  /** FNV-1a, 64 bits, over letters with their marks and digits in lower case. */
  static long key(String text) {
    long hash = 0xcbf29ce484222325L;
    int length = text.length();
    for (int i = 0; i < length; ) {
      int c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        hash = (hash ^ c) * 0x100000001b3L;
        i++;
        continue;
      }
      c = text.codePointAt(i);
      if (c != ' ' && isKeyed(c)) {
        hash = (hash ^ Character.toLowerCase(c)) * 0x100000001b3L;
      }
      i += Character.charCount(c);
    }
    return hash;
  }

  private static boolean isKeyed(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
