package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanCommandTest {
  @TempDir Path folder;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void jsonLinesComeInTheOrderOfTheInput() throws IOException {
    file("b.html", "<html><body><p>one</p></body></html>");
    file("a.txt", "two");
    file("c.jsonl", "{\"id\":\"z\",\"text\":\"three\"}\n{\"id\":\"y\",\"html\":\"<p>four\"}\n");
    CommandLineRun run =
        CommandLineRun.withInput("five", "clean", "--format", "jsonl", folder, "-");
    assertThat(run.exitCode()).isZero();
    assertThat(run.ids()).containsExactly("a.txt", "b.html", "z", "y", "stdin");
    assertThat(run.lines()).allMatch(l -> l.contains("\"page_type\":") && l.endsWith("]}"));
    assertThat(run.err()).contains("winnow: records 5, kept ", ", empty ", ", seconds ");
  }

  @Test
  void optionsAddFields() throws IOException {
    Path file = file("a.txt", "text");
    assertThat(CommandLineRun.of("clean", "-f", "jsonl", file).out())
        .doesNotContain("\"removed\"", "\"duplicate_of\"");
    assertThat(CommandLineRun.of("clean", "-f", "jsonl", "--explain", "--dedup", file).out())
        .contains("\"removed\":[", "\"duplicate_of\":null,\"similarity\":null");
  }

  @Test
  void whatIsUnreadableIsListedWithFileAndLineAndTheRestIsDone() throws IOException {
    Path lines = file("in.jsonl", "{\"id\":\"a\",\"text\":\"1\"}\nbroken\n{\"text\":\"3\"}\n");
    Path missing = folder.resolve("missing.html");
    CommandLineRun run = CommandLineRun.of("clean", "-f", "jsonl", missing, lines, "--quiet");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.ids()).containsExactly("a", lines + ":3");
    assertThat(run.err().lines())
        .hasSize(2)
        .anyMatch(l -> l.startsWith("winnow: unreadable: " + missing + ": "))
        .anyMatch(l -> l.startsWith("winnow: unreadable: " + lines + ":2: "));
  }

  @Test
  void aBrokenFirstLineOfStandardInputIsListed() {
    CommandLineRun run =
        CommandLineRun.withInput(
            "{\"id\":\"a\", broken\n{\"id\":\"b\",\"text\":\"some text\"}\n", "clean", "-");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("winnow: unreadable: stdin:1: ");
  }

  @Test
  void nothingButMissingInputIsExitCodeOne() {
    CommandLineRun run = CommandLineRun.of("clean", folder.resolve("missing"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void anEmptyDocumentIsARecord() throws IOException {
    CommandLineRun run = CommandLineRun.of("clean", "-f", "jsonl", file("empty.html", ""));
    assertThat(run.exitCode()).isZero();
    assertThat(run.ids()).hasSize(1);
    assertThat(run.out()).contains("\"text\":\"\"");
  }

  @Test
  void repeatedIdsAreWarnedAboutUnlessQuiet() throws IOException {
    Path lines = file("in.jsonl", "{\"id\":\"a\u001B\",\"text\":\"1\"}\n".repeat(2));
    Path escaped = file("esc.jsonl", "{\"id\":\"a\\u001b\",\"text\":\"1\"}\n".repeat(2));
    assertThat(CommandLineRun.of("clean", "-f", "jsonl", lines).exitCode()).isEqualTo(1);
    CommandLineRun run = CommandLineRun.of("clean", "-f", "jsonl", escaped);
    assertThat(run.err()).contains("winnow: warning: a\\u001b#2: ").doesNotContain("\u001B");
    assertThat(run.ids()).hasSize(2);
    assertThat(CommandLineRun.of("clean", "-q", "-f", "jsonl", escaped).err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "TEXT"})
  void severalTextsHaveHeadings(String format) throws IOException {
    Path a = file("a.txt", "x");
    Path b = file("b.txt", "y");
    CommandLineRun run = CommandLineRun.of("clean", "--format", format, a, b);
    assertThat(run.out()).startsWith("==> " + a + " <==\n").contains("\n\n==> " + b + " <==\n");
    assertThat(CommandLineRun.of("clean", "--format", format, a).out())
        .doesNotContain("==>")
        .endsWith("\n");
  }

  @Test
  void linksAndImagesAreSwitchedForMarkdown() throws IOException {
    String html =
        "<p>The mill stands at the <a href='https://a.example/river'>mouth of the river</a>, and"
            + " has done so for three hundred years.</p><img src='https://a.example/mill.jpg'>"
            + "<p>The tide comes in twice a day, fills the pond, and turns the wheel.</p>";
    Path page = file("a.html", html);
    String link = "[mouth of the river](https://a.example/river)";
    String image = "![](https://a.example/mill.jpg)";
    assertThat(CommandLineRun.of("clean", "-f", "markdown", page).out())
        .contains(link)
        .doesNotContain(image);
    assertThat(CommandLineRun.of("clean", "-f", "markdown", "--no-links", "--images", page).out())
        .contains("at the mouth of the river, and", image)
        .doesNotContain(link);
    assertThat(CommandLineRun.of("clean", "-f", "markdown", "--links", "--no-images", page).out())
        .contains(link)
        .doesNotContain(image);
  }

  @Test
  void commentsAreKeptLeftOutOrSetApart() throws IOException {
    String prose =
        "The old mill by the weir, which the council had closed, opens its doors on Friday, and the"
            + " miller, a patient man, shows how the wheel was mended over the winter.";
    String comment = "My uncle drove the cart up that hill, twice a day.";
    Path page =
        file(
            "mill.html",
            "<title>The mill</title><article><h1>The mill</h1>"
                + ("<p>" + prose + "</p>").repeat(6)
                + "</article><div id=comments><div class=comment><p>"
                + comment
                + "</p></div></div>");
    assertThat(CommandLineRun.of("clean", "--comments", "keep", page).out()).contains(comment);
    assertThat(CommandLineRun.of("clean", "--comments", "drop", page).out())
        .contains(prose)
        .doesNotContain(comment);
    String[] apart = {"clean", "--format", "jsonl", "--comments", "separate", page.toString()};
    assertThat(CommandLineRun.of((Object[]) apart).out())
        .contains("\"comments\":\"" + comment + "\"", "\"confidence\":0.");
  }

  @Test
  void theOutputDoesNotDependOnTheNumberOfThreads() throws IOException {
    for (int i = 0; i < 300; i++) {
      file(i + ".html", "<p>Page number " + i % 100 + " has a sentence of its own.</p>");
    }
    String one = CommandLineRun.of("clean", "-f", "jsonl", "--dedup", "--threads", 1, folder).out();
    for (int threads : new int[] {2, 5}) {
      assertThat(
              CommandLineRun.of("clean", "-f", "jsonl", "--dedup", "--threads", threads, folder)
                  .out())
          .isEqualTo(one);
    }
    assertThat(one.lines()).hasSize(300);
  }

  @Test
  void outputGoesToAFileAndNothingElseIsLeft() throws IOException {
    Path out = folder.resolve("out");
    CommandLineRun run = CommandLineRun.withInput("x", "clean", "-f", "jsonl", "-o", out, "-");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(out).content().startsWith("{\"id\":\"stdin\",").endsWith("}\n");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(out);
    }
  }

  /** Fails after some bytes, the way a pipe or a disk does. */
  private static OutputStream failing(String message) {
    return new OutputStream() {
      private int left = 1000;

      @Override
      public void write(int b) throws IOException {
        if (left-- <= 0) {
          throw new IOException(message);
        }
      }
    };
  }

  @Test
  void aClosedPipeEndsTheRunQuietly() {
    String in = "{\"text\":\"x\"}\n".repeat(5_000);
    CommandLineRun run =
        CommandLineRun.withOutput(in, failing("Broken pipe"), "clean", "-q", "-f", "jsonl", "-");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"clean", "dedup"})
  void memoryThatRunsOutWhileWritingIsOneLine(String command) {
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new OutOfMemoryError("Java heap space");
          }
        };
    CommandLineRun run = CommandLineRun.withOutput("{\"text\":\"x\"}", out, command, "-");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err().lines()).singleElement().asString().contains("memory", "-Xmx");
  }

  @Test
  void headingsHoldNoControlCharacters() {
    String in = "{\"id\":\"a\\u001b[2J\\nb\",\"text\":\"x\"}\n".repeat(2);
    CommandLineRun run = CommandLineRun.withInput(in, "clean", "-");
    assertThat(run.out()).startsWith("==> a\\u001b[2J\\u000ab <==\n").doesNotContain("\u001B");
  }

  @Test
  void aFullDiskIsAnErrorOfItsOwn() {
    String in = "{\"text\":\"x\"}\n".repeat(5_000);
    CommandLineRun run =
        CommandLineRun.withOutput(
            in, failing("No space left on device"), "clean", "-f", "jsonl", "-");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("winnow: error: ", "No space left on device");
  }
}
