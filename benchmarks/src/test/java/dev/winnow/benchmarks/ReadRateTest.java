package dev.winnow.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadRateTest {
  @Test
  void countsRecordsAndWhatCannotBeRead() {
    Path file = Path.of(System.getProperty("winnow.testdata"), "corpora", "mill-zstd.parquet");
    assertThat(ReadRate.read(file.toString())).startsWith("4995 records and 5 others in ");
  }
}
