package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.boilerplate.Removal;
import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.dedup.KeepPolicy;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the README compile, and print what the README says. */
final class ReadmeExampleTest {
  private static final Path ROOT = Path.of(System.getProperty("winnow.root"));
  private static final String SOURCE = "src/core/src/test/java/dev/winnow/ReadmeExampleTest.java";

  private static void cleaning() {
    // README cleaning
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

  private static void duplicates() {
    // README duplicates
    String text =
        """
        The ferry crossed the bay again on Monday morning, with nine passengers and a goat on board,
        after two weeks of storms that had kept every boat in the harbour. The captain said that the
        goat paid half, as children do, and that it was the only one who was not sick on the way.
        """;
    try (DuplicateIndex seen = DuplicateIndex.inMemory()) { // or open(path), which stays
      Cleaner scraper = Cleaner.builder().duplicates(seen).build();
      scraper.clean(RawDocument.text(text).withId("1"));
      String edited = text.replace("nine", "about eleven");
      CleanDocument copy = scraper.clean(RawDocument.text(edited).withId("2"));
      System.out.println(copy.duplicate().orElseThrow());
      System.out.println(seen.clusters(KeepPolicy.LONGEST));
    }
    // end
  }

  @ParameterizedTest
  @ValueSource(strings = {"cleaning", "duplicates"})
  void theExampleIsTheOneOfTheReadme(String name) {
    String source = TestData.read(ROOT.resolve(SOURCE));
    String mark = "// README " + name + "\n";
    int start = source.indexOf(mark) + mark.length();
    String example = source.substring(start, source.indexOf("    // end\n", start));
    assertThat(TestData.read(ROOT.resolve("README.md")))
        .contains("```java\n" + example.stripTrailing().stripIndent() + "\n```");
  }

  @Test
  void theyPrintWhatTheReadmeSays() {
    assertThat(TestData.read(ROOT.resolve("README.md")))
        .contains("prints\n\n```\n" + printed(ReadmeExampleTest::cleaning) + "```")
        .contains("prints\n\n```\n" + printed(ReadmeExampleTest::duplicates) + "```");
  }

  private static String printed(Runnable example) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      example.run();
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
