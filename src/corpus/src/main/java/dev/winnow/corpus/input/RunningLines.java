package dev.winnow.corpus.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds the running headers and footers of the pages of a document: lines that begin or end most
 * pages, the same but for their number.
 */
final class RunningLines {
  /** On fewer pages, a line may stand twice for its own sake. */
  private static final int LEAST_PAGES = 3;

  /** A running line is short; more of the page is text. */
  private static final int MOST_LENGTH = 150;

  /** Headers and footers have two lines at most. */
  private static final int DEPTH = 2;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

  private RunningLines() {}

  /** A line of a page, as it stands in the HTML. */
  record Line(int start, int end, String text) {
    /**
     * Returns what equal lines of other pages share: the text, and the text with its first or last
     * number counted from that of the page.
     */
    Set<String> keys(int page) {
      String plain = text.strip().replaceAll("\\s+", " ");
      Set<String> keys = new HashSet<>();
      keys.add(plain);
      List<MatchResult> numbers = NUMBER.matcher(plain).results().toList();
      if (!numbers.isEmpty()) {
        keys.add(relative(plain, numbers.get(0), page));
        keys.add(relative(plain, numbers.get(numbers.size() - 1), page));
      }
      return keys;
    }

    private static String relative(String text, MatchResult number, int page) {
      int offset = Integer.parseInt(number.group()) - page;
      return text.substring(0, number.start()) + '\0' + offset + text.substring(number.end());
    }
  }

  /**
   * Adds the lines of a paragraph; one of one line with its tags.
   *
   * @param text what is between the tags
   */
  static void add(String text, int start, int end, List<Line> page) {
    if (text.strip().indexOf('\n') < 0) {
      page.add(new Line(start, end, text));
      return;
    }
    int from = start + "<p>".length();
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        page.add(new Line(from, from + line.length(), line));
      }
      from += line.length() + 1;
    }
  }

  /**
   * Returns the lines to take out, in their order.
   *
   * @param pages the lines of each page, in their order
   */
  static List<Line> find(List<List<Line>> pages) {
    List<Line> found = new ArrayList<>();
    if (pages.size() < LEAST_PAGES) {
      return found;
    }
    Map<String, Integer> counts = new HashMap<>();
    for (int p = 0; p < pages.size(); p++) {
      Set<String> keys = new HashSet<>();
      for (Line line : edges(pages.get(p))) {
        keys.addAll(line.keys(p));
      }
      keys.forEach(key -> counts.merge(key, 1, Integer::sum));
    }
    int least = Math.max(LEAST_PAGES, pages.size() / 2);
    for (int p = 0; p < pages.size(); p++) {
      List<Line> page = pages.get(p);
      int top = 0;
      while (top < Math.min(DEPTH, page.size()) && isRunning(page.get(top), p, counts, least)) {
        found.add(page.get(top++));
      }
      int bottom = page.size();
      while (bottom > Math.max(top, page.size() - DEPTH)
          && isRunning(page.get(bottom - 1), p, counts, least)) {
        bottom--;
      }
      found.addAll(page.subList(bottom, page.size()));
    }
    return found;
  }

  private static boolean isRunning(Line line, int page, Map<String, Integer> counts, int least) {
    return isShort(line)
        && line.keys(page).stream().anyMatch(key -> counts.getOrDefault(key, 0) >= least);
  }

  private static boolean isShort(Line line) {
    // of a line within a paragraph, tags may end elsewhere
    boolean whole =
        line.text().indexOf('<') < 0 || line.end() - line.start() > line.text().length();
    return whole && line.text().length() <= MOST_LENGTH;
  }

  /** Returns the short lines among the first and the last of a page. */
  private static List<Line> edges(List<Line> page) {
    List<Line> edges = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      boolean edge = i < DEPTH || i >= page.size() - DEPTH;
      if (edge && isShort(page.get(i))) {
        edges.add(page.get(i));
      }
    }
    return edges;
  }
}
