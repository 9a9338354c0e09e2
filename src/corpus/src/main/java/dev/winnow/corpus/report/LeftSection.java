package dev.winnow.corpus.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.corpus.report.FrequentKeys.Frequent;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The lines that stand in the text of most records; those that repeat others are left out. */
final class LeftSection implements Section<LeftSection> {
  private static final int SLOTS = 1 << 16;
  private static final int SHOWN = 50;
  private static final int LEAST = 3;
  private static final int MOST_HOSTS = 1000;

  /** What is known of one line. */
  private static final class Line {
    private final String text;
    private final Examples<String> examples = new Examples<>(3);
    private final Set<String> hosts = new HashSet<>(2);

    @JsonCreator
    Line(@JsonProperty("text") String text) {
      this.text = text;
    }

    void host(String host) {
      if (!host.isEmpty() && hosts.size() < MOST_HOSTS) {
        hosts.add(host);
      }
    }

    Line merged(Line other) {
      other.hosts.forEach(this::host);
      examples.merge(other.examples);
      return this;
    }
  }

  private final FrequentKeys<Line> lines = new FrequentKeys<>(SLOTS);
  private long documents;

  @Override
  public void add(ReportedRecord record) {
    if (record.duplicate().isPresent() || record.isEmpty()) {
      return;
    }
    documents++;
    TextLines.distinct(
        record.text(),
        (text, length) -> {
          Line line = lines.add(ReportedRecord.hash(text), () -> new Line(text));
          line.host(record.host());
          line.examples.add(record, record.id());
        });
  }

  @Override
  public void merge(LeftSection other) {
    documents += other.documents;
    lines.merge(other.lines, Line::merged);
  }

  @Override
  public void write(ObjectNode report, NamedRecords named) {
    ArrayNode left = report.putArray("left");
    List<Frequent<Line>> sorted =
        lines.all().stream()
            .filter(line -> line.count() >= LEAST)
            .sorted(
                Comparator.<Frequent<Line>>comparingLong(line -> -line.count())
                    .thenComparing(line -> line.value().text))
            .limit(SHOWN)
            .toList();
    for (Frequent<Line> line : sorted) {
      ObjectNode to = left.addObject();
      to.put("line", line.value().text);
      to.put("documents", line.count());
      to.put("share", Json.share(line.count(), documents));
      to.put("hosts", line.value().hosts.size());
      named.examples(to, line.value().examples.ids());
    }
    report.put("left_error", lines.error());
  }
}
