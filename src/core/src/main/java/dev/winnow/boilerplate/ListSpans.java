package dev.winnow.boilerplate;

/**
 * Removes the lists that headings such as "Recommended stories" and "Leave a comment" open.
 *
 * <p>A list goes on as long as its lines look like its first ones, and lets the article resume. A
 * heading never takes the rest of a document with it.
 */
final class ListSpans {
  private static final int SHORT = 4;
  private static final int RUNNING = 4;
  private static final int MOST_HEADLINES = 40;
  private static final int MOST_FEW = 6;
  private static final double SCORE = 0.8;
  private static final double WEAK_SCORE = 0.6;

  private final LineTable table;
  private final int firstProse;
  private final int lastProse;
  private final boolean apart;

  private ListSpans(LineTable table) {
    this.table = table;
    this.firstProse = table.nextProse(0);
    this.lastProse = table.lastProse();
    this.apart = table.apart();
  }

  static void apply(LineTable table) {
    ListSpans spans = new ListSpans(table);
    boolean article = table.article();
    int paragraphs = spans.secondParagraph();
    boolean running = paragraphs < table.size() && spans.isRunning();
    int above = 0;
    for (int i = 0; i < table.size(); i++) {
      above += table.line(i).words();
      Reason reason = table.reason(i);
      if (reason != null
          && table.line(i).opens()
          && reason == table.line(i).match().get().reason()) {
        spans.spread(
            i,
            reason,
            above,
            article
                && (i > paragraphs || (i > spans.firstProse && (running || i > spans.lastProse))));
      }
    }
  }

  /** The first prose that follows prose with nothing kept between: lists of teasers have none. */
  private int secondParagraph() {
    boolean afterProse = false;
    for (int i = 0; i < table.size(); i++) {
      if (table.kept(i)) {
        boolean prose = table.line(i).prose();
        if (prose && afterProse) {
          return i;
        }
        afterProse = prose;
      }
    }
    return table.size();
  }

  /** Whether prose follows prose often enough for an article, with teasers in its midst or not. */
  private boolean isRunning() {
    int prose = 0;
    int follows = 0;
    boolean afterProse = false;
    for (int i = 0; i < table.size(); i++) {
      if (table.kept(i)) {
        boolean here = table.line(i).prose();
        prose += here ? 1 : 0;
        follows += here && afterProse ? 1 : 0;
        afterProse = here;
      }
    }
    return follows * RUNNING >= prose;
  }

  private void spread(int heading, Reason reason, int above, boolean article) {
    switch (reason) {
      case RECOMMENDED -> {
        if (article) {
          spreadStories(heading);
        } else {
          spreadFew(heading, above);
        }
      }
      case COMMENT_FORM -> spreadForm(heading);
      case SHARE, NAVIGATION -> spreadBar(heading, reason);
      default -> {}
    }
  }

  private void spreadStories(int heading) {
    int next = heading + 1;
    if (next >= table.size() || !table.kept(next)) {
      return;
    }
    int end =
        table.line(next).listItem() || table.line(next).indent() > table.line(heading).indent() + 1
            ? endOfItems(heading)
            : endOfHeadlines(heading);
    for (int i = next; i < end; i++) {
      table.remove(i, Reason.RECOMMENDED, SCORE);
    }
    if (end == next && heading > firstProse) {
      removeAlternating(next);
    }
  }

  /**
   * A few headlines in the second half of a text that is no clear article, up to its end or to what
   * is removed anyway; a heading without them would be a riddle.
   */
  private void spreadFew(int heading, int above) {
    int end = heading + 1;
    int words = 0;
    while (end < table.size() && end - heading <= MOST_FEW + 1 && table.kept(end) && isStory(end)) {
      words += table.line(end++).words();
    }
    boolean bounded = end == table.size() || !table.kept(end);
    if (bounded
        && end - heading <= MOST_FEW + 1
        && above * 2 >= table.words()
        && words <= LineTable.BUDGET * table.words()) {
      for (int i = heading + 1; i < end; i++) {
        table.remove(i, Reason.RECOMMENDED, WEAK_SCORE);
      }
    }
  }

  private boolean isStory(int i) {
    LineFacts line = table.line(i);
    return line.headline() && !line.prose() && !line.text().endsWith(":");
  }

  /** Bulleted or numbered headlines, with teasers that are indented or follow at once. */
  private int endOfItems(int heading) {
    int indent = table.line(heading).indent();
    int i = heading + 1;
    boolean afterItem = false;
    while (i < table.size() && table.kept(i)) {
      LineFacts line = table.line(i);
      boolean item = line.listItem() || line.indent() > indent + 1;
      boolean teaser = afterItem && !table.blankBefore(i) && apart;
      if (!item && !teaser) {
        break;
      }
      afterItem = line.listItem();
      i++;
    }
    return i;
  }

  /** Headlines, each with a teaser in the next line or not, and the names of authors and sites. */
  private int endOfHeadlines(int heading) {
    if (heading < firstProse) {
      return heading + 1; // the title may be the next line
    }
    int i = heading + 1;
    int words = 0;
    while (i < table.size() && i - heading <= MOST_HEADLINES) {
      LineFacts line = table.line(i);
      if (i > heading + 1 && line.shape().digits() > 0 && table.isRemovedAs(i, Reason.BYLINE)) {
        i++; // the date of the story above
        continue;
      }
      if (!table.kept(i)) {
        break;
      }
      boolean teaser = i > heading + 1 && !table.blankBefore(i) && apart && afterHeadline(i);
      if (!teaser && (line.prose() || !line.headline())) {
        break;
      }
      words += line.words();
      i++;
    }
    boolean resumes = i <= lastProse;
    if (resumes && i > heading + 2 && isSectionHeading(i - 1)) {
      i--;
    }
    return words * 2 > table.words() ? heading + 1 : i;
  }

  private boolean afterHeadline(int i) {
    return table.line(i - 1).headline() && !table.line(i - 1).prose();
  }

  /** A very short line above the prose that resumes is the article's own heading. */
  private boolean isSectionHeading(int i) {
    return table.line(i).words() <= SHORT
        && table.blankBefore(i)
        && table.blankBefore(i + 1)
        && table.line(i - 1).words() > SHORT;
  }

  /** At the end of a document: headline, teaser, headline, teaser, all set apart alike. */
  private void removeAlternating(int from) {
    int i = from;
    int pairs = 0;
    int words = 0;
    while (i + 1 < table.size()
        && table.kept(i)
        && table.kept(i + 1)
        && table.line(i).headline()
        && !table.line(i).prose()
        && table.line(i + 1).prose()) {
      words += table.line(i).words() + table.line(i + 1).words();
      pairs++;
      i += 2;
    }
    boolean tail = i >= table.size() || !table.kept(i);
    if (pairs >= 2 && tail && words * 3 < table.words()) {
      for (int k = from; k < i; k++) {
        table.remove(k, Reason.RECOMMENDED, WEAK_SCORE);
      }
    }
  }

  private void spreadForm(int heading) {
    if (heading < firstProse) {
      return;
    }
    boolean tail = heading > lastProse;
    for (int i = heading + 1; i < table.size(); i++) {
      LineFacts line = table.line(i);
      if (!table.kept(i)) {
        if (table.reason(i) != Reason.COMMENT_FORM || line.opens()) {
          return;
        }
        continue;
      }
      boolean field =
          line.words() <= SHORT && (line.text().endsWith("*") || line.text().endsWith(":"));
      if (line.prose()
          || line.words() > 12
          || !(tail || field || line.matches(Reason.COMMENT_FORM))) {
        return;
      }
      table.remove(i, Reason.COMMENT_FORM, SCORE);
    }
  }

  private void spreadBar(int heading, Reason reason) {
    for (int i = heading + 1; i < table.size(); i++) {
      LineFacts line = table.line(i);
      if (!table.kept(i) && line.opens()) {
        return;
      }
      if (table.kept(i)) {
        boolean part =
            line.words() <= 8 && line.match().isPresent() && line.match().get().coverage() > 0.5;
        boolean pages = reason == Reason.NAVIGATION ? line.numberOnly() : line.text().length() <= 2;
        if (!part && !pages) {
          return;
        }
        table.remove(i, reason, SCORE);
      }
    }
  }
}
