package dev.winnow.corpus.output;

import dev.winnow.corpus.record.CleanedRecord;
import dev.winnow.corpus.record.WellFormed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Writes the rendering of each record into a file of its own, in a tree that mirrors the ids. */
final class FolderOutput implements CorpusOutput {
  private final MirroredPaths paths;
  private final Compression compression;
  private final Path part;
  private long bytes;

  /**
   * Goes on at a position.
   *
   * @param work the folder where a file is until it is whole; on the same file system
   */
  FolderOutput(MirroredPaths paths, Compression compression, Path work, OutputPosition from) {
    this.paths = paths;
    this.compression = compression;
    this.part = work.resolve("part");
    this.bytes = from.written();
  }

  @Override
  public void write(CleanedRecord record) throws IOException {
    Path target;
    try {
      target = paths.of(record.record().id());
    } catch (InvalidPathException e) {
      throw new IOException(
          "a file cannot be named after the id "
              + record.record().id()
              + " in this locale; run with LC_ALL=C.UTF-8",
          e);
    }
    Files.createDirectories(target.getParent());
    try (OutputStream out = compression.frame(Files.newOutputStream(part))) {
      String text = WellFormed.of(record.rendering());
      out.write(text.getBytes(StandardCharsets.UTF_8));
      if (!text.isEmpty() && !text.endsWith("\n")) {
        out.write('\n');
      }
    }
    bytes += Files.size(part);
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public Optional<OutputPosition> sync() {
    return Optional.of(new OutputPosition(0, 0, 0, bytes));
  }

  @Override
  public void finish() {
    // every file is whole
  }

  @Override
  public long bytes() {
    return bytes;
  }

  @Override
  public void close() {
    // nothing is open
  }
}
