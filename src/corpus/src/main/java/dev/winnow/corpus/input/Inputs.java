package dev.winnow.corpus.input;

import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.RecordReader;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Opens what a user names as input: files, folders and standard input, one after the other.
 *
 * <p>A file is read as what its content shows, or else as what its name says:
 *
 * <ul>
 *   <li>Parquet: its first four bytes; {@code .parquet}. Columns of strings, and of numbers and
 *       times for ids and dates; snappy, gzip, zstd, lz4_raw or no compression.
 *   <li>JSON Lines: its first line that is not blank is an object with a field for the content; or
 *       all lines within its first 64 KiB begin with a brace and one of them is such an object, or
 *       goes on behind them; {@code .jsonl}, {@code .ndjson}.
 *   <li>CSV and TSV: its first line names two or more columns, one of them for the content, between
 *       commas, semicolons, tabs or bars, and most of the first 100 rows have as many; {@code
 *       .csv}, {@code .tsv}. Quoted as in RFC 4180; between tabs only if the quotation marks match.
 *       UTF-8, or what the first 64 KiB show.
 *   <li>WARC and WET (ISO 28500): {@code WARC/1.} at the beginning, also within gzip; {@code .warc}
 *       and {@code .wet}, with {@code .gz} or without.
 *   <li>One document: everything else.
 * </ul>
 *
 * <p>The content of a JSON line or a row is in {@code html} or {@code text}, in just one of them,
 * or as {@link FieldNames} says. A folder is read with its subfolders in the order of their paths;
 * hidden files are skipped.
 *
 * <p>What is compressed with gzip, bzip2, xz or zstd is decompressed, and what lies in a zip or tar
 * archive is read in the order of the archive, up to six within each other; nothing is unpacked to
 * disk but an archive in an archive, for as long as it is read. Of what is truncated or damaged,
 * all that comes before is read. A document that is a zip archive itself is one record. A file that
 * decompresses to more than 1 GiB and more than 500 times its size is read no further.
 *
 * <p>Of WARC, the pages and documents of {@code response} and {@code resource} records come out as
 * bytes with transfer and content codings undone, and {@code conversion} records of plain text as
 * text; address and date are those of the record. All else is skipped, and each kind of it has its
 * reason: records that only describe, revisits, redirects, error pages, DNS answers, segments, what
 * is empty, and what is not a page, such as pictures, scripts, JSON, feeds and {@code robots.txt}.
 * A broken record is unreadable, and reading goes on at the next one, also when a wrong length or
 * damaged gzip hides where that begins. A page that seems to hold a record is kept whole as long as
 * its own length is right.
 *
 * <p>The id of a WARC record is its {@code WARC-Record-ID} without {@code <urn:uuid:>}, which other
 * than the address is unique and stays the same wherever the file is; or else {@code
 * source@offset}. The id of a JSON line or a row is its {@code id}, or else {@code source:line} and
 * {@code source#row}; that of a file in a folder is its path below the folder; that of a file in an
 * archive is the id of the archive, a slash and its path in it, without what leads out of it; that
 * of what is compressed lacks the ending, such as {@code .gz}; that of another file is its path as
 * given; {@code stdin} stands for standard input. Separators are slashes. An id that was given
 * before gets a suffix.
 */
public final class Inputs implements RecordReader {
  /** The name that stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  private static final String STANDARD_INPUT_ID = "stdin";

  private final Iterator<String> inputs;
  private final Supplier<InputStream> standardInput;
  private final Formats formats;
  private final OpenReader current = new OpenReader();

  private Inputs(
      List<String> inputs,
      Supplier<InputStream> standardInput,
      InputSettings settings,
      InputProgress progress) {
    this.formats = Formats.of(settings, progress);
    this.inputs = List.copyOf(inputs).iterator();
    this.standardInput = standardInput;
  }

  /**
   * Returns a reader with the default settings; see {@link #open(List, Supplier, InputSettings,
   * InputProgress)}.
   */
  public static RecordReader open(List<String> inputs, Supplier<InputStream> standardInput) {
    return open(inputs, standardInput, InputSettings.DEFAULT);
  }

  /** Returns a reader that tells no one how far it is. */
  public static RecordReader open(
      List<String> inputs, Supplier<InputStream> standardInput, InputSettings settings) {
    return open(inputs, standardInput, settings, new InputProgress());
  }

  /**
   * Returns a reader of all inputs in the order given. Nothing is opened before its turn has come.
   *
   * @param inputs paths, or {@link #STANDARD_INPUT} at most once
   * @param standardInput gives the standard input when it is asked for
   * @param progress is told how far the reader is
   * @throws IllegalArgumentException if standard input is named twice
   */
  public static RecordReader open(
      List<String> inputs,
      Supplier<InputStream> standardInput,
      InputSettings settings,
      InputProgress progress) {
    if (inputs.stream().filter(STANDARD_INPUT::equals).count() > 1) {
      throw new IllegalArgumentException("- (standard input) is given twice");
    }
    return new UniqueIds(new Inputs(inputs, standardInput, settings, progress));
  }

  @Override
  public Optional<Entry> next() {
    while (true) {
      Optional<Entry> entry = current.next();
      if (entry.isPresent()) {
        return entry;
      }
      if (!inputs.hasNext()) {
        return Optional.empty();
      }
      current.open(open(inputs.next()));
    }
  }

  private RecordReader open(String input) {
    if (input.equals(STANDARD_INPUT)) {
      return formats.openStream(standardInput.get(), STANDARD_INPUT_ID, STANDARD_INPUT_ID);
    }
    try {
      Path path = Path.of(input);
      return Files.isDirectory(path)
          ? new FolderReader(path, path.toString(), formats)
          : formats.openFile(path, input.replace(File.separatorChar, '/'), input);
    } catch (InvalidPathException e) {
      return EntryReader.of(ReadFailures.badPath(input, e));
    }
  }

  @Override
  public void close() {
    current.close();
  }
}
