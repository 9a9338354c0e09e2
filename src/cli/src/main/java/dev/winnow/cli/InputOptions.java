package dev.winnow.cli;

import dev.winnow.corpus.input.FieldNames;
import dev.winnow.corpus.input.InputProgress;
import dev.winnow.corpus.input.InputSettings;
import dev.winnow.corpus.input.Inputs;
import dev.winnow.corpus.record.RecordReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is read, and how: shared by all commands that read a corpus. */
final class InputOptions extends CheckedOptions {
  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = {
        "Files, folders, or - for standard input. A file is HTML, plain text, WARC, WET, JSON Lines"
            + " (an object a line), Parquet, or CSV or TSV with a line that names the columns."
            + " Records of the last three have \"html\" or \"text\", and perhaps \"id\", \"url\""
            + " and \"date\" (ISO 8601); \"content\", \"raw_content\", \"body\", \"raw_html\" and"
            + " \"timestamp\" will do."
            + " Folders are read with their subfolders, in the order of their paths; hidden files"
            + " are skipped.",
        "Documents (PDF, DOC, DOCX, PPTX, EPUB, ODT, RTF, mails) are converted first. Files may be"
            + " compressed (gzip, bzip2, xz, zstd) or lie in zip and tar archives, also within each"
            + " other.",
        "The id of a record is its \"id\", or FILE:LINE in JSON Lines and FILE#ROW in tables, its"
            + " WARC-Record-ID in WARC, its path below the folder or archive, or its path as given."
            + " A repeated id gets #2, #3, ... and a warning."
      })
  private List<String> inputs = List.of();

  private @Nullable InputFiles files;

  @Option(
      names = "--id-field",
      paramLabel = "NAME",
      description =
          "The field or column with the id; a JSON pointer such as /meta/id if it begins with a"
              + " slash. Default: id.")
  private @Nullable String idField;

  @Option(
      names = "--url-field",
      paramLabel = "NAME",
      description = "That with the address. Default: url.")
  private @Nullable String urlField;

  @Option(
      names = "--html-field",
      paramLabel = "NAME",
      description =
          "That with the page. If only one of this and --text-field is given, the other is not"
              + " looked for. Default: html.")
  private @Nullable String htmlField;

  @Option(
      names = "--text-field",
      paramLabel = "NAME",
      description = "That with the text. Default: text.")
  private @Nullable String textField;

  @Option(
      names = "--date-field",
      paramLabel = "NAME",
      description = "That with the date. Default: date.")
  private @Nullable String dateField;

  @Option(
      names = "--max-record",
      paramLabel = "SIZE",
      converter = ByteSize.class,
      description =
          "Report a record of more than SIZE, such as 20m, as unreadable. Default and most: 1g.")
  private long maxRecord = InputSettings.DEFAULT.maxRecordBytes();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Work with N threads. The output does not depend on it. Default: all cores.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = {"-q", "--quiet"},
      description =
          "No warnings, progress or summary on standard error; only what could not be read.")
  private boolean quiet;

  RecordReader open(Terminal terminal) {
    return open(terminal, new InputProgress());
  }

  RecordReader open(Terminal terminal, InputProgress progress) {
    FieldNames fields = fields();
    if (maxRecord > InputSettings.DEFAULT.maxRecordBytes()) {
      throw wrong("--max-record is " + maxRecord + " bytes, but at most 1g is possible");
    }
    try {
      return Inputs.open(inputs, terminal::in, new InputSettings(fields, maxRecord), progress);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private FieldNames fields() {
    try {
      return FieldNames.given(idField, urlField, htmlField, textField, dateField);
    } catch (IllegalArgumentException e) {
      throw wrong("one of --id-field, --url-field and so on: " + e.getMessage());
    }
  }

  /** Refuses inputs that cannot be opened together, before anything is done. */
  void requireValid(Terminal terminal) {
    open(terminal).close();
  }

  /** Returns the inputs as they were named. */
  List<String> names() {
    return inputs;
  }

  /** Looks at the input once, as it may be a large tree. */
  InputFiles files() {
    InputFiles known = files;
    if (known == null) {
      known = InputFiles.of(inputs, inputs.stream().map(InputOptions::file).toList());
      files = known;
    }
    return known;
  }

  private static Optional<Path> file(String input) {
    return input.equals(Inputs.STANDARD_INPUT) ? Optional.empty() : path(input);
  }

  /** Refuses inputs that give what they hold only once. */
  void requireReadableTwice(String option) {
    for (String each : inputs) {
      if (each.equals(Inputs.STANDARD_INPUT)
          || path(each).filter(InputOptions::isStream).isPresent()) {
        throw wrong(
            option
                + " reads the input twice, but "
                + each
                + " can be read only once; save it to a file first, and name that");
      }
    }
  }

  /**
   * Refuses a file that is written below a folder which is read, by this run or when it goes on. A
   * file may take the place of the input itself.
   */
  void requireOutsideFolders(String option, Path file) {
    if (inputs.stream().allMatch(each -> path(each).filter(Files::isDirectory).isEmpty())) {
      return;
    }
    requireOutside(option, file);
  }

  /** Refuses a file that is written below a folder which is read afterwards. */
  void requireOutside(String option, Path file) {
    Path written = RealPaths.of(file);
    for (String each : inputs) {
      Optional<Path> read = path(each).map(RealPaths::of);
      if (read.isPresent() && written.startsWith(read.get())) {
        throw wrong(
            option + " " + file + " would be read with " + each + "; name a file elsewhere");
      }
    }
  }

  /** Refuses inputs of which none exists, before they make an output empty. */
  void requireAny() {
    if (inputs.stream().noneMatch(InputOptions::exists)) {
      throw wrong("no such file or folder: " + String.join(", ", inputs) + "; check the spelling");
    }
  }

  private static boolean exists(String input) {
    return input.equals(Inputs.STANDARD_INPUT) || path(input).filter(Files::exists).isPresent();
  }

  private static boolean isStream(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
  }

  /** Returns an input as a path; what is none is reported when its turn comes. */
  private static Optional<Path> path(String input) {
    try {
      return Optional.of(Path.of(input));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  int threads() {
    if (threads < 1) {
      throw wrong("--threads is " + threads + ", but must be 1 or more");
    }
    return threads;
  }

  boolean quiet() {
    return quiet;
  }
}
