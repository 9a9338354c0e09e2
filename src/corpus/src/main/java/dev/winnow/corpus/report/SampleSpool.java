package dev.winnow.corpus.report;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The samples of all records in a temporary file that goes with the process, as nobody knows before
 * the end which of them the report will name; some 700 bytes of disk and 16 to 43 of memory each.
 * For one thread.
 */
final class SampleSpool implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final FileChannel file;
  private final OutputStream out;
  private final OffsetTable offsets = new OffsetTable();
  private final List<SampleSpool> others = new ArrayList<>();
  private long written;

  SampleSpool() {
    try {
      Path path = Files.createTempFile("winnow-samples", null);
      file =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER);
  }

  void add(ReportedRecord record) {
    offsets.put(record.hash(), written);
    // a stream for each, as they count their bytes with an int
    DataOutputStream data = new DataOutputStream(out);
    try {
      Sample.of(record).write(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    written += data.size();
  }

  /** Takes over another spool, which is closed with this one. */
  void merge(SampleSpool other) {
    others.add(other);
  }

  Optional<Sample> get(String id) {
    long offset = offsets.get(ReportedRecord.hash(id));
    if (offset < 0) {
      return others.stream().flatMap(other -> other.get(id).stream()).findFirst();
    }
    try {
      out.flush();
      long end = file.position();
      file.position(offset);
      // not closed, as the file would be, too
      DataInputStream in =
          new DataInputStream(new BufferedInputStream(Channels.newInputStream(file), 4096));
      Sample sample = Sample.read(in);
      file.position(end);
      return Optional.of(sample);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    others.forEach(SampleSpool::close);
  }
}
