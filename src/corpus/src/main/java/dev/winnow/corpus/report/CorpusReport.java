package dev.winnow.corpus.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.corpus.record.CleanedRecord;
import dev.winnow.corpus.record.Dropped;
import dev.winnow.corpus.record.Skipped;
import dev.winnow.corpus.record.Unreadable;
import dev.winnow.corpus.record.WellFormed;
import dev.winnow.dedup.DuplicateIndex;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalLong;

/**
 * Collects what a corpus is like, record by record, and tells it as JSON, each figure with records
 * that show what it means.
 *
 * <p>Memory does not grow with the corpus, but for 16 to 43 bytes a record; a sample of every
 * record goes to a temporary file of some 700 bytes each, which {@link #close} deletes. Counts are
 * exact, but for distinct hosts, percentiles, and how often the most frequent lines and hosts occur
 * in a corpus that has very many; the report states by how much they may be off. The same records
 * in the same order give the same report.
 *
 * <p>For one thread. Reports of parts of a corpus can be {@linkplain #merge merged}.
 */
public final class CorpusReport implements AutoCloseable {
  /** The version of the JSON; changes when a field comes to mean something else or goes. */
  public static final String SCHEMA = "winnow-report/1";

  private static final int MOST_SAMPLES = 3000;

  @JsonIgnore private final SampleSpool samples = new SampleSpool();
  private final FlowSection flow = new FlowSection();
  private final DuplicationSection duplication;
  private final Sections sections = new Sections();
  private long bytes;

  /** Of ids and texts in their order, by which parts that are the same are told. */
  private long fingerprint;

  /**
   * Makes a report of nothing.
   *
   * @param threshold from which similarity on the records given are duplicates
   */
  public CorpusReport(double threshold) {
    this(new DuplicationSection(threshold));
  }

  @JsonCreator
  private CorpusReport(@JsonProperty("duplication") DuplicationSection duplication) {
    this.duplication = duplication;
  }

  /** Takes a record. Takes time linear in its text. */
  public void add(CleanedRecord cleaned) {
    ReportedRecord record = ReportedRecord.of(cleaned);
    bytes += cleaned.record().size();
    fingerprint = 31 * (31 * fingerprint + record.hash()) + ReportedRecord.hash(record.text());
    samples.add(record);
    flow.add(record);
    duplication.add(record);
    sections.add(record);
  }

  /** Takes a record that a filter dropped; only its number and place are told. */
  public void dropped(Dropped dropped) {
    bytes += dropped.record().size();
    flow.add(dropped);
  }

  /** Takes what could not be read. */
  public void unreadable(Unreadable unreadable) {
    flow.add(unreadable);
  }

  /** Takes what is no record. */
  public void skipped(Skipped skipped) {
    flow.add(skipped);
  }

  /**
   * Takes the clusters of the index in which the records were looked up; once, at the end.
   *
   * @param isShared whether the index has the records of earlier parts as well, so that its
   *     clusters take the place of theirs when the reports are merged
   */
  public void duplicates(DuplicateIndex index, boolean isShared) {
    duplication.finish(index, isShared);
  }

  /**
   * Takes all that another report took, as if it had come after. The other can only be forgotten
   * then: it is closed with this one. Duplicates are those that the two found by themselves, unless
   * they shared an index.
   */
  public void merge(CorpusReport other) {
    bytes += other.bytes;
    fingerprint = 31 * fingerprint + other.fingerprint;
    samples.merge(other.samples);
    flow.merge(other.flow);
    duplication.merge(other.duplication);
    sections.merge(other.sections);
  }

  /**
   * Returns the report in the form of {@link #SCHEMA}, which {@code src/corpus/report-schema.md}
   * describes.
   *
   * @param run what else is known of the run
   */
  public ObjectNode toJson(ReportedRun run) {
    ObjectNode report = new ObjectMapper().createObjectNode();
    report.put("schema", SCHEMA);
    ObjectNode runNode = report.putObject("run");
    ObjectNode summary = report.putObject("summary");
    ObjectNode rates = report.putObject("rates");
    NamedRecords named = new NamedRecords(samples);
    flow.write(report, named);
    sections.write(report, named, () -> duplication.write(report, named));
    run.write(runNode, rates.path("records").asLong(), bytes, ErrorBounds.of(report, run.parts()));
    Rates.write(report, rates);
    new Summary(report, rates).write(summary);
    write(named, report.putObject("samples"));
    report.putNull("comparison");
    return report;
  }

  private void write(NamedRecords named, ObjectNode to) {
    List<String> ids = named.ids().stream().limit(MOST_SAMPLES).toList();
    for (String id : ids) {
      samples.get(id).ifPresent(sample -> sample.write(to.putObject(WellFormed.of(id))));
    }
  }

  /** Returns a hash of the records, empty if there are none. */
  OptionalLong fingerprint() {
    return fingerprint == 0 ? OptionalLong.empty() : OptionalLong.of(fingerprint);
  }

  void writeSamples(OutputStream out) throws IOException {
    samples.write(out);
  }

  void readSamples(InputStream in) throws IOException {
    samples.read(in);
  }

  /** Deletes the temporary file. */
  @Override
  public void close() {
    duplication.close();
    samples.close();
  }
}
