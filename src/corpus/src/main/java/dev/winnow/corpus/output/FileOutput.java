package dev.winnow.corpus.output;

import dev.winnow.corpus.record.CleanedRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes one file, or files of a size, each in a working folder until it is whole.
 *
 * <p>A file is closed with the record by which it reaches its size, so which records stand in which
 * file does not depend on where a run was interrupted.
 */
final class FileOutput implements CorpusOutput {
  private final ShardNames names;
  private final long shardBytes;
  private final OutputForm form;
  private final Compression compression;
  private final Path work;
  private int shard;
  private long writtenBefore;
  private @Nullable Open open;

  /** A file that is being written. */
  private record Open(
      FileChannel channel, FramedStream stream, RecordWriter<CleanedRecord> writer) {}

  /**
   * Goes on at a position.
   *
   * @param shardBytes from how many bytes on, before compression, a file is whole
   * @param work the folder where a file is until it is whole; on the same file system as the target
   */
  FileOutput(
      ShardNames names,
      long shardBytes,
      OutputForm form,
      Compression compression,
      Path work,
      OutputPosition from)
      throws IOException {
    this.names = names;
    this.shardBytes = shardBytes;
    this.form = form;
    this.compression = compression;
    this.work = work;
    this.shard = from.shard();
    this.writtenBefore = from.written() - from.bytes();
    if (from.bytes() > 0) {
      open = open(from.bytes(), from.given());
    }
  }

  /** Returns where the file is that is being written; another place for each shard. */
  private Path part() {
    return work.resolve("part-" + shard);
  }

  private Open open(long length, long given) throws IOException {
    Path part = part();
    Path whole = names.of(shard);
    boolean there = Files.exists(part) && Files.size(part) >= length;
    if (!there && Files.exists(whole) && Files.size(whole) >= length) {
      // it was whole, and moved, after the last checkpoint
      Files.copy(whole, part, StandardCopyOption.REPLACE_EXISTING);
    }
    FileChannel channel =
        FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.size() < length) {
        throw new IOException(part + " is shorter than it was at the last checkpoint");
      }
      channel.truncate(length).position(length);
      OutputStream bytes = Channels.newOutputStream(channel);
      FramedStream stream = new FramedStream(bytes, compression, given);
      return new Open(channel, stream, form.writers().on(stream, length > 0));
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public void write(CleanedRecord record) throws IOException {
    Open current = current();
    current.writer().write(record);
    if (current.stream().given() >= shardBytes) {
      complete(current);
    }
  }

  private Open current() throws IOException {
    Open current = open;
    if (current == null) {
      current = open(0, 0);
      open = current;
    }
    return current;
  }

  private void complete(Open whole) throws IOException {
    whole.writer().close();
    whole.stream().endFrame();
    writtenBefore += whole.channel().position();
    open = null;
    whole.stream().close();
    Path target = names.of(shard);
    Files.move(part(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    shard++;
  }

  @Override
  public Optional<OutputPosition> sync() throws IOException {
    Open current = open;
    if (current == null) {
      return Optional.of(new OutputPosition(shard, 0, 0, writtenBefore));
    }
    if (!current.writer().sync()) {
      return Optional.empty();
    }
    current.stream().endFrame();
    long length = current.channel().position();
    return Optional.of(
        new OutputPosition(shard, length, current.stream().given(), writtenBefore + length));
  }

  @Override
  public void finish() throws IOException {
    // an empty corpus gives an empty file, and no shard one without records
    if (open != null || shard == 0) {
      complete(current());
    }
  }

  @Override
  public long bytes() {
    try {
      return writtenBefore + (open == null ? 0 : open.channel().position());
    } catch (IOException e) {
      return writtenBefore;
    }
  }

  @Override
  public void close() throws IOException {
    if (open != null) {
      open.channel().close();
      open = null;
    }
  }
}
