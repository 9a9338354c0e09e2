package dev.winnow.corpus.output;

import dev.winnow.corpus.record.CleanedRecord;
import dev.winnow.corpus.record.DuplicateVerdict;
import dev.winnow.dedup.DuplicateCluster;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Set;

/**
 * The forms in which results are written, all of them UTF-8, and where they have lines, with {@code
 * \n} at the end of each.
 *
 * <p>The streams should be buffered. They are flushed, but not closed, with the writer.
 */
public final class RecordWriters {
  /** What a JSON line of a cleaned record holds beside its usual fields. */
  public enum Extra {
    /** What was removed, what was kept in doubt, and why. */
    REMOVED,
    /** The earlier record that it repeats. */
    DUPLICATE,
    /** What readers wrote, when the cleaner sets it apart. */
    COMMENTS,
    /** The rules that it breaks. */
    RULES
  }

  /** What a JSON line of a verdict holds beside its usual fields. */
  public enum VerdictExtra {
    /** By which measure, whether exactly, with which error, and the longest shared passage. */
    EVIDENCE,
    /** The paragraphs that earlier records had. */
    PARAGRAPHS,
    /** The text without the paragraphs to be dropped. */
    TEXT
  }

  private RecordWriters() {}

  /**
   * Returns a writer of JSON Lines with the fields {@code id, url}, the metadata, {@code text,
   * language, media_type, charset, page_type, confidence, comments, removed, marked, warnings,
   * duplicate_of, similarity, duplicate_kind, rules}; {@code comments}, {@code removed}, {@code
   * marked} and the last four only on demand. What is not known is null.
   */
  public static RecordWriter<CleanedRecord> jsonLines(OutputStream out, Set<Extra> extras)
      throws IOException {
    return new CleanedJsonWriter(out, extras.isEmpty() ? Set.of() : EnumSet.copyOf(extras));
  }

  /**
   * Returns a writer of a Parquet file with the fields of {@link #jsonLines} as columns: strings,
   * lists of strings, numbers, and lists of structures. Pages are compressed with zstd. Up to about
   * 32 MiB are held before a row group is written. The same records give the same bytes.
   */
  public static RecordWriter<CleanedRecord> parquet(OutputStream out, Set<Extra> extras)
      throws IOException {
    return new CleanedParquetWriter(out, extras.isEmpty() ? Set.of() : EnumSet.copyOf(extras));
  }

  /**
   * Returns a writer of the {@linkplain CleanedRecord#rendering rendering} of each record and a
   * line's end; when there are several records, each comes after a line {@code ==> ID <==}, with a
   * blank line between two. Control characters of an id are written as escapes.
   */
  public static RecordWriter<CleanedRecord> renderings(OutputStream out) {
    return new TextWriter(out, false);
  }

  /**
   * Returns a writer of all that was found out about a record, for a person to read: where it was
   * read from, media type, charset with the rule that chose it, language, page type, quality, the
   * published rules it breaks, metadata and warnings, a line each, and then the text as {@link
   * Renderings#explained} shows it.
   */
  public static RecordWriter<CleanedRecord> inspections(OutputStream out, boolean colour) {
    return new InspectionWriter(out, colour);
  }

  /**
   * Returns the form of {@link #parquet}. A job can only be resumed between two files of it, so
   * that long ones should write shards.
   */
  public static OutputForm parquet(Set<Extra> extras) {
    return new OutputForm(".parquet", (out, goesOn) -> parquet(out, extras));
  }

  /** Returns the form of {@link #wet}. */
  public static OutputForm wet() {
    return new OutputForm(".wet", WetWriter::new);
  }

  /** Returns the form of {@link #jsonLines}. */
  public static OutputForm jsonLines(Set<Extra> extras) {
    return new OutputForm(".jsonl", (out, goesOn) -> jsonLines(out, extras));
  }

  /**
   * Returns the form of {@link #renderings}.
   *
   * @param ending of the names of files, such as {@code .md}
   */
  public static OutputForm renderings(String ending) {
    return new OutputForm(ending, TextWriter::new);
  }

  /**
   * Returns a writer of WET: a WARC/1.0 file (ISO 28500:2009) of a {@code warcinfo} record and, for
   * each record, a {@code conversion} record with the cleaned text in UTF-8.
   *
   * <p>{@code WARC-Record-ID} is made of the record's id, and {@code WARC-Refers-To} is that id
   * when it is a UUID, as it is for what was read from WARC. {@code WARC-Date} is the record's
   * date, or the beginning of 1970 when that is not known; {@code WARC-Target-URI} its address, or
   * else {@code urn:winnow:} and its id. The same records give the same bytes on every run.
   *
   * <p>In a compressed file that an {@link OutputTarget} writes, each record is a gzip member or
   * zstd frame of its own, as is usual.
   */
  public static RecordWriter<CleanedRecord> wet(OutputStream out) throws IOException {
    return new WetWriter(out, false);
  }

  /**
   * Returns a writer of JSON Lines with the fields {@code id, duplicate_of, similarity, kind,
   * cluster}, and on demand {@code measure, exact, standard_error, passage, paragraphs, text}. What
   * is not known is null, and so is what speaks of the duplicate for a record that repeats none.
   */
  public static RecordWriter<DuplicateVerdict> verdicts(OutputStream out, Set<VerdictExtra> extras)
      throws IOException {
    return new VerdictJsonWriter(out, extras.isEmpty() ? Set.of() : EnumSet.copyOf(extras));
  }

  /**
   * Returns a writer of JSON Lines with the fields {@code representative} and {@code members}, a
   * list of {@code id} and {@code similarity} to the representative, best first; the similarity is
   * null where none was measured or it is below the threshold.
   */
  public static RecordWriter<DuplicateCluster> clusters(OutputStream out) throws IOException {
    return new ClusterJsonWriter(out);
  }
}
