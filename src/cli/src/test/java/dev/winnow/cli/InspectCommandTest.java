package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {
  private static final String TEXT =
      "The captain was asleep in the hold between two crates of herring, and nobody dared to wake"
          + " him before the tide had turned and the goat had been fed.";

  private static final String PAGE =
      "<html lang=en><head><meta charset=windows-1252><title>Late again</title></head><body>"
          + "<nav><a href=/a>Home</a> <a href=/b>News</a> <a href=/c>Sport</a></nav><article><h1>Late"
          + " again</h1><p>"
          + TEXT
          + "</p><p>The caf\u00e9 on board stayed shut. "
          + TEXT
          + "</p></article></body></html>";

  private static final String RECORDS =
      "{\"id\":\"one\",\"text\":\"First.\"}\n{broken\n{\"id\":\"two\",\"text\":\"" + TEXT + "\"}\n";

  @TempDir Path folder;

  @Test
  void factsComeFirstAndThenTheTextInPlace() throws IOException {
    Path page = folder.resolve("page.html");
    Files.write(page, PAGE.getBytes(Charset.forName("windows-1252")));
    CommandLineRun run = CommandLineRun.of("inspect", "--url", "https://x.example/late", page);
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.lines())
        .contains(
            "record      " + page,
            "address     https://x.example/late",
            "title       Late again",
            "charset     windows-1252, by meta")
        .anyMatch(line -> line.startsWith("media type  text/html, by "))
        .anyMatch(line -> line.matches("language    en, 0\\..*, by .*"))
        .anyMatch(line -> line.matches("page type   .*article 0\\..*"))
        .anyMatch(line -> line.startsWith("confidence  0."))
        .anyMatch(line -> line.startsWith("- [NAVIGATION "))
        .contains("  " + TEXT)
        .anyMatch(line -> line.startsWith("quality     character count "))
        .anyMatch(line -> line.startsWith("quality     zero: "))
        .contains("rules       breaks c4: c4 sentences 3, below 5", "rules       keeps to fineweb");
  }

  @Test
  void aRecordIsFoundByNumberOrId() {
    for (String[] how : new String[][] {{"--record", "2"}, {"--id", "two"}}) {
      CommandLineRun run = CommandLineRun.withInput(RECORDS, "inspect", how[0], how[1], "-");
      assertThat(run.out()).startsWith("record      two\nread from   stdin:3, ");
      // what is broken before it is said, because it may be what was sought
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err()).contains("unreadable: stdin:2: broken JSON");
    }
    CommandLineRun first = CommandLineRun.withInput(RECORDS, "inspect", "-");
    assertThat(first.out()).startsWith("record      one\n");
    assertThat(first.exitCode()).isZero();
  }

  @Test
  void jsonIsThatOfCleanWithExplanations() {
    CommandLineRun run =
        CommandLineRun.withInput(RECORDS, "inspect", "--format", "jsonl", "--quiet", "-");
    CommandLineRun clean =
        CommandLineRun.withInput(
            RECORDS, "clean", "--explain", "--format", "jsonl", "--limit", "1", "-");
    assertThat(run.out()).isEqualTo(clean.out());
  }

  @Test
  void aRecordThatIsNotThereIsAnError() {
    CommandLineRun run = CommandLineRun.withInput("Hello there.", "inspect", "--record", "2", "-");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("no such record");
    assertThat(CommandLineRun.of("inspect", "--record", "0", "-").exitCode()).isEqualTo(2);
    assertThat(CommandLineRun.of("inspect", "--record", "1", "--id", "a", "-").err())
        .contains("--record and --id");
    assertThat(CommandLineRun.of("inspect", "--images", "-").exitCode()).isEqualTo(2);
  }
}
