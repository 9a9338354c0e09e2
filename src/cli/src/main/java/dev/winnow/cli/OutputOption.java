package dev.winnow.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where results go. */
final class OutputOption extends CheckedOptions {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Write to FILE, which bears its name only once it is whole. Default: standard output.")
  private @Nullable Path file;

  /** Says whether a person sees the results as they come. */
  boolean isTerminal(Terminal terminal) {
    return file == null && terminal.outIsTerminal();
  }

  /** Opens the output, or says why it cannot be written. */
  Output open(Terminal terminal) {
    if (file == null) {
      return Output.toStandardOutput(terminal);
    }
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw wrong("--output " + file + " is a folder; name a file in it");
    }
    if (folder != null && !Files.isDirectory(folder)) {
      throw wrong(
          "the folder of --output " + file + " does not exist; make it with: mkdir -p " + folder);
    }
    try {
      return Output.toFile(file);
    } catch (IOException e) {
      throw wrong(
          "--output "
              + file
              + " cannot be written ("
              + e
              + "); check that you may write to its folder and that the disk is not full");
    }
  }
}
