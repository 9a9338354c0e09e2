package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cleaning jobs that cannot be done, or not so: each a message and an exit code. */
class BadEndsTest {
  private static final String LINES =
      """
      {"id":"a","text":"The ferry of Ada left the harbour late, because the captain was asleep."}
      {"id":"b","text":"The ferry of Ada left the harbour late, because the captain was asleep."}
      {broken
      {"id":"c","text":""}
      {"id":"d","text":"Der Kapitän schlief im Laderaum, und niemand wagte es, ihn zu wecken."}
      {"id":"e","text":"Nobody on the quay was asked whether the goat had been paid for in full."}
      """;

  @TempDir Path folder;
  private Path input = Path.of("");

  @BeforeEach
  void corpus() throws IOException {
    input = Files.writeString(folder.resolve("in.jsonl"), LINES);
  }

  private static void refused(CommandLineRun run, String... parts) {
    assertThat(run.err()).contains(parts).contains("Try 'winnow clean --help'.");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  private void nothingButTheInput() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(input);
    }
    assertThat(input).hasContent(LINES);
  }

  @Test
  void anOutputThatCannotBeIsRefusedBeforeAnythingIsDone() throws IOException {
    refused(
        CommandLineRun.of("clean", "--output", input + "/x.txt", input),
        "the folder of --output",
        "does not exist");
    Path other = Files.writeString(folder.resolve("other"), "of value");
    refused(
        CommandLineRun.of("clean", "--output", other + "/", input),
        other + "/ is a file; leave out the slash, or name a folder");
    refused(CommandLineRun.of("clean", "--output", "/", input), "--output / is no place");
    assertThat(other).hasContent("of value");
    Files.delete(other);
    nothingButTheInput();
  }

  @Test
  void anOutputThatWouldBeReadIsRefused() throws IOException {
    for (String output : new String[] {"out.txt", "new/", "out-00000.txt"}) {
      refused(
          CommandLineRun.of("clean", "--output", folder + "/" + output, folder),
          "would be read with " + folder + "; name a file elsewhere");
    }
    refused(
        CommandLineRun.of("clean", "--shard-size=1m", "--output", folder.resolve("o"), folder),
        "would be read with");
    nothingButTheInput();
  }

  @Test
  void aSummaryTakesThePlaceOfNothingElse() throws IOException {
    Path out = folder.resolve("out.jsonl");
    refused(
        CommandLineRun.of("clean", "--output", out, "--summary", out, input),
        "--summary and --output both name " + out);
    refused(
        CommandLineRun.of("clean", "--output", out, "--summary", input, input),
        "--summary " + input + " would be read with " + input);
    nothingButTheInput();
  }

  @Test
  void anOutputMayTakeThePlaceOfItsInput() throws IOException {
    CommandLineRun run = CommandLineRun.of("clean", "-f", "jsonl", "--output", input, input);
    assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(Files.readAllLines(input)).hasSize(5);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(input);
    }
  }

  @Test
  void resumeNeedsAnInputThatCanBeReadTwiceAndAnOutput() {
    refused(
        CommandLineRun.withInput("a", "clean", "--resume", "--output", folder.resolve("o"), "-"),
        "--resume reads the input twice, but - can be read only once");
    refused(
        CommandLineRun.of("clean", "--resume", input), "--resume says nothing without --output");
    refused(
        CommandLineRun.of("clean", "--resume", "--restart", "--output", folder + "/o", input),
        "--resume and --restart contradict each other");
  }

  @Test
  void resumeWithoutAnUnfinishedRunBegins() throws IOException {
    Path out = folder.resolve("out.jsonl");
    String[] command = {"clean", "-f", "jsonl", "--dedup", "--resume", "--output", out.toString()};
    byte[] first = written(out, command);
    assertThat(written(out, command)).isEqualTo(first);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(input, out);
    }
  }

  private byte[] written(Path out, String... command) throws IOException {
    CommandLineRun run =
        CommandLineRun.of(Stream.concat(Stream.of(command), Stream.of(input)).toArray());
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.UNREADABLE);
    return Files.readAllBytes(out);
  }

  @Test
  void theSummaryAddsUp() throws IOException {
    Path summary = folder.resolve("summary.json");
    CommandLineRun run =
        CommandLineRun.of(
            "clean",
            "-f",
            "jsonl",
            "--dedup",
            "--drop-duplicates",
            "--language=en,und",
            "--summary",
            summary,
            "--output",
            folder.resolve("o"),
            input);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.UNREADABLE);
    JsonNode done = JsonMapper.builder().build().readTree(summary.toFile());
    assertThat(done.get("records").asInt()).isEqualTo(5);
    assertThat(done.get("kept").asInt()).isEqualTo(2);
    assertThat(done.get("empty").asInt()).isEqualTo(1);
    assertThat(done.get("unreadable").asInt()).isEqualTo(1);
    assertThat(done.get("dropped").properties())
        .extracting(Map.Entry::getKey)
        .containsExactly("duplicate", "language de");
    assertThat(done.get("bytes_out").asLong()).isEqualTo(Files.size(folder.resolve("o")));
  }

  @Test
  void settingsAreRefusedByName() throws IOException {
    Path settings = folder.resolve("s.properties");
    Map<String, String> wrong =
        Map.of(
            "treads = 1", "'clean' has no option --treads",
            "threads = many", "'many' is not an int",
            "dedup = maybe", "'maybe' is not a boolean",
            "settings = other", "'clean' has no option --settings");
    for (Map.Entry<String, String> each : wrong.entrySet()) {
      Files.writeString(settings, each.getKey() + "\n");
      refused(CommandLineRun.of("clean", "--settings", settings, input), each.getValue());
    }
    refused(CommandLineRun.of("clean", "--settings", folder, input), "cannot be read");
    Files.writeString(settings, "format = jsonl\nlimit = 1\n");
    CommandLineRun run = CommandLineRun.of("clean", "--settings", settings, "--limit=2", input);
    assertThat(run.ids()).containsExactly("a", "b");
  }
}
