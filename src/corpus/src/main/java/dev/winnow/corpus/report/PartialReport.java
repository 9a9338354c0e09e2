package dev.winnow.corpus.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StreamCorruptedException;
import java.io.UTFDataFormatException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
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
  private static final String DAMAGED = "damaged, or made by another version";

  /** A run with the hashes of the parts that it is made of. */
  private record Run(ReportedRun run, SortedSet<Long> parts) {}

  private final CorpusReport report;
  private final SortedSet<Long> parts;
  private ReportedRun run;

  private PartialReport(ReportedRun run, SortedSet<Long> parts, CorpusReport report) {
    this.run = run;
    this.parts = parts;
    this.report = report;
  }

  /**
   * Returns a report with how it came about.
   *
   * @param report closed with this one
   */
  public static PartialReport of(ReportedRun run, CorpusReport report) {
    SortedSet<Long> parts = new TreeSet<>();
    // a part without records may well look like another
    report.fingerprint().ifPresent(records -> parts.add(run.hash(records)));
    return new PartialReport(run, parts, report);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param in left open, read to its end
   * @throws IllegalArgumentException if it is something else, or damaged
   * @throws IOException if the stream fails
   * @throws UncheckedIOException if a temporary file cannot be written
   */
  public static PartialReport read(InputStream in) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    require(zip, RUN, "no partial report");
    try {
      Run run = value(zip, Run.class);
      require(zip, REPORT, DAMAGED);
      CorpusReport report = value(zip, CorpusReport.class);
      try {
        require(zip, SAMPLES, DAMAGED);
        report.readSamples(zip);
        return new PartialReport(run.run(), new TreeSet<>(run.parts()), report);
      } catch (IOException | RuntimeException e) {
        report.close();
        throw e;
      }
    } catch (ZipException | EOFException | UTFDataFormatException | StreamCorruptedException e) {
      throw new IllegalArgumentException(DAMAGED, e);
    }
  }

  private static <T> T value(ZipInputStream zip, Class<T> type) throws IOException {
    try {
      T value = ReportState.MAPPER.readValue(zip, type);
      if (value == null) {
        throw new IllegalArgumentException(DAMAGED);
      }
      return value;
    } catch (JsonProcessingException | RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof UncheckedIOException temporary) {
          throw temporary;
        }
      }
      // a sketch may take offence at its bytes
      throw new IllegalArgumentException(DAMAGED, e);
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
    ReportState.MAPPER.writeValue(zip, new Run(run, parts));
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
   * @throws IllegalArgumentException if it was made by another version or with other settings, or
   *     has records and inputs that this one has already
   */
  public void merge(PartialReport other) {
    ReportedRun both = run.and(other.run);
    if (!Collections.disjoint(parts, other.parts)) {
      throw new IllegalArgumentException("made of the same inputs with the same records");
    }
    run = both;
    parts.addAll(other.parts);
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
