package dev.winnow.corpus.output;

import dev.winnow.corpus.record.CleanedRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
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
  private final PartFiles parts;
  private final long shardBytes;
  private final OutputForm form;
  private final Compression compression;
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
   * @param parts where the files are until they are whole
   */
  FileOutput(
      PartFiles parts,
      long shardBytes,
      OutputForm form,
      Compression compression,
      OutputPosition from)
      throws IOException {
    this.parts = parts;
    this.shardBytes = shardBytes;
    this.form = form;
    this.compression = compression;
    this.shard = from.shard();
    this.writtenBefore = from.written() - from.bytes();
    if (from.bytes() > 0) {
      parts.restore(shard, from.bytes());
      open = open(from.bytes(), from.given());
    }
  }

  private Open open(long length, long given) throws IOException {
    FileChannel channel =
        FileChannel.open(parts.of(shard), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
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
    whole.channel().force(false);
    whole.stream().close();
    parts.move(shard);
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
    // else a checkpoint could outlast the bytes it speaks of when the power fails
    current.channel().force(false);
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
