package dev.winnow.corpus.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.corpus.report.FrequentKeys.Frequent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The lines that stand in the text of most records; those that repeat others are left out. */
final class LeftSection implements Section<LeftSection> {
  private static final int SLOTS = 1 << 16;
  private static final int SHOWN = 50;
  private static final int LEAST = 3;

  /** More are not told apart, as there may be many lines on many hosts each. */
  private static final int MOST_HOSTS = 20;

  /** A line on so many of the texts is taken for a template. */
  private static final double MANY = 0.05;

  /** Of more words than these, a text on a single line has hardly been written so. */
  static final int LONG = 60;

  /** What is known of one line. */
  private static final class Line {
    private final String text;
    private final Examples<String> examples = new Examples<>(3);
    private final int length;
    private long[] hosts = {};

    @JsonCreator
    Line(@JsonProperty("text") String text, @JsonProperty("length") int length) {
      this.text = text;
      this.length = length;
    }

    void host(long host) {
      if (hosts.length < MOST_HOSTS && Arrays.stream(hosts).noneMatch(known -> known == host)) {
        hosts = Arrays.copyOf(hosts, hosts.length + 1);
        hosts[hosts.length - 1] = host;
      }
    }

    Line merged(Line other) {
      Arrays.stream(other.hosts).forEach(this::host);
      examples.merge(other.examples);
      return this;
    }
  }

  private final FrequentKeys<Line> lines = new FrequentKeys<>(SLOTS);
  private final Examples<String> single = new Examples<>(Examples.USUAL);
  private long documents;
  private long characters;
  private long longTexts;
  private long singleLines;

  @Override
  public void add(ReportedRecord record) {
    if (record.duplicate().isPresent() || record.isEmpty()) {
      return;
    }
    documents++;
    characters += record.text().length();
    if (record.words() > LONG) {
      longTexts++;
      if (record.text().strip().indexOf('\n') < 0) {
        singleLines++;
        single.add(record, record.id());
      }
    }
    long host = ReportedRecord.hash(record.host());
    for (TextLines.Line found : record.lines()) {
      Line line = lines.add(found.hash(), () -> new Line(found.shown(), found.length()));
      if (!record.host().isEmpty()) {
        line.host(host);
      }
      line.examples.add(record, record.id());
    }
  }

  @Override
  public void merge(LeftSection other) {
    documents += other.documents;
    characters += other.characters;
    longTexts += other.longTexts;
    singleLines += other.singleLines;
    single.merge(other.single);
    lines.merge(other.lines, Line::merged);
  }

  @Override
  public void write(ObjectNode report, NamedRecords named) {
    ArrayNode left = report.putArray("left");
    List<Frequent<Line>> all = lines.all();
    List<Frequent<Line>> sorted =
        all.stream()
            .filter(line -> line.count() >= LEAST)
            .sorted(
                Comparator.<Frequent<Line>>comparingLong(line -> -line.count())
                    .thenComparing(line -> line.value().text)
                    .thenComparing(Frequent::key))
            .limit(SHOWN)
            .toList();
    for (Frequent<Line> line : sorted) {
      ObjectNode to = left.addObject();
      to.put("line", line.value().text);
      to.put("documents", line.count());
      to.put("share", Json.share(line.count(), documents));
      to.put("hosts", line.value().hosts.length);
      named.examples(to, line.value().examples.ids());
    }
    report.put("left_share", Json.share(repeated(all), characters));
    report.put("left_error", lines.error());
    ObjectNode oneLine = report.putObject("one_line");
    oneLine.put("texts", longTexts);
    oneLine.put("count", singleLines);
    oneLine.put("share", Json.share(singleLines, longTexts));
    named.examples(oneLine, single.ids());
  }

  /** Returns the characters in lines that stand on many of the texts. */
  private long repeated(List<Frequent<Line>> all) {
    return all.stream()
        .filter(line -> line.count() >= Math.max(LEAST, MANY * documents))
        .mapToLong(line -> line.count() * line.value().length)
        .sum();
  }
}
