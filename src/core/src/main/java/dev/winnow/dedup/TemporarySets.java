package dev.winnow.dedup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Sets of shingles in a temporary file, which goes when the store is closed or the process ends.
 * Reads may run in parallel.
 */
final class TemporarySets implements SetStore {
  private static final int HEADER = 2;
  private static final int BUFFER_BYTES = 1 << 20;

  private final FileChannel file;
  private final LongChunks places = new LongChunks();
  private final ByteBuffer pending = ByteBuffer.allocate(BUFFER_BYTES);

  /** How much of the file is written; what is pending comes after it. */
  private long written;

  TemporarySets() {
    try {
      Path path = Files.createTempFile("winnow-shingles-", ".tmp");
      file =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw new UncheckedIOException("No temporary file for the shingles", e);
    }
  }

  @Override
  public void add(@Nullable ShingleSets sets) {
    long[] fives = sets == null ? new long[0] : sets.fives();
    long[] threes = sets == null ? new long[0] : sets.threes();
    int bytes = (HEADER + fives.length + threes.length) * Long.BYTES;
    if (bytes > pending.remaining()) {
      flush();
    }
    boolean fits = bytes <= pending.capacity();
    long place = written + pending.position();
    ByteBuffer target = fits ? pending : ByteBuffer.allocate(bytes);
    target.putLong(sets == null ? -1 : sets.words());
    target.putLong((long) fives.length << Integer.SIZE | threes.length);
    target.asLongBuffer().put(fives).put(threes);
    target.position(target.position() + (fives.length + threes.length) * Long.BYTES);
    if (!fits) {
      write(target.flip());
    }
    places.add(place);
  }

  @Override
  public @Nullable ShingleSets get(int text) {
    long place = places.get(text);
    LongBuffer header = read(place, HEADER);
    int words = (int) header.get();
    long sizes = header.get();
    if (words < 0) {
      return null;
    }
    long[] fives = new long[(int) (sizes >>> Integer.SIZE)];
    long[] threes = new long[(int) sizes];
    read(place + (long) HEADER * Long.BYTES, fives.length + threes.length).get(fives).get(threes);
    return new ShingleSets(words, fives, threes);
  }

  @Override
  public void remove(int text) {
    // nothing is in memory but the place in the file, which stays as it is
  }

  private LongBuffer read(long place, int longs) {
    if (place >= written) {
      return pending.duplicate().position((int) (place - written)).asLongBuffer();
    }
    ByteBuffer buffer = ByteBuffer.allocate(longs * Long.BYTES);
    try {
      while (buffer.hasRemaining()) {
        if (file.read(buffer, place + buffer.position()) < 0) {
          throw new IOException("The file of the shingles ends early");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the shingles back", e);
    }
    return buffer.flip().asLongBuffer();
  }

  private void flush() {
    write(pending.duplicate().flip());
    pending.clear();
  }

  private void write(ByteBuffer bytes) {
    try {
      long end = written;
      while (bytes.hasRemaining()) {
        end += file.write(bytes, end);
      }
      // only now: what failed is written again
      written = end;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the shingles to a temporary file", e);
    }
  }

  @Override
  public long bytes() {
    return places.bytes() + BUFFER_BYTES;
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close the file of the shingles", e);
    }
  }
}
