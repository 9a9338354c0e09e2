package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A report with how it came about, which can be kept in a file and merged with those of other parts
 * of a corpus.
 *
 * <p>The file is a zip archive of the run, the counts and sketches as JSON, and the samples of all
 * records, some 300 bytes each. It is read by the version of Winnow that wrote it. For one thread.
 */
public final class PartialReport implements AutoCloseable {
  private static final String RUN = "winnow-report-part-1/run.json";
  private static final String REPORT = "report.json";
  private static final String SAMPLES = "samples";

  private final CorpusReport report;
  private ReportedRun run;

  private PartialReport(ReportedRun run, CorpusReport report) {
    this.run = Objects.requireNonNull(run, "run");
    this.report = Objects.requireNonNull(report, "report");
  }

  /**
   * Returns a report with how it came about.
   *
   * @param report closed with this one
   */
  public static PartialReport of(ReportedRun run, CorpusReport report) {
    return new PartialReport(run, report);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param in left open, read to its end
   * @throws IllegalArgumentException if it is something else
   * @throws IOException if it is damaged
   */
  public static PartialReport read(InputStream in) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    require(zip, RUN, "no partial report");
    ReportedRun run = ReportState.MAPPER.readValue(zip, ReportedRun.class);
    require(zip, REPORT, "incomplete");
    CorpusReport report = ReportState.MAPPER.readValue(zip, CorpusReport.class);
    try {
      require(zip, SAMPLES, "incomplete");
      report.readSamples(zip);
      return new PartialReport(run, report);
    } catch (IOException | RuntimeException e) {
      report.close();
      throw e;
    }
  }

  private static void require(ZipInputStream zip, String name, String otherwise)
      throws IOException {
    ZipEntry entry = zip.getNextEntry();
    if (entry == null || !entry.getName().equals(name)) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /**
   * Writes all that is needed to merge this report with others.
   *
   * @param out left open
   */
  public void write(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.putNextEntry(new ZipEntry(RUN));
    ReportState.MAPPER.writeValue(zip, run);
    zip.putNextEntry(new ZipEntry(REPORT));
    ReportState.MAPPER.writeValue(zip, report);
    zip.putNextEntry(new ZipEntry(SAMPLES));
    report.writeSamples(zip);
    zip.finish();
  }

  /**
   * Takes all that another report took, as {@link CorpusReport#merge} does.
   *
   * @param other closed with this one
   * @throws IllegalArgumentException if it was made by another version or with other settings
   */
  public void merge(PartialReport other) {
    run = run.and(other.run);
    report.merge(other.report);
  }

  /** Returns the report as {@link CorpusReport#toJson} does. */
  public ObjectNode toJson() {
    return report.toJson(run);
  }

  /** Deletes the temporary files. */
  @Override
  public void close() {
    report.close();
  }
}
