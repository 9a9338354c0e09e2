package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;

/** How well the cleaner expects to have done, of pages; plain texts have no such figure. */
final class ConfidenceSection implements Section<ConfidenceSection> {
  private final Distribution confidence = Distribution.ofShares();
  private long count;
  private double sum;

  @Override
  public void add(ReportedRecord record) {
    OptionalDouble value = record.confidence();
    if (value.isPresent()) {
      count++;
      sum += value.getAsDouble();
      confidence.add(value.getAsDouble(), record);
    }
  }

  @Override
  public void merge(ConfidenceSection other) {
    count += other.count;
    sum += other.sum;
    confidence.merge(other.confidence);
  }

  @Override
  public void write(ObjectNode report, NamedRecords named) {
    ObjectNode to = report.putObject("confidence");
    if (count == 0) {
      to.putNull("mean");
    } else {
      to.put("mean", Json.rounded(sum / count));
    }
    to.put("count", count);
    confidence.histogram(to.putArray("histogram"), named);
    named.examples(to, "low", confidence.low().ids());
  }
}
