package dev.winnow.boilerplate;

import dev.winnow.segment.Scripts;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts lists of other stories and calls out of a line into which they were glued without a line
 * break.
 *
 * <p>A marker opens the piece ("…turnover.|Most Read from XHeadlineHeadline|Prose. More prose.").
 * It goes on over headlines and stops where the article resumes. Where nothing resumes, no more is
 * cut than headlines. One pass over the line; belongs to one thread.
 */
final class GlueCutter {
  private static final int LONGEST_HEADLINE = 160;
  private static final double SCORE = 0.9;

  private final PhraseScanner phrases = PhraseMatcher.standard().scanner();

  List<Cut> cuts(String line) {
    if (!mayHoldGlue(line)) {
      return List.of();
    }
    List<PhraseMatch> markers = phrases.findGlued(line);
    if (markers.isEmpty()) {
      return List.of();
    }
    List<Cut> cuts = new ArrayList<>();
    int done = 0;
    for (int i = 0; i < markers.size(); i++) {
      PhraseMatch marker = markers.get(i);
      if (marker.start() < done || !isGlued(line, marker)) {
        continue;
      }
      int limit = i + 1 < markers.size() ? markers.get(i + 1).start() : line.length();
      int end =
          marker.reason() == Reason.RECOMMENDED
              ? endOfStories(line, marker, limit)
              : endOfSentence(line, marker.end(), limit);
      if (end < 0) {
        continue;
      }
      int start = marker.start();
      if (end == line.length()) {
        start = beforeNote(line, start);
        while (start > 0 && line.charAt(start - 1) == ' ') {
          start--;
        }
      }
      if (cuts.isEmpty()) {
        addSource(line, marker, cuts);
      }
      cuts.add(new Cut(start, end, marker.reason(), SCORE));
      done = end;
    }
    return cuts;
  }

  /** A cheap look before the dear one: a lost line break, or a colon within the line. */
  private static boolean mayHoldGlue(String line) {
    int length = line.length();
    char before = ' ';
    for (int i = 0; i < length; i++) {
      char c = line.charAt(i);
      if (c == ':' || c == '：') {
        return true;
      }
      boolean plain = c >= 'a' && c <= 'z';
      if (!plain && c > ' ' && before > ' ') {
        boolean lost = Character.isUpperCase(c) && !Character.isUpperCase(before);
        boolean uncased = c > 0x5D0 && !Character.isLetterOrDigit(before);
        if (lost || uncased) {
          return true;
        }
      }
      before = c;
    }
    return false;
  }

  /**
   * "…Tuesday.(Adds comment.)More stories…": a note of the desk, glued in like the rest, goes too.
   */
  private static int beforeNote(String line, int start) {
    if (start < 2 || line.charAt(start - 1) != ')') {
      return start;
    }
    int open = line.lastIndexOf('(', start);
    boolean glued = open > 0 && start - open < 200 && Scripts.isSentenceEnd(line.charAt(open - 1));
    return glued ? open : start;
  }

  /**
   * After a space, where a sentence may begin as well, the marker must be glued to what follows.
   */
  private static boolean isGlued(String line, PhraseMatch marker) {
    char before = line.charAt(marker.start() - 1);
    if ("([{<=`“‘«„".indexOf(before) >= 0 || opensQuotation(line, marker.start() - 1)) {
      return false;
    }
    return (before != ' ' && before != 0xA0)
        || line.charAt(marker.end() - 1) == ':'
        || GlueBoundary.after(line, marker.end());
  }

  /** Whether a straight quotation mark stands here before a word, and not after one. */
  private static boolean opensQuotation(String line, int at) {
    char c = line.charAt(at);
    return (c == '"' || c == '\'') && (at == 0 || " \u00A0([{=,".indexOf(line.charAt(at - 1)) >= 0);
  }

  /**
   * "Ledger Markets -- Prices…Most Read from Ledger Markets": the name before the dash goes too.
   */
  private static void addSource(String line, PhraseMatch marker, List<Cut> cuts) {
    int dash = line.indexOf(" -- ");
    if (marker.reason() != Reason.RECOMMENDED || dash <= 0 || dash > 60 || dash > marker.start()) {
      return;
    }
    String name = line.substring(0, dash).strip();
    if (name.startsWith("(") && name.endsWith(")")) {
      name = name.substring(1, name.length() - 1);
    }
    int after = marker.end();
    while (after < line.length() && line.charAt(after) == ' ') {
      after++;
    }
    if (!name.isEmpty() && line.startsWith(name, after)) {
      cuts.add(new Cut(0, dash + 4, Reason.BYLINE, SCORE));
    }
  }

  /** A marker with a colon, right after a lost line break, has at least one headline behind it. */
  private static int endOfStories(String line, PhraseMatch marker, int limit) {
    int end = endOfHeadlines(line, marker.end(), limit);
    char last = line.charAt(marker.end() - 1);
    boolean colon = last == ':' || last == '：';
    if (end == marker.end() && colon && line.charAt(marker.start() - 1) > ' ') {
      int after = GlueResume.afterHeadline(line, end, limit);
      return after >= 0 ? after : end;
    }
    return end;
  }

  /** Returns where the article resumes after headlines, or -1 when no headline can be told. */
  private static int endOfHeadlines(String line, int from, int limit) {
    int segment = from;
    int i = from;
    while (i < limit) {
      i = nextGlue(line, segment + 1, limit);
      int resume = GlueResume.resumeIn(line, segment, i);
      if (resume >= 0) {
        return resume;
      }
      if (i - segment > LONGEST_HEADLINE) {
        return -1;
      }
      segment = i;
    }
    return limit;
  }

  /** Returns the next place from {@code from} where a line break was lost, or {@code limit}. */
  private static int nextGlue(String line, int from, int limit) {
    for (int i = from; i < limit; i++) {
      char before = line.charAt(i - 1);
      if (before == ' ' || before == 0xA0) {
        continue;
      }
      char c = line.charAt(i);
      boolean closed =
          Character.isLowerCase(before)
              || Character.isDigit(before)
              || isUncased(before)
              || ".!?…)’”»\"".indexOf(before) >= 0;
      if (closed && (GlueResume.isOpeningQuote(c) || startsWord(line, i, limit, before))) {
        return i;
      }
    }
    return limit;
  }

  /** Whether a capital begins a word here; "iPhone" and "McCrae" are no boundaries. */
  private static boolean startsWord(String line, int i, int limit, char before) {
    if (!Character.isUpperCase(line.charAt(i))) {
      return false;
    }
    if (!Character.isLowerCase(before)) {
      return true;
    }
    int start = i - 1;
    while (start > 0 && Character.isLetter(line.charAt(start - 1)) && i - start < 4) {
      start--;
    }
    return i - start > 2 && i + 1 < limit;
  }

  /** Returns the end of the sentence of a call, or -1 when none ends before {@code limit}. */
  private static int endOfSentence(String line, int from, int limit) {
    if (isComplete(line, from)) {
      return from;
    }
    for (int i = from; i < limit && i < from + 400; i++) {
      if (Scripts.isSentenceEnd(line.charAt(i)) && GlueResume.endsHere(line, i + 1)) {
        return i + 1;
      }
    }
    int glue = nextGlue(line, Math.max(1, from), limit);
    return glue - from <= LONGEST_HEADLINE ? glue : -1;
  }

  /** Whether a sentence of the article begins after a call that ends, without a stop, at a word. */
  private static boolean isComplete(String line, int end) {
    if (end + 1 >= line.length() || line.charAt(end) != ' ') {
      return false;
    }
    int word = line.lastIndexOf(' ', end - 1) + 1;
    return Scripts.isUnspaced(line.charAt(end - 1))
        || (Character.isLowerCase(line.charAt(word))
            && Character.isUpperCase(line.charAt(end + 1)));
  }

  private static boolean isUncased(char c) {
    return Character.isLetter(c) && !Character.isUpperCase(c) && !Character.isLowerCase(c);
  }
}
