package dev.winnow.corpus.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is known of one host; for one thread. */
final class HostCounts {
  private static final int EXAMPLES = 3;

  private final String host;
  private final Examples<String> examples = new Examples<>(EXAMPLES);
  private final Examples<String> repeating = new Examples<>(EXAMPLES);
  private final Examples<String> withoutText = new Examples<>(EXAMPLES);
  private long records;
  private long duplicates;
  private long empty;
  private long kept;
  private long keptOnce;
  private long removed;
  private long rated;
  private double confidence;

  @JsonCreator
  HostCounts(@JsonProperty("host") String host) {
    this.host = host;
  }

  String host() {
    return host;
  }

  long records() {
    return records;
  }

  /** Returns the number of records that repeat none. */
  long pages() {
    return records - duplicates;
  }

  /** Returns the characters of the records that repeat none. */
  long characters() {
    return keptOnce;
  }

  void add(ReportedRecord record) {
    records++;
    if (record.duplicate().isPresent()) {
      duplicates++;
      repeating.add(record, record.id());
    }
    if (record.isEmpty()) {
      empty++;
      withoutText.add(record, record.id());
    }
    kept += record.text().length();
    keptOnce += record.duplicate().isPresent() ? 0 : record.text().length();
    removed += record.removedCharacters();
    if (record.confidence().isPresent()) {
      rated++;
      confidence += record.confidence().getAsDouble();
    }
    examples.add(record, record.id());
  }

  HostCounts merged(HostCounts other) {
    records += other.records;
    duplicates += other.duplicates;
    empty += other.empty;
    kept += other.kept;
    keptOnce += other.keptOnce;
    removed += other.removed;
    rated += other.rated;
    confidence += other.confidence;
    examples.merge(other.examples);
    repeating.merge(other.repeating);
    withoutText.merge(other.withoutText);
    return this;
  }

  void write(ObjectNode to, long ofRecords, double templateShare, NamedRecords named) {
    to.put("host", host);
    to.put("records", records);
    to.put("share", Json.share(records, ofRecords));
    to.put("duplicates", duplicates);
    to.put("empty", empty);
    to.put("removed_share", Json.share(removed, removed + kept));
    to.put("template_share", Json.rounded(templateShare));
    if (rated == 0) {
      to.putNull("mean_confidence");
    } else {
      to.put("mean_confidence", Json.rounded(confidence / rated));
    }
    named.examples(to, examples.ids());
    named.examples(to, "duplicate_examples", repeating.ids());
    named.examples(to, "empty_examples", withoutText.ids());
  }
}
