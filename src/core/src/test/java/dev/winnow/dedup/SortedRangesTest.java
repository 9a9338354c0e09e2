package dev.winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SortedRangesTest {
  @TempDir private Path folder;

  private Path file(long... values) {
    Path path = folder.resolve("values");
    try (AppendFile file = new AppendFile(path, 0)) {
      for (long value : values) {
        file.putLong(value);
      }
    }
    return path;
  }

  @ParameterizedTest
  @CsvSource({"64, 16_000_000", "64, 160_000", "64, 16_000", "33, 16_000", "44, 1_600"})
  void rangesInOrderGiveTheSortedFileWithinTheMemory(int bits, String memory) {
    Random random = new Random(bits);
    long[] values =
        LongStream.generate(() -> random.nextLong() >>> (Long.SIZE - bits)).limit(20_000).toArray();
    long bytes = Long.parseLong(memory.replace("_", ""));
    long[] found = new long[values.length];
    int[] count = new int[1];

    long skipped;
    try (Parallel parallel = new Parallel(2)) {
      skipped =
          new SortedRanges(bytes, parallel)
              .forEach(
                  file(values),
                  (sorted, length) -> {
                    assertThat(length * 16L).isLessThanOrEqualTo(bytes);
                    System.arraycopy(sorted, 0, found, count[0], length);
                    count[0] += length;
                  });
    }

    if (bits == 33) {
      // two upper halves, ten times as many values as fit
      assertThat(skipped).isEqualTo(values.length - 2_000);
      return;
    }
    assertThat(skipped).isZero();
    assertThat(count[0]).isEqualTo(values.length);
    if (bits < 64) {
      Arrays.sort(values);
    } else {
      // ranges go by unsigned values
      Arrays.sort(found);
      Arrays.sort(values);
    }
    assertThat(found).isEqualTo(values);
  }

  @Test
  void equalUpperHalvesStayTogether() {
    long[] values = LongStream.range(0, 1000).map(i -> i % 100 << 57 | i).toArray();
    long[] last = {-1};
    try (Parallel parallel = new Parallel(1)) {
      new SortedRanges(160, parallel)
          .forEach(
              file(values),
              (sorted, length) -> {
                assertThat(sorted[0] >>> 57).isNotEqualTo(last[0]);
                last[0] = sorted[length - 1] >>> 57;
              });
    }
  }

  @Test
  void aBinThatIsLargerThanTheMemoryIsTakenWholeWhereNothingMayBeLost() {
    long[] values = LongStream.range(0, 20_000).map(i -> 7L << Integer.SIZE | i).toArray();
    int[] count = new int[1];
    try (Parallel parallel = new Parallel(2)) {
      long skipped =
          new SortedRanges(16_000, parallel, true)
              .forEach(file(values), (sorted, length) -> count[0] += length);
      assertThat(skipped).isZero();
    }
    assertThat(count[0]).isEqualTo(values.length);
  }
}
