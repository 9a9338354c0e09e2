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
 *   <li>One document: everything else.
 * </ul>
 *
 * <p>The content of a JSON line or a row is in {@code html} or {@code text}, in just one of them,
 * or as {@link FieldNames} says. A folder is read with its subfolders in the order of their paths;
 * hidden files are skipped.
 *
 * <p>The id of a JSON line or a row is its {@code id}, or else {@code source:line} and {@code
 * source#row}; that of a file in a folder is its path below the folder; that of another file is its
 * path as given; {@code stdin} stands for standard input. Separators are slashes. An id that was
 * given before gets a suffix.
 */
public final class Inputs implements RecordReader {
  /** The name that stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  private static final String STANDARD_INPUT_ID = "stdin";

  private final Iterator<String> inputs;
  private final Supplier<InputStream> standardInput;
  private final Formats formats;
  private final OpenReader current = new OpenReader();

  private Inputs(List<String> inputs, Supplier<InputStream> standardInput, InputSettings settings) {
    this.formats = Formats.of(settings);
    this.inputs = List.copyOf(inputs).iterator();
    this.standardInput = standardInput;
  }

  /**
   * Returns a reader with the default settings; see {@link #open(List, Supplier, InputSettings)}.
   */
  public static RecordReader open(List<String> inputs, Supplier<InputStream> standardInput) {
    return open(inputs, standardInput, InputSettings.DEFAULT);
  }

  /**
   * Returns a reader of all inputs in the order given. Nothing is opened before its turn has come.
   *
   * @param inputs paths, or {@link #STANDARD_INPUT} at most once
   * @param standardInput gives the standard input when it is asked for
   * @throws IllegalArgumentException if standard input is named twice
   */
  public static RecordReader open(
      List<String> inputs, Supplier<InputStream> standardInput, InputSettings settings) {
    if (inputs.stream().filter(STANDARD_INPUT::equals).count() > 1) {
      throw new IllegalArgumentException("- (standard input) is given twice");
    }
    return new UniqueIds(new Inputs(inputs, standardInput, settings));
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
