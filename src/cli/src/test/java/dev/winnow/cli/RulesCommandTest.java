package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of quality mark records, or drop them. */
class RulesCommandTest {
  private static final String RECORDS =
      "{\"id\":\"long\",\"text\":\"The goat had been fed before they left the harbour.\"}\n"
          + "{\"id\":\"short\",\"text\":\"The goat!\"}\n"
          + "{\"id\":\"shout\",\"text\":\"THE GOAT HAD NOT BEEN FED BEFORE THEY LEFT\"}\n";

  @TempDir Path folder;
  private Path rules;

  @BeforeEach
  void writeRules() throws IOException {
    rules =
        Files.writeString(
            folder.resolve("my.rules"), "# ours\nword_count >= 3\nall_caps_words <= 0.5  seen\n");
  }

  private static CommandLineRun clean(Object... options) {
    Object[] all = new Object[options.length + 2];
    all[0] = "clean";
    System.arraycopy(options, 0, all, 1, options.length);
    all[all.length - 1] = "-";
    return CommandLineRun.withInput(RECORDS, all);
  }

  @Test
  void brokenRulesAreMarkedAndCounted() {
    CommandLineRun run = clean("--format", "jsonl", "--rules", rules);
    assertThat(run.exitCode()).isZero();
    assertThat(run.lines()).hasSize(3);
    assertThat(run.lines().get(0)).endsWith("\"rules\":[]}");
    assertThat(run.lines().get(1))
        .endsWith(
            "\"rules\":[{\"rule\":\"my.word_count\",\"value\":2.0,"
                + "\"why\":\"my: word count 2, below 3\"}]}");
    assertThat(run.lines().get(2))
        .endsWith(
            "\"rules\":[{\"rule\":\"my.all_caps_words\",\"value\":1.0,"
                + "\"why\":\"my: all caps words 1, above 0.5\"}]}");
    assertThat(run.err())
        .contains("kept 3")
        .contains("rules broken 2 (my.all_caps_words 1, my.word_count 1)");
    assertThat(clean("--format", "jsonl").out()).doesNotContain("\"rules\"");
  }

  @Test
  void theyDropWithTheRuleAsReason() {
    CommandLineRun run = clean("--format", "jsonl", "--rules", rules, "--drop-by-rules", "--dedup");
    assertThat(run.lines()).hasSize(1);
    assertThat(run.out()).startsWith("{\"id\":\"long\"");
    assertThat(run.err())
        .contains("dropped 2 (rule my.all_caps_words 1, rule my.word_count 1)")
        .doesNotContain("rules broken");
  }

  @Test
  void publishedRulesStandBesideFiles() {
    CommandLineRun run = clean("--format", "jsonl", "--rules", "gopher,c4," + rules);
    assertThat(run.lines().get(0))
        .contains("gopher: word count 10, below 50", "c4: c4 sentences 1, below 5");
    assertThat(run.lines().get(1)).contains("gopher.word_count", "my.word_count");
  }

  @Test
  void whatIsWrongWithRulesIsSaidWithFileLineAndRemedy() throws IOException {
    Files.writeString(rules, "# ours\n\nword_cuont >= 3\n");
    CommandLineRun unknown = clean("--rules", rules);
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err())
        .contains("--rules " + rules + ", line 3: there is no signal 'word_cuont'; use one of");
    assertThat(unknown.out()).isEmpty();
    assertThat(clean("--rules", "gofer").err())
        .contains("--rules gofer is none of c4, fineweb, gopher, refinedweb, and no file");
    assertThat(clean("--drop-by-rules").err()).contains("--drop-by-rules", "--rules");
  }
}
