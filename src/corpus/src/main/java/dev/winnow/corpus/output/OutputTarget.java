package dev.winnow.corpus.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Where and in which form cleaned records are to be written.
 *
 * <p>Immutable. While it is being written, a file or folder has a working folder beside it, which
 * goes when it is whole: {@link #work()}.
 */
public final class OutputTarget {
  private enum Kind {
    FILE,
    SHARDS,
    FOLDER
  }

  private final Kind kind;
  private final Path path;
  private final OutputForm form;
  private final Compression compression;
  private final long shardBytes;

  private OutputTarget(
      Kind kind, Path path, OutputForm form, Compression compression, long shardBytes) {
    this.kind = kind;
    this.path = Objects.requireNonNull(path, "path").toAbsolutePath().normalize();
    this.form = Objects.requireNonNull(form, "form");
    this.compression = compression;
    this.shardBytes = shardBytes;
  }

  /** Returns one file, compressed as the ending of its name says. */
  public static OutputTarget file(Path path, OutputForm form) {
    Compression compression = Compression.ofName(path.getFileName().toString());
    return new OutputTarget(Kind.FILE, path, form, compression, Long.MAX_VALUE);
  }

  /**
   * Returns files of a size, numbered before the ending: {@code clean-00000.jsonl.gz}.
   *
   * @param bytes from how many bytes on, before compression, a file is closed; from 1 on
   */
  public static OutputTarget shards(Path path, OutputForm form, long bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException("shards of " + bytes + " bytes");
    }
    Compression compression = Compression.ofName(path.getFileName().toString());
    return new OutputTarget(Kind.SHARDS, path, form, compression, bytes);
  }

  /**
   * Returns a folder with a file for each record, whose path mirrors its id.
   *
   * @param form tells the ending of the files; they hold the rendering of the record
   */
  public static OutputTarget folder(Path path, OutputForm form, Compression compression) {
    return new OutputTarget(Kind.FOLDER, path, form, compression, Long.MAX_VALUE);
  }

  /** Returns an output on a stream, which stays open and is not compressed. */
  public static CorpusOutput stream(OutputStream out, OutputForm form) throws IOException {
    return new StreamOutput(out, form);
  }

  /** Returns the file or folder. */
  public Path path() {
    return path;
  }

  /** Returns the form of what is written. */
  public OutputForm form() {
    return form;
  }

  /** Returns the working folder: {@code .NAME.winnow} beside the target. */
  public Path work() {
    return path.resolveSibling("." + path.getFileName() + ".winnow");
  }

  /**
   * Opens the output, whose working folder exists.
   *
   * @param from where to go on
   * @throws LostOutputException if what was written up to there is gone
   */
  public CorpusOutput open(OutputPosition from) throws IOException {
    return kind == Kind.FOLDER
        ? new FolderOutput(
            new MirroredPaths(path, form.ending() + compression.ending()),
            compression,
            work(),
            from)
        : new FileOutput(
            new PartFiles(work(), new ShardNames(path, kind == Kind.SHARDS)),
            shardBytes,
            form,
            compression,
            from);
  }
}
