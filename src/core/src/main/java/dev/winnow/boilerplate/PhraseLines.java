package dev.winnow.boilerplate;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Removes the lines that a phrase marks, each on its own evidence, and tickers. */
final class PhraseLines {
  private static final int SHORT = 12;
  private static final int TIMES_OF_FIELD = 4;
  private static final int SHORT_SENTENCE = 30;
  private static final int LEAST_PROSE_OF_TITLE = 3;
  private static final double CERTAIN = 1;
  private static final double STRONG = 0.85;

  private PhraseLines() {}

  static void apply(LineTable table) {
    int title = onlyLineAbove(table);
    int lastProse = lastProse(table);
    Set<String> fields = fields(table);
    for (int i = 0; i < table.size(); i++) {
      LineFacts line = table.line(i);
      if (line.ticker()) {
        table.remove(i, Reason.REPEATED, 0.95);
      } else if (isFileName(line.text()) && !isListed(table, i)) {
        table.remove(i, Reason.CREDIT, 0.9);
      } else if (line.match().isPresent()
          && i != title
          && !isField(line, fields)
          && isMarked(line, i > lastProse)) {
        PhraseMatch match = line.match().get();
        boolean certain = match.strength() == PhraseStrength.CERTAIN;
        table.remove(i, match.reason(), certain ? CERTAIN : STRONG);
      }
    }
  }

  /** An article about comments may be named "Leave a comment": its only line above the prose. */
  private static int onlyLineAbove(LineTable table) {
    if (table.size() < 2 || table.line(0).prose() || !table.line(1).prose()) {
      return -1;
    }
    int prose = 0;
    for (int i = 1; i < table.size() && prose < LEAST_PROSE_OF_TITLE; i++) {
      prose += table.line(i).prose() ? 1 : 0;
    }
    boolean heading =
        table.line(0).matches(Reason.COMMENT_FORM)
            || table.line(0).matches(Reason.RECOMMENDED)
            || table.line(0).matches(Reason.PROMOTION);
    return heading && prose == LEAST_PROSE_OF_TITLE ? 0 : -1;
  }

  /** Phrases such as "Author:" that come so often that they name the fields of a list. */
  private static Set<String> fields(LineTable table) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < table.size(); i++) {
      if (table.line(i).matches(Reason.BYLINE)) {
        counts.merge(table.line(i).match().get().phrase().text(), 1, Integer::sum);
      }
    }
    counts.values().removeIf(count -> count < TIMES_OF_FIELD);
    return counts.keySet();
  }

  private static boolean isField(LineFacts line, Set<String> fields) {
    return line.matches(Reason.BYLINE) && fields.contains(line.match().get().phrase().text());
  }

  /** The last line of prose that no phrase marks. */
  private static int lastProse(LineTable table) {
    int i = table.size() - 1;
    while (i >= 0 && !(table.line(i).prose() && table.line(i).match().isEmpty())) {
      i--;
    }
    return i;
  }

  private static boolean isMarked(LineFacts line, boolean tail) {
    PhraseMatch match = line.match().get();
    if (match.strength() == PhraseStrength.WEAK) {
      return false;
    }
    boolean bareWord = line.words() == 1 && line.noCapitals() && !line.listItem();
    if (bareWord && match.strength() == PhraseStrength.STRONG && isCased(line.text())) {
      return false; // a cell or a term in prose about software, more often than not
    }
    if (match.wholeLine()) {
      return !isCode(line) && !(line.listItem() && match.phrase().run());
    }
    if (line.quoted() || isCode(line) || (line.cells() && match.coverage() < 0.6)) {
      return false;
    }
    if (line.listItem() && match.coverage() < 0.5 && match.strength() == PhraseStrength.STRONG) {
      return false;
    }
    if (match.strength() == PhraseStrength.CERTAIN) {
      boolean begins = match.start() < 3 && !isLabelOfProse(line, match);
      return begins || match.coverage() > 0.3 || line.words() <= SHORT_SENTENCE;
    }
    if (line.words() > (match.phrase().text().endsWith(":") ? LineFacts.LONGEST_HEADLINE : SHORT)) {
      return false;
    }
    return tail || match.coverage() >= 0.4 || !line.endsLikeSentence() || line.words() <= 6;
  }

  /** "First printed in …: " may stand before the article's own words, as its source or its date. */
  private static boolean isLabelOfProse(LineFacts line, PhraseMatch match) {
    return line.prose() && (match.reason() == Reason.CREDIT || match.reason() == Reason.BYLINE);
  }

  private static boolean isCased(String text) {
    return text.chars().anyMatch(Character::isLowerCase);
  }

  /** An indented line that is no list item may be code. */
  private static boolean isCode(LineFacts line) {
    String text = line.text();
    return (line.indent() >= 4 && !line.listItem())
        || ("{}[<$".indexOf(text.charAt(0)) >= 0 && !MarkdownLinks.isIn(text))
        || ";{}".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Among other names of files, or below a line that announces them, one is no picture's. */
  private static boolean isListed(LineTable table, int i) {
    return (i > 0 && (isFileName(text(table, i - 1)) || text(table, i - 1).endsWith(":")))
        || (i + 1 < table.size() && isFileName(text(table, i + 1)));
  }

  private static String text(LineTable table, int i) {
    return table.line(i).text();
  }

  private static boolean isFileName(String text) {
    int dot = text.lastIndexOf('.');
    if (dot < 3 || text.indexOf(' ') >= 0 || text.length() > 120 || text.indexOf('/') >= 0) {
      return false;
    }
    return switch (text.substring(dot + 1)) {
      case "jpg", "jpeg", "png", "gif", "webp", "JPG", "JPEG", "PNG" -> true;
      default -> false;
    };
  }
}
