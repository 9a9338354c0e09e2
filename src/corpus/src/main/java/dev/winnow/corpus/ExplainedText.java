package dev.winnow.corpus;

import dev.winnow.boilerplate.Removal;
import java.util.List;
import java.util.Locale;

/**
 * Shows a text with the removed blocks in place: kept lines after two spaces, removed ones after
 * {@code - [REASON score]}.
 */
final class ExplainedText {
  private static final String RED = "\u001B[31m";
  private static final String PLAIN = "\u001B[0m";

  private ExplainedText() {}

  static String render(String text, List<Removal> removals, boolean colour) {
    StringBuilder out = new StringBuilder();
    for (InPlace.Segment segment : InPlace.segments(text, removals)) {
      if (segment.removal().isPresent()) {
        Removal removal = segment.removal().get();
        String prefix =
            String.format(Locale.ROOT, "- [%s %.2f] ", removal.reason(), removal.score());
        segment
            .text()
            .strip()
            .lines()
            .forEach(
                line ->
                    out.append(colour ? RED : "")
                        .append(prefix)
                        .append(line)
                        .append(colour ? PLAIN : "")
                        .append('\n'));
      } else {
        // the line that a cut ended goes on with the removal, so it leaves no blank line behind
        String kept =
            segment.text().startsWith("\n") ? segment.text().substring(1) : segment.text();
        kept.lines().forEach(line -> out.append(line.isEmpty() ? "" : "  " + line).append('\n'));
      }
    }
    return out.toString();
  }
}
