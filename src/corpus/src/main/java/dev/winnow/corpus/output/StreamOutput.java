package dev.winnow.corpus.output;

import dev.winnow.corpus.record.CleanedRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Writes to a stream that is there once and for all, such as standard output. */
final class StreamOutput implements CorpusOutput {
  private final FramedStream stream;
  private final RecordWriter<CleanedRecord> writer;

  /** Writes to a stream, which stays open. */
  StreamOutput(OutputStream out, OutputForm form) throws IOException {
    stream = new FramedStream(out, Compression.NONE, 0);
    writer = form.writers().on(stream, false);
  }

  @Override
  public void write(CleanedRecord record) throws IOException {
    writer.write(record);
  }

  @Override
  public Optional<OutputPosition> sync() {
    return Optional.empty();
  }

  @Override
  public void finish() throws IOException {
    writer.close();
    stream.endFrame();
  }

  @Override
  public long bytes() {
    return stream.given();
  }

  @Override
  public void close() {
    // the stream is the caller's
  }
}
