package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line shows of the work of the stages. */
class RealCoreTest {
  private static final String STORY =
      IntStream.rangeClosed(1, 12)
          .mapToObj(
              i ->
                  "<p>In the year "
                      + (1900 + i)
                      + " the river rose above the old stone bridge, and the miller wrote down how"
                      + " many sacks of rye he had carried up to the loft before the water came"
                      + " through the lower door.</p>")
          .collect(Collectors.joining("\n"));

  @TempDir Path folder;

  private static String page(String menu) {
    return "<!DOCTYPE html><html lang=en><head><title>The flood</title></head><body><nav><ul>"
        + ("<li><a href=/x>" + menu + "</a></li>").repeat(20)
        + "</ul></nav><main><article><h1>The flood</h1>"
        + STORY
        + "</article></main><footer><p>Copyright 2024. All rights reserved.</p></footer>"
        + "</body></html>";
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void aPageComesOutAsItsText() throws IOException {
    CommandLineRun run = CommandLineRun.of("clean", file("a.html", page("Politics")));
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("In the year 1907 the river rose").doesNotContain("Politics");
    assertThat(run.err()).contains("records 1, kept 1, empty 0");
  }

  @Test
  void jsonSaysWhatWasFoundOut() throws IOException {
    Path file = file("a.html", page("Politics"));
    CommandLineRun run = CommandLineRun.of("clean", "-f", "jsonl", "--explain", file);
    assertThat(run.out())
        .contains("\"title\":\"The flood\"", "\"language\":\"en\"", "\"media_type\":\"text/html\"")
        .contains("\"charset\":\"UTF-8\"", "\"removed\":[{\"reason\":\"");
  }

  @Test
  void explainShowsWhatWasRemovedInPlace() throws IOException {
    CommandLineRun run = CommandLineRun.of("clean", "--explain", file("a.html", page("Politics")));
    assertThat(run.lines())
        .anyMatch(line -> line.matches("- \\[[A-Z_]+ [01]\\.\\d\\d] .*Politics.*"))
        .anyMatch(line -> line.startsWith("  In the year 1907"));
  }

  @Test
  void jsonSaysWhereInAPlainTextARemovalStood() throws IOException {
    String story = "The ferry ran again on Monday after two weeks of storms, the harbour said.\n\n";
    Path file = file("a.txt", story + "Share this article\n\n" + story);
    assertThat(CommandLineRun.of("clean", "-f", "jsonl", "--explain", file).out())
        .containsPattern(
            "\"text\":\"Share this article\",\"score\":[0-9.]+,\"start\":76,\"end\":94}")
        .contains("\"marked\":[]");
    Path page = file("a.html", page("Politics"));
    assertThat(CommandLineRun.of("clean", "-f", "jsonl", "--explain", page).out())
        .contains("\"start\":null,\"end\":null}");
  }

  @Test
  void anEmptyDocumentHasAWarning() throws IOException {
    CommandLineRun run = CommandLineRun.of("clean", "-f", "jsonl", file("empty.html", ""));
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).doesNotContain("\"warnings\":[]");
    assertThat(run.err()).contains("winnow: warning: ", "kept 0, empty 1");
  }

  @Test
  void pagesAreComparedByTheirMainContent() throws IOException {
    file("a.html", page("Politics"));
    file("b.html", page("Something else entirely that stands in every menu of the other site"));
    CommandLineRun run = CommandLineRun.of("dedup", folder);
    assertThat(run.lines().get(0)).contains("\"duplicate_of\":null");
    assertThat(run.lines().get(1))
        .contains("\"duplicate_of\":\"a.html\"", "\"cluster\":\"a.html\"");
  }

  @Test
  void textsAreComparedAsTheyAre() {
    String text = STORY.replaceAll("<[^>]*>", "").replace("\n", "\\n");
    String near = text.replaceFirst("miller", "baker");
    CommandLineRun run =
        CommandLineRun.withInput(
            "{\"id\":\"a\",\"text\":\""
                + text
                + "\"}\n"
                + "{\"id\":\"b\",\"text\":\"Nothing of the kind was ever seen on the coast.\"}\n"
                + "{\"id\":\"c\",\"text\":\""
                + text
                + "\"}\n"
                + "{\"id\":\"d\",\"text\":\""
                + near
                + "\"}\n",
            "dedup",
            "--threshold",
            0.7,
            "-");
    assertThat(run.lines().get(1)).contains("\"duplicate_of\":null", "\"cluster\":\"b\"");
    assertThat(run.lines().get(2))
        .contains("\"duplicate_of\":\"a\",\"similarity\":1.0,\"kind\":\"exact\"");
    assertThat(run.lines().get(3))
        .contains("\"duplicate_of\":\"a\"", "\"kind\":\"near\",\"cluster\":\"a\"");
    assertThat(run.err()).contains("records 4, duplicates 2");
  }

  @Test
  void aTextIsTheSameAsAFileAndAsJson() throws IOException {
    String text =
        "Home\nNews\nSport\n\n"
            + STORY.replaceAll("<[^>]*>", "").replace("the old", "the  old")
            + "\n\nShare\nTweet\nMost read\n- One thing\n- Another thing\nPolitics\n"
            + "Copyright 2024. All rights reserved.\n";
    Path json = file("a.jsonl", "{\"id\":\"a\",\"text\":\"" + text.replace("\n", "\\n") + "\"}\n");
    CommandLineRun run = CommandLineRun.of("dedup", json, file("b.txt", text));
    assertThat(run.lines().get(1))
        .contains("\"duplicate_of\":\"a\",\"similarity\":1.0,\"kind\":\"exact\"");
  }

  @Test
  void aFileThatIsNoPageIsNotCleanedToBeCompared() throws IOException {
    Path text = file("a.txt", "word ".repeat(1 << 19));
    assertThat(CommandLineRun.of("clean", text).err()).contains("unusually long");
    assertThat(CommandLineRun.of("dedup", text).err()).doesNotContain("warning");
  }

  @Test
  void duplicatesDoNotDependOnTheNumberOfThreads() throws IOException {
    String[] words = STORY.replaceAll("<[^>]*>", "").split("\\s+");
    for (int i = 0; i < 200; i++) {
      words[i * 7 % words.length] = "word" + i % 13;
      file(i + ".txt", String.join(" ", words));
    }
    String one = CommandLineRun.of("dedup", "--threads", 1, folder).out();
    assertThat(CommandLineRun.of("dedup", "--threads", 5, folder).out()).isEqualTo(one);
    assertThat(one).contains("\"kind\":\"near\"");
  }

  @Test
  void aCharsetIsDetectedFromBytes() throws IOException {
    byte[] bytes =
        ("<html><head><meta charset=windows-1252></head><body><article><p>"
                + "Der Müller schrieb auf, wie viele Säcke Roggen er über die Brücke trug. "
                + "Später kam das Wasser durch die untere Tür."
                + "</p></article></body></html>")
            .getBytes("windows-1252");
    Path file = Files.write(folder.resolve("a.html"), bytes);
    CommandLineRun run = CommandLineRun.of("clean", "-f", "jsonl", file);
    assertThat(run.out()).contains("\"charset\":\"windows-1252\"", "Säcke Roggen");
    assertThat(run.out().getBytes(StandardCharsets.UTF_8).length).isGreaterThan(run.out().length());
  }
}
