package dev.winnow.dedup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * Sorts a file of longs in a bounded memory, one range of values after the other.
 *
 * <p>What does not fit is read once to count the values in {@value #BINS} bins of equal width, and
 * then once for each range of bins that does fit: sequential reads, and nothing written. With a
 * budget of 512 MiB that is one reading for up to 32 million values and four for 100 million. The
 * libraries for external sorting sort lines or objects, at several times the cost of these eight
 * bytes.
 *
 * <p>A single bin that does not fit (millions of equal upper halves) is cut short, or taken whole
 * where nothing may be lost.
 */
final class SortedRanges {
  private static final int BIN_BITS = 16;
  private static final int BINS = 1 << BIN_BITS;
  private static final int BUFFER = 1 << 20;

  /** The parallel sort takes as much again. */
  private static final int BYTES_EACH = 2 * Long.BYTES;

  private final int capacity;
  private final boolean whole;
  private final Parallel parallel;
  private long[] values = new long[0];
  private int count;
  private long skipped;

  /** Receives a range: the first values of the array, sorted. The array is used again. */
  interface Consumer {
    void range(long[] sorted, int length);
  }

  SortedRanges(long memory, Parallel parallel) {
    this(memory, parallel, false);
  }

  /**
   * Makes a sorter.
   *
   * @param whole whether a single bin may take more memory than there should be, rather than be cut
   */
  SortedRanges(long memory, Parallel parallel, boolean whole) {
    this.whole = whole;
    this.capacity = (int) Math.min(Integer.MAX_VALUE - 8, Math.max(1, memory / BYTES_EACH));
    this.parallel = parallel;
  }

  /**
   * Hands on the ranges of a file in the order of their values as unsigned numbers; within a range
   * values are sorted as signed ones. All values with equal upper halves are in one range.
   *
   * @return the number of values left out because a bin was larger than the memory
   */
  long forEach(Path file, Consumer consumer) {
    skipped = 0;
    long size = size(file);
    if (size <= capacity) {
      collect(file, (int) size, 0, 0, 0, consumer);
      return 0;
    }
    long[] max = new long[1];
    read(file, value -> max[0] |= value);
    int shift = Math.max(Integer.SIZE, Long.SIZE - Long.numberOfLeadingZeros(max[0]) - BIN_BITS);
    long[] bins = new long[BINS];
    read(file, value -> bins[(int) (value >>> shift)]++);
    int from = 0;
    while (from < BINS) {
      int to = from + 1;
      long inRange = bins[from];
      while (to < BINS && inRange + bins[to] <= capacity) {
        inRange += bins[to++];
      }
      if (inRange > 0) {
        long most = whole ? Integer.MAX_VALUE - 8 : capacity;
        collect(file, (int) Math.min(most, inRange), shift, from, to, consumer);
      }
      from = to;
    }
    return skipped;
  }

  /** Reads all values in file order. */
  static void read(Path file, LongConsumer consumer) {
    ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      while (channel.read(buffer) >= 0) {
        buffer.flip();
        LongBuffer longs = buffer.asLongBuffer();
        while (longs.hasRemaining()) {
          consumer.accept(longs.get());
        }
        buffer.position(longs.position() * Long.BYTES).compact();
      }
    } catch (IOException e) {
      throw BatchFiles.failure("read", file, e);
    }
  }

  /** Returns the number of values of a file. */
  static long size(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return channel.size() / Long.BYTES;
    } catch (IOException e) {
      throw BatchFiles.failure("read", file, e);
    }
  }

  /** A range without bins takes everything. */
  private void collect(Path file, int size, int shift, int from, int to, Consumer consumer) {
    if (values.length < size) {
      // not grown by copying: two of them would not fit
      values = new long[0];
      values = new long[size];
    }
    count = 0;
    read(
        file,
        value -> {
          long bin = to == 0 ? 0 : value >>> shift;
          if (bin >= from && (to == 0 || bin < to)) {
            if (count < size) {
              values[count++] = value;
            } else {
              skipped++;
            }
          }
        });
    int length = count;
    parallel.run(() -> Arrays.parallelSort(values, 0, length));
    consumer.range(values, length);
  }
}
