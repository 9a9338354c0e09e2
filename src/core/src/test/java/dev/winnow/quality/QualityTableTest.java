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
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The signals of the texts in testdata are those that {@code signals.py} finds. */
class QualityTableTest {
  private static final Path TEXTS = TestData.ROOT.resolve("quality");
  private static final Path TABLE = TEXTS.resolve("signals.tsv");

  /** A text, and what is expected of it as {@code signal=value}. */
  private record Row(String text, List<String> expected) {}

  static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    List<String> lines = Files.readAllLines(TABLE);
    String[] header = lines.get(0).split("\t", -1);
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split("\t", -1);
      List<String> expected = new ArrayList<>();
      for (int i = 1; i < fields.length; i++) {
        expected.add(header[i] + "=" + fields[i]);
      }
      rows.add(new Row(fields[0], expected));
    }
    return rows;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everySignalIsAsExpected(Row row) throws IOException {
    byte[] bytes = Files.readAllBytes(TEXTS.resolve(row.text() + ".txt"));
    QualitySignals signals =
        QualitySignals.of(new String(bytes, StandardCharsets.UTF_8), language(row));
    SoftAssertions softly = new SoftAssertions();
    for (String one : row.expected()) {
      String[] expected = one.split("=", -1);
      OptionalDouble value = signals.value(Signal.of(expected[0]).orElseThrow());
      if (expected[1].equals("-")) {
        softly.assertThat(value).as(one).isEmpty();
      } else {
        softly
            .assertThat(value.orElse(Double.NaN))
            .as(one)
            .isCloseTo(Double.parseDouble(expected[1]), within(1e-6));
      }
    }
    softly.assertAll();
  }

  private static String language(Row row) {
    return row.text().split("-", -1)[0];
  }

  @Test
  void theTableHasAllTextsAndAllSignals() throws IOException {
    List<Row> rows = rows();
    assertThat(rows.get(0).expected()).hasSize(Signal.values().length);
    Set<String> languages = new HashSet<>();
    Set<String> texts = new HashSet<>();
    rows.forEach(row -> languages.add(language(row)));
    rows.forEach(row -> texts.add(row.text() + ".txt"));
    assertThat(languages).hasSizeGreaterThanOrEqualTo(25);
    try (Stream<Path> files = Files.list(TEXTS)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".txt")))
          .containsExactlyInAnyOrderElementsOf(texts);
    }
  }
}
