package dev.winnow;

import dev.winnow.segment.InlineStyle;
import java.util.List;

/**
 * Decides which characters of one block's text need a backslash, lest Markdown reads them as markup
 * inside of a line; {@link LineStarts} does so for the beginnings of lines.
 *
 * <p>Source: CommonMark 0.31, section 6, and the tables and the struck-out text of GitHub Flavored
 * Markdown. What could only be markup together with another mark that is not there stays bare.
 */
final class MarkdownEscapes {
  private static final int LONGEST_ENTITY = 34;

  private final String text;
  private final boolean inTable;
  private final boolean starsCount;
  private final boolean underscoresCount;
  private final boolean tildesCount;
  private final boolean ticksCount;
  private final boolean opensBracket;
  private final boolean marked;

  /** The run of underscores looked at last, and whether it could be a mark. */
  private int runEnd;

  private boolean runFlanks;

  MarkdownEscapes(String text, List<StyleSpan> spans, boolean inTable) {
    this.text = text;
    this.inTable = inTable;
    marked = !spans.isEmpty();
    boolean emphasis = spans.stream().anyMatch(StyleSpan::hasStars);
    boolean code = spans.stream().anyMatch(span -> span.style() == InlineStyle.CODE);
    starsCount = emphasis || isRepeated('*');
    underscoresCount = isRepeated('_');
    tildesCount = isRepeated('~') || spans.stream().anyMatch(s -> s.style() == InlineStyle.DELETED);
    ticksCount = code || isRepeated('`');
    opensBracket = text.stripLeading().startsWith("[");
  }

  private boolean isRepeated(char mark) {
    int first = text.indexOf(mark);
    return first >= 0 && text.indexOf(mark, first + 1) >= 0;
  }

  /**
   * Returns whether a character needs a backslash.
   *
   * @param position where it stands; to be asked in ascending order
   * @param markBefore whether a mark was written right before it
   * @param markAfter whether one will be written right after it
   * @param inLink whether it is part of a link's text
   */
  boolean needed(int position, boolean markBefore, boolean markAfter, boolean inLink) {
    boolean beside = markBefore || markAfter;
    return switch (text.charAt(position)) {
      case '\\' ->
          markAfter
              || inTable
              || at(position + 1) == '\n'
              || CharacterClass.isAsciiPunctuation(at(position + 1));
      case '`' -> ticksCount;
      case '*' -> starsCount && (beside || inTable || leans(position, position + 1));
      case '~' -> tildesCount && (beside || inTable || leans(position, position + 1));
      case '_' -> underscoresCount && (beside || inTable || inMarkedRun(position));
      case '|' -> inTable;
      case '[' -> inLink;
      case ']' -> inLink || at(position + 1) == '(' || (opensBracket && at(position + 1) == ':');
      case '!' -> markAfter;
      case '<' -> opensTag(at(position + 1));
      case '&' -> isEntity(text, position);
      default -> false;
    };
  }

  private char at(int position) {
    return position < text.length() ? text.charAt(position) : ' ';
  }

  /** Returns whether a run touches anything but white space. */
  private boolean leans(int start, int end) {
    return CharacterClass.before(text, start) != CharacterClass.SPACE
        || CharacterClass.after(text, end) != CharacterClass.SPACE;
  }

  /** Underscores between letters or digits are no marks. */
  private boolean inMarkedRun(int position) {
    if (position >= runEnd) {
      runEnd = position + 1;
      while (at(runEnd) == '_') {
        runEnd++;
      }
      boolean inWord =
          CharacterClass.before(text, position) == CharacterClass.WORD
              && CharacterClass.after(text, runEnd) == CharacterClass.WORD;
      runFlanks = (marked || leans(position, runEnd)) && !inWord;
    }
    return runFlanks;
  }

  private static boolean opensTag(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == '!' || c == '?';
  }

  /** Returns whether what stands at an ampersand has the shape of a character reference. */
  static boolean isEntity(String text, int ampersand) {
    int end = Math.min(text.length(), ampersand + LONGEST_ENTITY);
    int i = ampersand + 1;
    while (i < end && (text.charAt(i) == '#' || Character.isLetterOrDigit(text.charAt(i)))) {
      i++;
    }
    return i > ampersand + 1 && i < end && text.charAt(i) == ';';
  }
}
