package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.corpus.report.FrequentKeys.Frequent;
import java.util.Comparator;
import java.util.List;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.TgtHllType;
import org.apache.datasketches.hll.Union;

/** The hosts that the records come from. */
final class HostSection implements Section<HostSection> {
  private static final int SHOWN = 20;
  private static final int SLOTS = 1 << 13;
  private static final int LG_REGISTERS = 12;
  private static final int STANDARD_DEVIATIONS = 2;

  private static final Comparator<Frequent<HostCounts>> ORDER =
      Comparator.<Frequent<HostCounts>>comparingLong(host -> -host.value().records())
          .thenComparing(host -> host.value().host());

  private final FrequentKeys<HostCounts> hosts = new FrequentKeys<>(SLOTS);
  private final HostLines lines = new HostLines();
  private Union distinct = new Union(LG_REGISTERS);
  private long records;
  private final Examples<String> hostless = new Examples<>(Examples.USUAL);
  private long withoutHost;

  @Override
  public void add(ReportedRecord record) {
    records++;
    if (record.host().isEmpty()) {
      withoutHost++;
      hostless.add(record, record.id());
      return;
    }
    distinct.update(record.host());
    hosts.add(ReportedRecord.hash(record.host()), () -> new HostCounts(record.host())).add(record);
    lines.add(record);
  }

  @Override
  public void merge(HostSection other) {
    records += other.records;
    withoutHost += other.withoutHost;
    hostless.merge(other.hostless);
    distinct.update(other.distinct.getResult());
    hosts.merge(other.hosts, HostCounts::merged);
    lines.merge(other.lines);
  }

  @Override
  public void write(ObjectNode report, NamedRecords named) {
    ObjectNode section = report.putObject("hosts");
    HllSketch sketch = distinct.getResult(TgtHllType.HLL_8);
    section
        .putObject("distinct")
        .put("estimate", Math.round(sketch.getEstimate()))
        .put("low", Math.round(sketch.getLowerBound(STANDARD_DEVIATIONS)))
        .put("high", Math.round(sketch.getUpperBound(STANDARD_DEVIATIONS)));
    ArrayNode top = section.putArray("top");
    List<HostCounts> sorted = hosts.all().stream().sorted(ORDER).map(Frequent::value).toList();
    TemplateCounts templates = new TemplateCounts(sorted, lines.templates(sorted));
    for (HostCounts host : sorted.subList(0, Math.min(SHOWN, sorted.size()))) {
      host.write(top.addObject(), records, templates.share(host), named);
    }
    section.put("without_host", withoutHost);
    named.examples(section, "without_host_examples", hostless.ids());
    ArrayNode templated = section.putArray("templated");
    templates.mostFirst().stream()
        .limit(SHOWN)
        .forEach(host -> host.write(templated.addObject(), records, templates.share(host), named));
    templates.write(section, records);
    section.put("count_error", hosts.error());
    section.put("line_error", lines.error());
  }
}
