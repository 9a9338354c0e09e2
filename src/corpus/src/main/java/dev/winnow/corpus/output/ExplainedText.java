package dev.winnow.corpus.output;

import dev.winnow.CleanDocument;
import dev.winnow.boilerplate.MarkedBlock;
import dev.winnow.boilerplate.Reason;
import dev.winnow.boilerplate.Removal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shows a text with the removed blocks in place, and counts them at the end. The first two
 * characters of a line tell what it is, see {@link Renderings#explained}.
 */
final class ExplainedText {
  private static final String RED = "\u001B[31m";
  private static final String YELLOW = "\u001B[33m";
  private static final String DIM = "\u001B[2m";
  private static final String PLAIN = "\u001B[0m";
  private static final String GOES_ON = "… ";

  private final String text;
  private final List<Removal> removals;
  private final List<MarkedBlock> marks;
  private final boolean colour;
  private final StringBuilder out = new StringBuilder();
  private int nextMark;

  private ExplainedText(
      String text, List<Removal> removals, List<MarkedBlock> marks, boolean colour) {
    this.text = text;
    this.removals = removals;
    this.marks = marks;
    this.colour = colour;
  }

  static String render(CleanDocument document, boolean colour) {
    return render(document.text(), document.removals(), document.marks(), colour);
  }

  static String render(
      String text, List<Removal> removals, List<MarkedBlock> marks, boolean colour) {
    return new ExplainedText(text, removals, marks, colour).render();
  }

  private String render() {
    boolean removedBefore = false;
    for (InPlace.Segment segment : InPlace.segments(text, removals)) {
      if (segment.removal().isPresent()) {
        if (!removedBefore && isAfterParagraph(segment.start())) {
          out.append('\n');
        }
        removed(segment.removal().get());
      } else {
        kept(segment.start(), segment.start() + segment.text().length());
      }
      removedBefore = segment.removal().isPresent();
    }
    line(DIM, "= " + summary());
    return out.toString();
  }

  private boolean isAfterParagraph(int at) {
    return at > 0 && (at == text.length() || text.startsWith("\n\n", at));
  }

  private void removed(Removal removal) {
    String prefix = "- " + label(removal.reason(), removal.score());
    removal.text().strip().lines().forEach(line -> line(RED, prefix + line));
  }

  private void kept(int start, int end) {
    boolean goesOn = start > 0 && text.charAt(start) != '\n' && text.charAt(start - 1) != '\n';
    // the line that a removal follows has ended with it, so it leaves no blank line behind
    int at = text.charAt(start) == '\n' ? start + 1 : start;
    while (at < end) {
      int feed = text.indexOf('\n', at);
      int lineEnd = feed < 0 || feed > end ? end : feed;
      keptLine(at, lineEnd, goesOn ? GOES_ON : "  ");
      goesOn = false;
      at = lineEnd + 1;
    }
  }

  private void keptLine(int start, int end, String prefix) {
    String line = text.substring(start, end).stripTrailing();
    while (nextMark < marks.size() && endOf(marks.get(nextMark)) <= start) {
      nextMark++;
    }
    if (line.isEmpty()) {
      out.append('\n');
    } else if (nextMark < marks.size() && marks.get(nextMark).position() < end) {
      MarkedBlock mark = marks.get(nextMark);
      line(YELLOW, "? " + label(mark.reason(), mark.score()) + line);
    } else {
      out.append(prefix).append(prefix.equals(GOES_ON) ? line.stripLeading() : line).append('\n');
    }
  }

  private static int endOf(MarkedBlock mark) {
    return mark.position() + mark.text().length();
  }

  private static String label(Reason reason, double score) {
    return String.format(Locale.ROOT, "[%s %.2f] ", reason, score);
  }

  private void line(String style, String line) {
    out.append(colour ? style : "").append(line).append(colour ? PLAIN : "").append('\n');
  }

  private String summary() {
    String removed = counts(removals.stream().map(Removal::reason));
    String doubted = counts(marks.stream().map(MarkedBlock::reason));
    return (removals.isEmpty() ? "nothing removed" : removals.size() + " removed: " + removed)
        + (marks.isEmpty() ? "" : "; " + marks.size() + " kept in doubt: " + doubted);
  }

  private static String counts(Stream<Reason> reasons) {
    Map<Reason, Long> counts =
        reasons.collect(
            Collectors.groupingBy(
                reason -> reason, () -> new EnumMap<>(Reason.class), Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(count -> count.getKey() + " " + count.getValue())
        .collect(Collectors.joining(", "));
  }
}
