package dev.winnow.cli;

import dev.winnow.dedup.BatchDedup;
import dev.winnow.dedup.BatchDedupBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether records are compared in memory, or on disk. */
final class MemoryOptions extends CheckedOptions {

  /** Sets take 8 bytes a word, which has about six with the space after it. */
  private static final double MEMORY_PER_BYTE = 1.5;

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      converter = MemorySize.class,
      description =
          "Compare with about SIZE of memory, such as 500m or 2g: on disk if 1.5 times the size of"
              + " the input is more, or not known. Default: half of the heap (java -Xmx), and in"
              + " memory if the size of the input is not known.")
  private @Nullable Long memory;

  @Option(
      names = "--work",
      paramLabel = "FOLDER",
      description =
          "Compare on disk, in FOLDER, which is deleted at the end. A run that was killed goes on"
              + " with the same command. Default: a temporary folder.")
  private @Nullable Path work;

  /** Refuses sizes in which nothing can be done. */
  static final class MemorySize extends ByteSize {
    private static final long LEAST = 1 << 20;

    MemorySize() {
      super(LEAST);
    }
  }

  /** Returns the option that was given, if one was. */
  @Nullable String given() {
    return memory != null ? "--memory" : work != null ? "--work" : null;
  }

  /** Returns whether the input is to be compared on disk. */
  boolean onDisk(InputFiles files) {
    if (work != null) {
      return true;
    }
    OptionalLong size = files.size();
    if (size.isEmpty()) {
      return memory != null;
    }
    long most = memory == null ? Runtime.getRuntime().maxMemory() / 2 : memory;
    return size.getAsLong() * MEMORY_PER_BYTE > most;
  }

  /** Returns the folder to work in. */
  Work open(InputFiles files) {
    if (work != null) {
      return new Work(work, false, files);
    }
    try {
      return new Work(Files.createTempDirectory("winnow-dedup"), true, files);
    } catch (IOException e) {
      throw wrong("no temporary folder can be made (" + e + "); name one with --work");
    }
  }

  /** A folder for a batch, which goes with it if it is a temporary one. */
  final class Work implements AutoCloseable {
    private final Path folder;
    private final boolean temporary;
    private final InputFiles files;

    private Work(Path folder, boolean temporary, InputFiles files) {
      this.folder = folder;
      this.temporary = temporary;
      this.files = files;
    }

    /** Begins the batch, or goes on with it. */
    BatchDedup begin(UnaryOperator<BatchDedupBuilder> options) {
      BatchDedupBuilder builder = options.apply(BatchDedup.in(folder)).input(files.identity());
      try {
        return (memory == null ? builder : builder.memory(memory)).open();
      } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
        throw wrong("--work " + folder + ": " + e.getMessage());
      }
    }

    @Override
    public void close() throws IOException {
      if (temporary && Files.exists(folder)) {
        try (Stream<Path> left = Files.walk(folder)) {
          for (Path path : (Iterable<Path>) left.sorted(Comparator.reverseOrder())::iterator) {
            Files.deleteIfExists(path);
          }
        }
      }
    }
  }
}
