package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "clean",
        "dedup",
        "clean --nonsense -",
        "clean --format xml -",
        "clean --explain --format markdown -",
        "dedup --format text -",
        "clean --threads 0 -",
        "clean --threads many -",
        "clean - -",
        "clean --threshold 0.5 -",
        "clean --no-links -",
        "clean --images --format jsonl -",
        "clean --comments separate -",
        "clean --preset bold -",
      })
  void wrongUsageIsExitCodeTwoAndPrintsNothingOnStandardOutput(String args) {
    CommandLineRun run = CommandLineRun.of((Object[]) args.split(" ", args.isEmpty() ? 1 : -1));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("winnow: ").contains("--help'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0.5", "1.01", "NaN", "Infinity"})
  void aThresholdOutOfRangeIsRefusedWithValueAndRange(String threshold) {
    for (CommandLineRun run :
        new CommandLineRun[] {
          CommandLineRun.of("dedup", "--threshold=" + threshold, "-"),
          CommandLineRun.of("clean", "--dedup", "--threshold=" + threshold, "-")
        }) {
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err())
          .contains("--threshold is " + Double.parseDouble(threshold))
          .contains("above 0 and at most 1");
    }
  }

  @Test
  void formatsHaveTheSameNamesInTheHelpAndInTheError() {
    assertThat(CommandLineRun.of("clean", "--help").out())
        .contains("text, markdown, jsonl, wet, parquet;");
    assertThat(CommandLineRun.of("clean", "-f", "xml", "-").err())
        .contains("--format", "'xml' is none of text, markdown, jsonl, wet, parquet");
    assertThat(CommandLineRun.of("dedup", "-f", "xml", "-").err()).contains("none of jsonl");
  }

  @Test
  void optionsThatExcludeEachOtherAreBothNamed() {
    CommandLineRun run = CommandLineRun.of("clean", "--explain", "-f", "markdown", "-");
    assertThat(run.err()).contains("--explain", "--format markdown");
  }

  @Test
  void anOutputWhoseFolderIsMissingIsRefusedWithARemedy() {
    Path output = folder.resolve("no/out.txt");
    CommandLineRun run = CommandLineRun.of("clean", "-", "--output", output);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("mkdir -p " + output.getParent());
  }

  @Test
  void aFolderIsNoOutputForJsonLines() {
    CommandLineRun run = CommandLineRun.of("clean", "-", "--format", "jsonl", "--output", folder);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("is a folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "clean --help", "dedup --help", "inspect --help"})
  void helpTeachesWithExamplesAndFitsEightyColumns(String args) {
    CommandLineRun run = CommandLineRun.of((Object[]) args.split(" "));
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("Examples:", "  winnow ").doesNotContain("\u001B");
    assertThat(run.lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void theVersionIsOneLine() {
    CommandLineRun run = CommandLineRun.of("--version");
    assertThat(run.exitCode()).isZero();
    assertThat(run.lines()).singleElement().asString().startsWith("winnow ");
  }

  @Test
  void aFileMayBeCalledLikeAnArgumentFile() throws IOException {
    Path file = Files.writeString(folder.resolve("@list"), "text");
    assertThat(CommandLineRun.of("clean", file).exitCode()).isZero();
  }
}
