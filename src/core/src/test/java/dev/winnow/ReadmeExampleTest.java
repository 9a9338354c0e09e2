package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.boilerplate.Removal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example of the README compiles, and prints what the README says. */
final class ReadmeExampleTest {
  private static final Path ROOT = Path.of(System.getProperty("winnow.root"));
  private static final String SOURCE = "src/core/src/test/java/dev/winnow/ReadmeExampleTest.java";

  private static void example() {
    // README
    String text =
        """
        The ferry will run again from Monday, the harbour office said, after two weeks of storms.

        Photo: Getty Images

        The captain asked passengers to bring warm clothes, because the cabin has no stove yet.

        Recommended Stories

          • Baker wins the right to ring the bell
          • Why the lighthouse will not be sold

        Leave a Reply
        """;
    Cleaner cleaner = Cleaner.create(); // immutable, thread-safe, no hidden state
    CleanDocument doc = cleaner.clean(RawDocument.text(text)); // or html(String), or bytes(byte[])
    System.out.println(doc.text());
    for (Removal removal : doc.removals()) {
      System.out.println(removal.reason() + " " + removal.score() + " " + removal.text());
    }
    // end
  }

  @Test
  void theExampleIsTheOneOfTheReadme() {
    String source = TestData.read(ROOT.resolve(SOURCE));
    String example =
        source.substring(source.indexOf("// README\n") + 10, source.indexOf("    // end\n"));
    assertThat(TestData.read(ROOT.resolve("README.md")))
        .contains("```java\n" + example.stripTrailing().stripIndent() + "\n```");
  }

  @Test
  void itPrintsWhatTheReadmeSays() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      example();
    } finally {
      System.setOut(before);
    }
    assertThat(TestData.read(ROOT.resolve("README.md")))
        .contains("prints\n\n```\n" + printed.toString(StandardCharsets.UTF_8) + "```");
  }
}
