package dev.winnow.cli;

import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.dedup.DuplicateIndexBuilder;
import dev.winnow.dedup.DuplicateIndexException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The index that stays when the command ends. */
final class IndexOption extends CheckedOptions {
  @Option(
      names = "--index",
      paramLabel = "PATH",
      description =
          "Compare with what earlier runs put into the index at PATH, a folder, and add the records"
              + " to it. What is there already, with the same id and text, is not added again; an"
              + " id that is there with another text gets #2, #3, ... and a warning.")
  private @Nullable Path path;

  boolean isGiven() {
    return path != null;
  }

  /** Opens the index at the path, or makes one in memory if there is none. */
  DuplicateIndex open(DuplicateIndexBuilder builder) {
    if (path == null) {
      return builder.build();
    }
    try {
      return builder.open(path);
    } catch (DuplicateIndexException | IllegalArgumentException e) {
      throw wrong("--index " + path + ": " + e.getMessage());
    }
  }
}
