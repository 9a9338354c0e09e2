package dev.winnow.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.winnow.TestData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The signals of the texts in testdata are those that {@code testdata/quality.py} finds. */
class QualityTableTest {
  private static final Path TEXTS = TestData.ROOT.resolve("input/quality");
  private static final Path TABLE = TestData.ROOT.resolve("expected/quality.tsv");

  static List<String[]> rows() throws IOException {
    List<String[]> rows = new ArrayList<>();
    List<String> lines = Files.readAllLines(TABLE);
    String[] header = lines.get(0).split("\t", -1);
    for (String line : lines.subList(1, lines.size())) {
      String[] row = line.split("\t", -1);
      for (int i = 1; i < row.length; i++) {
        row[i] = header[i] + "=" + row[i];
      }
      rows.add(row);
    }
    return rows;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everySignalIsAsExpected(String[] row) throws IOException {
    byte[] bytes = Files.readAllBytes(TEXTS.resolve(row[0] + ".txt"));
    QualitySignals signals =
        QualitySignals.of(new String(bytes, StandardCharsets.UTF_8), row[0].split("-", -1)[0]);
    SoftAssertions softly = new SoftAssertions();
    for (int i = 1; i < row.length; i++) {
      String[] expected = row[i].split("=", -1);
      Signal signal = Signal.of(expected[0]).orElseThrow();
      if (expected[1].equals("-")) {
        softly.assertThat(signals.value(signal)).as(row[i]).isEmpty();
      } else {
        softly
            .assertThat(signals.value(signal).orElse(Double.NaN))
            .as(row[i])
            .isCloseTo(Double.parseDouble(expected[1]), within(1e-6));
      }
    }
    softly.assertAll();
  }

  @Test
  void theTableHasAllTextsAndAllSignals() throws IOException {
    List<String[]> rows = rows();
    assertThat(rows.get(0)).hasSize(Signal.values().length + 1);
    Set<String> languages = new HashSet<>();
    Set<String> texts = new HashSet<>();
    rows.forEach(row -> languages.add(row[0].split("-", -1)[0]));
    rows.forEach(row -> texts.add(row[0] + ".txt"));
    assertThat(languages).hasSizeGreaterThanOrEqualTo(25);
    try (Stream<Path> files = Files.list(TEXTS)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(texts);
    }
  }
}
