package dev.winnow.cli;

import dev.winnow.boilerplate.Reason;
import dev.winnow.corpus.JobSummary;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a job did, in one line. */
final class SummaryLine {
  private static final int MOST_REASONS = 6;

  private SummaryLine() {}

  static String of(JobSummary done, boolean withTemplates) {
    StringBuilder line = new StringBuilder();
    line.append("records ").append(done.records());
    line.append(", kept ").append(done.kept());
    line.append(", empty ").append(done.empty());
    if (!done.dropped().isEmpty()) {
      line.append(", dropped ").append(counted(done.dropped()));
    }
    if (!done.rules().isEmpty()) {
      line.append(", rules broken ").append(counted(done.rules()));
    }
    if (withTemplates) {
      String template = Reason.TEMPLATE.name().toLowerCase(Locale.ROOT);
      line.append(", template lines removed ").append(done.removals().getOrDefault(template, 0L));
      line.append(", marked ").append(done.marks().getOrDefault(template, 0L));
    }
    line.append(", duplicates ").append(JobSummary.total(done.duplicates()));
    line.append(", unreadable ").append(done.unreadable());
    line.append(", skipped ").append(counted(done.skipped()));
    line.append(
        String.format(
            Locale.ROOT,
            ", MB in %.1f, out %.1f, seconds %.1f",
            done.bytesIn() / 1e6,
            done.bytesOut() / 1e6,
            done.seconds()));
    return line.toString();
  }

  /** Returns the sum, and in brackets the largest counts. */
  private static String counted(Map<String, Long> counts) {
    if (counts.isEmpty()) {
      return "0";
    }
    String largest =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_REASONS)
            .map(count -> count.getKey() + " " + count.getValue())
            .collect(Collectors.joining(", "));
    String more = counts.size() > MOST_REASONS ? ", ..." : "";
    return JobSummary.total(counts) + " (" + largest + more + ")";
  }
}
