package dev.winnow.corpus.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the running headers and footers out of the pages of a document: paragraphs that begin or
 * end most pages, the same but for numbers.
 */
final class RunningLines {
  /** On fewer pages, a line may stand twice for its own sake. */
  private static final int LEAST_PAGES = 3;

  /** A running line is short; more of the page is text. */
  private static final int MOST_LENGTH = 150;

  /** Headers and footers have two lines at most. */
  private static final int DEPTH = 2;

  private RunningLines() {}

  /** A paragraph of a page, as it stands in the HTML. */
  record Line(int start, int end, String text) {
    /** Returns the text with every number as one sign, so that page numbers are alike. */
    String key() {
      return text.strip().replaceAll("[0-9]+", "0").replaceAll("\\s+", " ");
    }
  }

  /**
   * Returns the lines to take out, in their order.
   *
   * @param pages the paragraphs of each page, in their order
   */
  static List<Line> find(List<List<Line>> pages) {
    List<Line> found = new ArrayList<>();
    if (pages.size() < LEAST_PAGES) {
      return found;
    }
    Map<String, Integer> counts = new HashMap<>();
    for (List<Line> page : pages) {
      edges(page).stream().map(Line::key).distinct().forEach(k -> counts.merge(k, 1, Integer::sum));
    }
    int least = Math.max(LEAST_PAGES, pages.size() / 2);
    for (List<Line> page : pages) {
      int top = 0;
      while (top < Math.min(DEPTH, page.size()) && isRunning(page.get(top), counts, least)) {
        found.add(page.get(top++));
      }
      int bottom = page.size();
      while (bottom > Math.max(top, page.size() - DEPTH)
          && isRunning(page.get(bottom - 1), counts, least)) {
        bottom--;
      }
      found.addAll(page.subList(bottom, page.size()));
    }
    return found;
  }

  private static boolean isRunning(Line line, Map<String, Integer> counts, int least) {
    return isShort(line) && counts.getOrDefault(line.key(), 0) >= least;
  }

  private static boolean isShort(Line line) {
    return line.text().length() <= MOST_LENGTH;
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
