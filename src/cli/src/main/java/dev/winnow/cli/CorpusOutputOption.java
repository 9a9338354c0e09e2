package dev.winnow.cli;

import dev.winnow.corpus.output.Compression;
import dev.winnow.corpus.output.OutputForm;
import dev.winnow.corpus.output.OutputTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a cleaned corpus goes: a file, files of a size, a folder, or standard output. */
final class CorpusOutputOption extends CheckedOptions {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Write to FILE, which bears its name only once it is whole; compressed if it ends in .gz."
              + " A folder (that exists, or ends in a slash) gets a file for each record of"
              + " text or markdown, in a tree that mirrors the ids. Default: standard output.")
  private @Nullable String output;

  @Option(
      names = "--shard-size",
      paramLabel = "SIZE",
      converter = ByteSize.class,
      description =
          "Write several files, FILE-00000 and so on (before the ending), of about SIZE each, such"
              + " as 500m, before compression.")
  private @Nullable Long shardSize;

  /** Says whether a person sees the results as they come. */
  boolean isTerminal(Terminal terminal) {
    return output == null && terminal.outIsTerminal();
  }

  boolean isGiven() {
    return output != null;
  }

  /** Says whether a file is the output, or in it. */
  boolean writes(Path file) {
    return output != null
        && file.toAbsolutePath()
            .normalize()
            .startsWith(Path.of(output).toAbsolutePath().normalize());
  }

  /**
   * Returns where to write, or nothing for a stream: see {@link #stream}.
   *
   * @param perRecord whether records of the form can have a file each
   */
  Optional<OutputTarget> target(OutputForm form, boolean perRecord, InputOptions input) {
    if (output == null) {
      if (shardSize != null) {
        throw wrong("--shard-size says nothing without --output; give both or neither");
      }
      return Optional.empty();
    }
    Path path = Path.of(output);
    if (output.endsWith("/") && Files.exists(path) && !Files.isDirectory(path)) {
      throw wrong("--output " + output + " is a file; leave out the slash, or name a folder");
    }
    if (Files.isDirectory(path) || output.endsWith("/")) {
      return Optional.of(folder(path, form, perRecord, input));
    }
    requireFolder(path);
    if (isStream(path)) {
      return Optional.empty();
    }
    input.requireOutsideFolders("--output", path);
    if (shardSize == null) {
      return Optional.of(OutputTarget.file(real(path), form));
    }
    input.requireOutside("--output", path);
    return Optional.of(OutputTarget.shards(path, form, shardSize));
  }

  private OutputTarget folder(Path path, OutputForm form, boolean perRecord, InputOptions input) {
    if (!perRecord) {
      throw wrong(
          "--output "
              + output
              + " is a folder, which takes --format text or markdown; choose one, or name a file in"
              + " it");
    }
    if (shardSize != null) {
      throw wrong("--shard-size says nothing of a folder; leave it out, or name a file");
    }
    input.requireOutside("--output", path);
    if (path.toAbsolutePath().normalize().getFileName() == null) {
      throw wrong("--output " + output + " is no place for a corpus; name a folder in it");
    }
    requireFolder(path);
    return OutputTarget.folder(path, form, Compression.NONE);
  }

  private void requireFolder(Path path) {
    Path folder = path.toAbsolutePath().normalize().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw wrong(
          "the folder of --output " + output + " does not exist; make it with: mkdir -p " + folder);
    }
    if (folder != null && !isStream(path) && !Files.isWritable(folder)) {
      throw wrong(
          "--output "
              + output
              + " cannot be written; check that you may write to its folder, which holds what is"
              + " not whole yet");
    }
  }

  private static boolean isStream(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
  }

  /** Follows a link, so that what it leads to is replaced. */
  private Path real(Path path) {
    try {
      return Files.exists(path) ? path.toRealPath() : path;
    } catch (IOException e) {
      throw wrong("--output " + output + " cannot be written (" + e + ")");
    }
  }

  /** Opens standard output, or what else there is and takes no name, such as a pipe. */
  Output stream(Terminal terminal) {
    if (output == null) {
      return Output.toStandardOutput(terminal);
    }
    try {
      return Output.toFile(Path.of(output));
    } catch (IOException e) {
      throw wrong("--output " + output + " cannot be written (" + e + ")");
    }
  }
}
