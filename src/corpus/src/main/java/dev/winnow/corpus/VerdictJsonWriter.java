package dev.winnow.corpus;

import java.io.IOException;
import java.io.OutputStream;

/** Writes which record repeats which as JSON Lines. */
final class VerdictJsonWriter implements RecordWriter<DuplicateVerdict> {
  private final JsonLines lines;

  VerdictJsonWriter(OutputStream out) throws IOException {
    this.lines = new JsonLines(out);
  }

  @Override
  public void write(DuplicateVerdict verdict) throws IOException {
    lines.start();
    lines.string("id", verdict.id());
    lines.duplicate(verdict.duplicate(), "kind");
    lines.string("cluster", verdict.cluster());
    lines.end();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
