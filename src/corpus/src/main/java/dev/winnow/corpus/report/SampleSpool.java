package dev.winnow.corpus.report;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StreamCorruptedException;
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
  private long records;

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
    add(record.hash(), Sample.of(record));
  }

  private void add(long hash, Sample sample) {
    try {
      // a stream for each, as they count their bytes with an int
      DataOutputStream data = new DataOutputStream(out);
      data.writeLong(hash);
      offsets.put(hash, written + data.size());
      sample.write(data);
      written += data.size();
      records++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes all samples, for {@link #read}. */
  void write(OutputStream to) throws IOException {
    DataOutputStream data = new DataOutputStream(to);
    data.writeLong(records + others.stream().mapToLong(other -> other.records).sum());
    data.flush();
    writeRecords(to);
    for (SampleSpool other : others) {
      other.writeRecords(to);
    }
  }

  private void writeRecords(OutputStream to) throws IOException {
    out.flush();
    // not closed, as the file would be, too
    InputStream in = Channels.newInputStream(file.position(0));
    in.transferTo(to);
    file.position(written);
  }

  /**
   * Adds the samples that another spool has written, to the end of the stream.
   *
   * @throws IOException if they cannot be read, or are something else
   */
  void read(InputStream from) throws IOException {
    DataInputStream in = new DataInputStream(from);
    long left = in.readLong();
    if (left < 0) {
      throw new StreamCorruptedException("a negative number of samples");
    }
    for (; left > 0; left--) {
      add(in.readLong(), Sample.read(in));
    }
    if (in.read() >= 0) {
      throw new StreamCorruptedException("more than its samples");
    }
  }

  /** Takes over another spool, which is closed with this one. */
  void merge(SampleSpool other) {
    others.add(other);
    others.addAll(other.others);
    other.others.clear();
  }

  Optional<Sample> get(String id) {
    long offset = offsets.get(ReportedRecord.hash(id));
    if (offset < 0) {
      return others.stream().flatMap(other -> other.get(id).stream()).findFirst();
    }
    try {
      out.flush();
      file.position(offset);
      // not closed, as the file would be, too
      DataInputStream in =
          new DataInputStream(new BufferedInputStream(Channels.newInputStream(file), 4096));
      Sample sample = Sample.read(in);
      file.position(written);
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
