package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.dedup.BatchStatistics;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DedupCommandTest {
  @Test
  void everyRecordGetsALineInTheOrderOfTheInput() {
    String in =
        IntStream.range(0, 500)
            .mapToObj(i -> "{\"id\":\"r" + i + "\",\"text\":\"a text about number " + i + "\"}\n")
            .collect(Collectors.joining());
    CommandLineRun run = CommandLineRun.withInput(in, "dedup", "-");
    assertThat(run.exitCode()).isZero();
    assertThat(run.ids()).isEqualTo(IntStream.range(0, 500).mapToObj(i -> "r" + i).toList());
    assertThat(run.lines())
        .allMatch(
            line ->
                line.matches(
                    "\\{\"id\":.*,\"duplicate_of\":.*,\"similarity\":.*,\"kind\":.*,"
                        + "\"cluster\":\"r\\d+\"}"));
    assertThat(run.err()).contains("winnow: records 500, duplicates ", "unreadable 0");
  }

  @Test
  void whatIsUnreadableIsListed() {
    CommandLineRun run =
        CommandLineRun.withInput("{\"id\":\"a\",\"text\":\"t\"}\n{\n", "dedup", "-");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.ids()).containsExactly("a");
    assertThat(run.err()).contains("winnow: unreadable: stdin:2: ");
  }

  /** Pages of a shop: similar at about a half, and all by the same shingles. */
  private static String shop() {
    String template =
        IntStream.range(0, 200).mapToObj(i -> "template" + i).collect(Collectors.joining(" "));
    return IntStream.range(0, 600)
        .mapToObj(
            page ->
                template
                    + IntStream.range(0, 40)
                        .mapToObj(i -> " page" + page + "word" + i)
                        .collect(Collectors.joining()))
        .map(text -> "{\"text\":\"" + text + "\"}\n")
        .collect(Collectors.joining());
  }

  @Test
  void theSummarySaysWhatWasNotCompared() {
    CommandLineRun run = CommandLineRun.withInput(shop(), "dedup", "-");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .containsPattern(
            "winnow: warning: records with more look-alikes than are compared: [1-9]\\d*;")
        .containsPattern("winnow: warning: groups of look-alikes that are full: [1-9]\\d*;")
        .contains("winnow: records 600, ");
    CommandLineRun onDisk = CommandLineRun.withInput(shop(), "dedup", "--memory", "1m", "-");
    assertThat(onDisk.err())
        .containsPattern("winnow: warning: groups of more than 32 look-alikes: [1-9]\\d*;");
    CommandLineRun quiet = CommandLineRun.withInput(shop(), "dedup", "--quiet", "-");
    assertThat(quiet.err()).isEmpty();
  }

  @Test
  void onlyWhatThisRunCutShortIsToldOfAnIndex(@TempDir Path folder) {
    Object[] args = {"dedup", "--index", folder.resolve("index"), "-"};
    assertThat(CommandLineRun.withInput(shop(), args).err()).contains("more look-alikes");
    assertThat(CommandLineRun.withInput("{\"text\":\"a few other words here\"}\n", args).err())
        .doesNotContain("more look-alikes")
        .contains("groups of look-alikes that are full");
  }

  @Test
  void whatDidNotFitIntoTheMemoryIsTold() {
    BatchStatistics counts = new BatchStatistics(9, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0);
    assertThat(SearchLimits.of(counts))
        .singleElement()
        .asString()
        .startsWith(
            "records left out of a group of look-alikes that was too large for the memory: 5")
        .contains("--memory");
  }
}
