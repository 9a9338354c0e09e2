package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
}
