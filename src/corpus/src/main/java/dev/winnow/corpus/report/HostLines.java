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

  /** Hosts by the hashes of their names, as there may be a host for every line. */
  private record Line(long host, int length) {}

  private final FrequentKeys<Line> lines = new FrequentKeys<>(SLOTS);

  void add(ReportedRecord record) {
    long host = ReportedRecord.hash(record.host());
    for (TextLines.Line line : record.lines()) {
      lines.add(ReportedRecord.hash(host, line.hash()), () -> new Line(host, line.length()));
    }
  }

  void merge(HostLines other) {
    lines.merge(other.lines, (mine, their) -> mine);
  }

  /**
   * Returns the characters of hosts that are in lines on three of their pages and 30 % of them or
   * more, where there are any, by the hosts' names.
   */
  Map<String, Long> templates(List<HostCounts> hosts) {
    Map<Long, HostCounts> counts = new HashMap<>();
    hosts.forEach(host -> counts.put(ReportedRecord.hash(host.host()), host));
    Map<String, Long> characters = new HashMap<>();
    for (Frequent<Line> line : lines.all()) {
      HostCounts host = counts.get(line.value().host());
      if (host != null && line.count() >= Math.max(LEAST, MANY * host.pages())) {
        characters.merge(host.host(), line.count() * line.value().length(), Long::sum);
      }
    }
    return characters;
  }

  long error() {
    return lines.error();
  }
}
