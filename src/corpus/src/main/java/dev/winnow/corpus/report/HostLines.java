package dev.winnow.corpus.report;

import dev.winnow.corpus.report.FrequentKeys.Frequent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of the text of a host stands on many of its pages. Records that repeat others are left
 * out, as every line of them would.
 */
final class HostLines {
  private static final int SLOTS = 1 << 16;
  private static final double MANY = 0.3;
  private static final int LEAST = 3;

  private record Line(String host, int length) {}

  private final FrequentKeys<Line> lines = new FrequentKeys<>(SLOTS);

  void add(ReportedRecord record) {
    if (record.duplicate().isEmpty()) {
      String host = record.host();
      TextLines.distinct(
          record.text(),
          (line, length) ->
              lines.add(ReportedRecord.hash(host + '\n' + line), () -> new Line(host, length)));
    }
  }

  void merge(HostLines other) {
    lines.merge(other.lines, (mine, their) -> mine);
  }

  /**
   * Returns the share of a host's characters that are in lines on three of its pages and 30 % of
   * them or more, where there are any.
   */
  Map<String, Double> templateShares(List<HostCounts> hosts) {
    Map<String, HostCounts> counts = new HashMap<>();
    hosts.forEach(host -> counts.put(host.host(), host));
    Map<String, Double> characters = new HashMap<>();
    for (Frequent<Line> line : lines.all()) {
      HostCounts host = counts.get(line.value().host());
      if (host != null && line.count() >= Math.max(LEAST, MANY * host.pages())) {
        characters.merge(host.host(), (double) line.count() * line.value().length(), Double::sum);
      }
    }
    characters.replaceAll(
        (name, sum) -> {
          HostCounts host = counts.get(name);
          return host == null ? 0.0 : Math.min(1, sum / Math.max(1, host.characters()));
        });
    return characters;
  }

  long error() {
    return lines.error();
  }
}
