package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the options of {@code winnow dedup} do, and which exclude each other. */
class DedupOptionsTest {
  private static final Path TESTDATA = Path.of(System.getProperty("winnow.testdata"));
  private static final Path DUPLICATES = TESTDATA.resolve("input/duplicates");
  private static final String WORDS =
      "The old ferry crossed the bay again on Monday morning with nine passengers and a goat on"
          + " board after two long weeks of storms that had kept every boat in the harbour";

  /** Differs in one word of thirty. */
  private static final String EDITED = WORDS.replace("nine", "eleven");

  @TempDir Path folder;

  private static String record(String id, String text, String more) {
    return "{\"id\":\"%s\",\"text\":\"%s\"%s}\n".formatted(id, text, more);
  }

  private static String line(CommandLineRun run, String id) {
    return run.lines().stream()
        .filter(line -> line.startsWith("{\"id\":\"" + id + "\""))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void evidenceAndClustersAreAsExpected() throws IOException {
    Path clusters = folder.resolve("clusters.jsonl");
    CommandLineRun run =
        CommandLineRun.of("dedup", "--evidence", "--clusters", clusters, DUPLICATES);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .isEqualTo(Files.readString(TESTDATA.resolve("expected/dedup/evidence.jsonl")));
    assertThat(Files.readString(clusters))
        .isEqualTo(Files.readString(TESTDATA.resolve("expected/dedup/clusters.jsonl")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--memory=1m", "--work", "--index", "--threads=1"})
  void onDiskAndInMemoryAndInAnIndexIsTheSame(String option) throws IOException {
    Path clusters = folder.resolve("clusters.jsonl");
    Object[] args =
        option.contains("=")
            ? new Object[] {"dedup", "--evidence", "--clusters", clusters, DUPLICATES, option}
            : new Object[] {
              "dedup", "--evidence", "--clusters", clusters, DUPLICATES, option, folder.resolve("f")
            };
    CommandLineRun run = CommandLineRun.of(args);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .isEqualTo(Files.readString(TESTDATA.resolve("expected/dedup/evidence.jsonl")));
    assertThat(Files.readAllLines(clusters))
        .containsExactlyInAnyOrderElementsOf(
            Files.readAllLines(TESTDATA.resolve("expected/dedup/clusters.jsonl")));
    assertThat(Files.exists(folder.resolve("f"))).isEqualTo(option.equals("--index"));
  }

  @ParameterizedTest
  @CsvSource({
    "FIRST,a",
    "longest,c",
    "EARLIEST,b",
    "latest,c",
    "hosts:example.org,c",
    "HOSTS:b.example,b"
  })
  void thePolicySaysWhichRecordGivesItsNameToTheCluster(String policy, String kept) {
    String in =
        record("a", WORDS, ",\"date\":\"2021\",\"url\":\"https://a.example/1\"")
            + record("b", EDITED, ",\"date\":\"2020-12-31\",\"url\":\"https://b.example/1\"")
            + record(
                "c",
                WORDS + " and in the town",
                ",\"date\":\"2021-01-01T00:00:01Z\",\"url\":\"https://www.example.org/1\"");
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      CommandLineRun run =
          CommandLineRun.withInput(in, "dedup", "--threshold=0.5", "--keep", policy, "-");
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.lines())
          .hasSize(3)
          .allMatch(line -> line.contains("\"cluster\":\"" + kept + "\""));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void laterRunsFindWhatEarlierOnesHad() {
    Path index = folder.resolve("index");
    CommandLineRun first =
        CommandLineRun.withInput(record("a", WORDS, ""), "dedup", "--index", index, "-");
    assertThat(line(first, "a")).contains("\"duplicate_of\":null");
    String more = record("b", EDITED, "") + record("c", "something else altogether here", "");
    CommandLineRun second = CommandLineRun.withInput(more, "dedup", "--index", index, "-");
    assertThat(line(second, "b")).contains("\"duplicate_of\":\"a\"", "\"cluster\":\"a\"");
    assertThat(line(second, "c")).contains("\"duplicate_of\":null");

    CommandLineRun again = CommandLineRun.withInput(more, "dedup", "--index", index, "-");
    assertThat(again.out()).as("the same records again").isEqualTo(second.out());

    CommandLineRun evidence =
        CommandLineRun.withInput(more, "dedup", "--index", index, "--evidence", "-");
    assertThat(line(evidence, "b")).as("the text of a is not here").contains("\"passage\":null");
  }

  @Test
  void anIdWithAnotherTextGetsASuffixAndAWarning() {
    Path index = folder.resolve("index");
    CommandLineRun.withInput(record("a", WORDS, ""), "dedup", "--index", index, "-");
    CommandLineRun changed =
        CommandLineRun.withInput(record("a", EDITED, ""), "dedup", "--index", index, "-");
    assertThat(changed.exitCode()).isZero();
    assertThat(line(changed, "a#2")).contains("\"duplicate_of\":\"a\"", "\"kind\":\"near\"");
    assertThat(changed.err()).contains("winnow: warning: a#2: The index has a with another text");
  }

  @Test
  void againstAddsNothingAndComparesWithTheIndexOnly() {
    Path index = folder.resolve("index");
    CommandLineRun.withInput(record("a", WORDS, ""), "dedup", "--index", index, "-");
    String in =
        record("b", EDITED, "")
            + record("c", "one two three four five six", "")
            + record("d", "one two three four five six", "");
    for (int time = 0; time < 2; time++) {
      CommandLineRun run = CommandLineRun.withInput(in, "dedup", "--against", index, "-");
      assertThat(line(run, "b")).contains("\"duplicate_of\":\"a\"", "\"cluster\":\"a\"");
      assertThat(line(run, "d")).contains("\"duplicate_of\":null", "\"cluster\":\"d\"");
    }
  }

  @Test
  void cleanWithAnIndexFindsWhatDedupPutThere() {
    Path index = folder.resolve("index");
    CommandLineRun.withInput(record("a", WORDS, ""), "dedup", "--index", index, "-");
    CommandLineRun run =
        CommandLineRun.withInput(
            record("b", EDITED, ""), "clean", "--dedup", "--index", index, "-f", "jsonl", "-");
    assertThat(line(run, "b")).contains("\"duplicate_of\":\"a\"", "\"duplicate_kind\":\"near\"");
  }

  @Test
  void equalAddressesAreDuplicatesWhoseTextsAreNotLookedAt() throws IOException {
    String in =
        record("a", WORDS, ",\"url\":\"https://example.org/x?utm_source=mail\"")
            + record("b", "quite another text", ",\"url\":\"HTTPS://example.org:443/x#part\"")
            + record("c", EDITED, ",\"url\":\"https://example.org/y\"")
            + record("d", "no address", ",\"url\":\"\"")
            + record("e", "no address either", ",\"url\":\"\"");
    Path clusters = folder.resolve("clusters.jsonl");
    CommandLineRun run =
        CommandLineRun.withInput(in, "dedup", "--url-keys", "--clusters", clusters, "-");
    assertThat(run.ids()).containsExactly("a", "b", "c", "d", "e");
    assertThat(line(run, "b"))
        .endsWith("\"duplicate_of\":\"a\",\"similarity\":null,\"kind\":\"url\",\"cluster\":\"a\"}");
    assertThat(line(run, "c")).contains("\"duplicate_of\":\"a\"", "\"kind\":\"near\"");
    assertThat(line(run, "e")).contains("\"duplicate_of\":null");
    assertThat(Files.readString(clusters))
        .startsWith("{\"representative\":\"a\",\"members\":[{\"id\":\"a\",\"similarity\":1.0},")
        .contains("{\"id\":\"b\",\"similarity\":null}")
        .contains("{\"id\":\"c\",\"similarity\":0.")
        .hasLineCount(1);
  }

  @Test
  void aTextInsideAnotherIsReportedWhenAskedFor() {
    String inside = WORDS + " and " + EDITED.substring(0, 60);
    String in = record("a", WORDS, "") + record("b", inside, "");
    CommandLineRun run =
        CommandLineRun.withInput(
            in, "dedup", "--threshold=0.9", "--containment=0.9", "--evidence", "-");
    assertThat(run.exitCode()).isZero();
    assertThat(line(run, "b"))
        .contains("\"kind\":\"contained\"", "\"measure\":\"CONTAINMENT\"", "\"cluster\":\"b\"");
  }

  @Test
  void chainsAreOneClusterOfComponents() {
    String b = EDITED.replace("goat", "dog");
    String c = b.replace("storms", "snow").replace("every", "each");
    String in = record("a", WORDS, "") + record("b", b, "") + record("c", c, "");
    CommandLineRun stars = CommandLineRun.withInput(in, "dedup", "--threshold=0.55", "-");
    assertThat(line(stars, "c")).contains("\"duplicate_of\":\"b\"", "\"cluster\":\"c\"");
    CommandLineRun one =
        CommandLineRun.withInput(in, "dedup", "--threshold=0.55", "--components", "-");
    assertThat(line(one, "c")).contains("\"cluster\":\"a\"");
  }

  @Test
  void repeatedParagraphsAreMarkedOrDropped() {
    String in =
        record("a", WORDS, "")
            + record("b", "First words of b.\\n" + WORDS + "\\nLast.", "")
            + record("c", "First words of c.\\n" + WORDS + "\\nLast.", "");
    CommandLineRun marked = CommandLineRun.withInput(in, "dedup", "--paragraphs", "mark", "-");
    assertThat(line(marked, "a")).endsWith(",\"paragraphs\":[]}");
    assertThat(line(marked, "b"))
        .contains("\"paragraphs\":[{\"start\":18,", "\"of\":\"a\"", "\"records\":2")
        .contains("\"dropped\":false")
        .doesNotContain("\"text\"");
    CommandLineRun dropped = CommandLineRun.withInput(in, "dedup", "--paragraphs", "DROP", "-");
    assertThat(line(dropped, "b")).endsWith(",\"text\":\"First words of b.\\nLast.\"}");
    CommandLineRun two = CommandLineRun.withInput(in, "dedup", "--paragraphs", "2", "-");
    assertThat(line(two, "b")).contains(WORDS);
    assertThat(line(two, "c")).endsWith(",\"text\":\"First words of c.\\nLast.\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "--against x --index y,--against,--index",
    "--against x --keep longest,--against,--keep",
    "--against x --clusters y,--against,--clusters",
    "--against x --components,--against,--components",
    "--against x --memory 1g,--against,--memory",
    "--index x --memory 1g,--memory,--index",
    "--index x --work y,--work,--index",
    "--index x --url-keys,--url-keys,--index",
    "--against x --url-keys,--url-keys,--against",
    "--keep latest --url-keys,--url-keys,--keep latest",
    "--memory 1g --containment 0.9,--memory,--containment",
  })
  void optionsThatExcludeEachOtherAreBothNamed(String options, String one, String other) {
    CommandLineRun run = CommandLineRun.of((Object[]) ("dedup - " + options).split(" "));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(one, other, "exclude each other").hasLineCount(2);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "--keep newest,'newest' is none of first",
        "--keep hosts:,misses a host",
        "--memory lots,'lots' is no size",
        "--memory 10k,'10k' is not between 1m",
        "--memory 999999999999999t,is not between",
        "--paragraphs 0,'0' is none of mark",
        "--containment 1.5,--containment is 1.5",
        "--clusters no/such/folder/c.jsonl,--clusters no/such/folder/c.jsonl cannot be written",
      })
  void wrongValuesAreNamedWithWhatIsRight(String options, String message) {
    CommandLineRun run = CommandLineRun.of((Object[]) ("dedup - " + options).split(" "));
    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message);
  }

  @Test
  void anIndexOfOtherOptionsOrNoneIsRefusedByName() {
    Path index = folder.resolve("index");
    CommandLineRun.withInput(record("a", WORDS, ""), "dedup", "--index", index, "-");
    CommandLineRun other = CommandLineRun.of("dedup", "--index", index, "--threshold=0.9", "-");
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.err()).contains("--index " + index, "0.8", "0.9");
    CommandLineRun missing = CommandLineRun.of("dedup", "--against", folder.resolve("none"), "-");
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).contains("--against " + folder.resolve("none"));
    CommandLineRun alone = CommandLineRun.of("clean", "--index", index, "-");
    assertThat(alone.exitCode()).isEqualTo(2);
    assertThat(alone.err()).contains("--index", "--dedup");
  }
}
