package dev.winnow.cli;

import dev.winnow.corpus.input.InputSettings;
import dev.winnow.corpus.input.Inputs;
import dev.winnow.corpus.record.RecordReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is read, and how: shared by all commands that read a corpus. */
final class InputOptions extends CheckedOptions {
  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = {
        "Files, folders, or - for standard input. A file is HTML, plain text, JSON Lines (an"
            + " object a line), Parquet, or CSV or TSV with a line that names the columns. Their"
            + " records have \"html\" or \"text\", and perhaps \"id\", \"url\" and \"date\""
            + " (ISO 8601); \"content\", \"raw_content\", \"body\", \"raw_html\" and"
            + " \"timestamp\" will do."
            + " Folders are read with their subfolders, in the order of their paths; hidden files"
            + " are skipped.",
        "The id of a record is its \"id\", or FILE:LINE in JSON Lines and FILE#ROW in tables, its"
            + " path below the folder, or its path as given. A repeated id gets #2, #3, ... and a warning."
      })
  private List<String> inputs = List.of();

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
    try {
      return Inputs.open(inputs, terminal::in, InputSettings.DEFAULT);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  InputFiles files() {
    return InputFiles.of(inputs, inputs.stream().map(InputOptions::file).toList());
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

  /** Refuses a file that is written below a folder which is read afterwards. */
  void requireOutside(String option, Path file) {
    Path written = file.toAbsolutePath().normalize();
    for (String each : inputs) {
      Optional<Path> read = path(each).map(path -> path.toAbsolutePath().normalize());
      if (read.isPresent() && written.startsWith(read.get())) {
        throw wrong(
            option + " " + file + " would be read with " + each + "; name a file elsewhere");
      }
    }
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
