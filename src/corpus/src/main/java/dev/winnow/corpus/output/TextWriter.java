package dev.winnow.corpus.output;

import dev.winnow.corpus.record.CleanedRecord;
import dev.winnow.corpus.record.WellFormed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes one text as it is, and several the way {@code tail} does: each after a line of its own.
 */
final class TextWriter implements RecordWriter<CleanedRecord> {
  private record Text(String id, String text) {}

  private final OutputStream out;
  private @Nullable Text first;
  private boolean several;

  /**
   * Writes to a stream.
   *
   * @param goesOn whether there are sections on it already
   */
  TextWriter(OutputStream out, boolean goesOn) {
    this.out = out;
    this.several = goesOn;
  }

  @Override
  public void write(CleanedRecord record) throws IOException {
    Text text = new Text(record.record().id(), record.rendering());
    if (several) {
      writeSection(text, "\n");
    } else if (first == null) {
      // whether it needs a heading shows only when there is a second one, or none
      first = text;
    } else {
      several = true;
      writeSection(first, "");
      first = null;
      writeSection(text, "\n");
    }
  }

  private void writeSection(Text text, String before) throws IOException {
    writeUtf8(before + "==> " + Printable.of(text.id()) + " <==\n");
    writeText(text);
  }

  private void writeText(Text text) throws IOException {
    writeUtf8(text.text());
    if (!text.text().endsWith("\n")) {
      writeUtf8("\n");
    }
  }

  private void writeUtf8(String s) throws IOException {
    out.write(WellFormed.of(s).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean sync() throws IOException {
    if (first != null) {
      return false;
    }
    out.flush();
    return true;
  }

  @Override
  public void close() throws IOException {
    if (first != null) {
      writeText(first);
      first = null;
    }
    out.flush();
  }
}
