package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command line makes of testdata what its expectations say. */
class GoldenCommandTest {
  private static final Path TESTDATA = Path.of(System.getProperty("winnow.testdata"));

  static Stream<Path> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(TESTDATA.resolve("input/leftovers"))) {
      return files.sorted().toList().stream();
    }
  }

  /** Those of which nothing is listed as lost or left. */
  static Stream<Path> exactLeftovers() throws IOException {
    return Files.readAllLines(TESTDATA.resolve("expected/leftovers.tsv")).stream()
        .filter(line -> line.endsWith("\t0\t0"))
        .map(
            line ->
                TESTDATA
                    .resolve("input/leftovers")
                    .resolve(line.substring(0, line.indexOf('\t')) + ".txt"));
  }

  @ParameterizedTest
  @MethodSource("exactLeftovers")
  void cleanWritesTheExpectedText(Path input) throws IOException {
    CommandLineRun run = CommandLineRun.of("clean", input);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .isEqualTo(
            Files.readString(
                TESTDATA.resolve("expected/leftovers").resolve(input.getFileName().toString())));
  }

  @Test
  void everyRecordOfAFolderComesOutInOrder() throws IOException {
    CommandLineRun run =
        CommandLineRun.of("clean", "--format", "jsonl", TESTDATA.resolve("input/leftovers"));
    List<String> ids = new ArrayList<>();
    for (String line : run.lines()) {
      ids.add(line.substring("{\"id\":\"".length(), line.indexOf("\",\"url\"")));
    }
    assertThat(ids)
        .containsExactlyElementsOf(leftovers().map(f -> f.getFileName().toString()).toList());
  }

  @Test
  void dedupFindsTheFamilies() throws IOException {
    CommandLineRun run = CommandLineRun.of("dedup", TESTDATA.resolve("input/duplicates"));
    List<String> expected =
        Files.readAllLines(TESTDATA.resolve("expected/duplicates.tsv")).stream().skip(1).toList();
    assertThat(run.exitCode()).isZero();
    assertThat(run.lines()).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      String[] columns = expected.get(i).split("\t", -1);
      String of = columns[1].isEmpty() ? "null" : '"' + columns[1] + '"';
      String kind = columns[2].isEmpty() ? "null" : '"' + columns[2] + '"';
      assertThat(run.lines().get(i))
          .startsWith("{\"id\":\"" + columns[0] + "\",\"duplicate_of\":" + of + ",")
          .contains("\"kind\":" + kind);
    }
  }

  @Test
  void brokenRecordsAreListedAndTheOthersComeOut() {
    CommandLineRun run =
        CommandLineRun.of("clean", "--format", "jsonl", TESTDATA.resolve("broken/records.jsonl"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.lines()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(run.err()).contains("records.jsonl:2");
  }
}
