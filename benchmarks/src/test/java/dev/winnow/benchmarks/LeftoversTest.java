package dev.winnow.benchmarks;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.benchmarks.systems.Systems;
import dev.winnow.evaluation.LabelledPages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LeftoversTest {
  private static final Path TESTDATA = Path.of(System.getProperty("winnow.testdata"));
  private static final List<String> LEFTOVERS =
      List.of(
          "de-meistgelesen-verklebt", "en-capitals-links-recommended", "en-long-list-of-stories");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** The texts that leave something, as texts of an extractor over pages with their expectation. */
  @BeforeEach
  void pages() throws IOException {
    Files.createDirectories(folder.resolve("texts"));
    for (String name : LEFTOVERS) {
      add(name, read("input", name), read("expected", name));
    }
  }

  @Test
  void textsOfAnotherExtractorAreScoredTwice() {
    assertThat(run("--systems=reference", "--texts", "other=" + folder.resolve("texts"))).isZero();

    assertThat(out.toString())
        .contains(
            "| reference | 1.000 | 1.000 | 1.000 | 1.000 | 1.000 | 1.000 | +0.000 | 0.0 % | 0.0 % |"
                + " 0.0 % | 0.0 % | 0 |")
        .containsPattern(
            "\\| other \\| 0\\.\\d+ \\| .* \\| \\+0\\.\\d+ \\| 100\\.0 % \\| 0\\.0 % \\|")
        .containsPattern("\\| gain \\| article \\|")
        .containsPattern("\\| other \\| \\+0\\.\\d+ \\|");
  }

  @Test
  void everySystemIsRunOverThePages() {
    assertThat(run()).isZero();

    assertThat(out.toString())
        .contains("| reference |", "| winnow-precise |", "| winnow-complete |")
        .contains("| boilerpipe-everything |", "| readability4j-lines |", "| visible-text |");
    assertThat(out.toString().lines().filter(line -> line.endsWith("| 0 |")))
        .hasSameSizeAs(Systems.leftoverNames());
  }

  @Test
  void whatFellMostIsListed() throws IOException {
    String text = read("input", LEFTOVERS.get(0));
    List<String> kept = read("expected", LEFTOVERS.get(0)).lines().toList();
    String gone = text.lines().filter(line -> !kept.contains(line)).collect(joining("\n"));
    add("z-upside-down", text, gone);

    assertThat(run("--systems=reference", "--texts=other=" + folder.resolve("texts"), "--worst=9"))
        .isZero();

    List<String> worst = out.toString().lines().dropWhile(l -> !l.equals("other:")).toList();
    assertThat(worst).hasSize(2);
    assertThat(worst.get(1))
        .matches("  z-upside-down article       F1 0\\.7\\d+ to 0\\.[0-6].* of 196");
  }

  @Test
  void filesAreTheSameWithAnyNumberOfThreads() throws IOException {
    Path one = folder.resolve("new/one");
    Path two = folder.resolve("new/two");

    run("--threads=1", "--output=" + one + ".md", "--pages=" + one + ".tsv");
    run("--threads=3", "--output=" + two + ".md", "--pages=" + two + ".tsv");

    assertThat(Path.of(one + ".md")).hasSameTextualContentAs(Path.of(two + ".md"));
    assertThat(Path.of(one + ".tsv")).hasSameTextualContentAs(Path.of(two + ".tsv"));
    assertThat(Files.readAllLines(Path.of(one + ".tsv"))).hasSize(LEFTOVERS.size() + 1);
  }

  @Test
  void aPageWithoutATextHasFailed() throws IOException {
    Files.delete(folder.resolve("texts").resolve(LEFTOVERS.get(0) + ".txt"));
    Files.write(
        folder.resolve("texts").resolve(LEFTOVERS.get(1) + ".txt"),
        "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(run("--systems=reference", "--texts=other=" + folder.resolve("texts"))).isZero();

    assertThat(out.toString()).containsPattern("\\| other \\|.*\\| 1 \\|");
  }

  @Test
  void tooLittleGainIsOne() {
    assertThat(run("--systems=visible-text", "--least-gain=0.001")).isZero();
    assertThat(run("--systems=visible-text", "--least-gain=0.9")).isEqualTo(1);
  }

  @Test
  void wrongUsageIsTwo() {
    assertThat(run("--systems=none")).isEqualTo(2);
    assertThat(run("--texts=other=" + folder.resolve("missing"))).isEqualTo(2);
    assertThat(run("--threads=0")).isEqualTo(2);
    assertThat(err.toString()).contains("No system none", "No folder", "--threads");
  }

  private void add(String id, String text, String reference) throws IOException {
    LabelledPages.add(folder, id, "article", "<p>" + text.replace("\n", "\n<p>"), reference);
    Files.writeString(folder.resolve("texts").resolve(id + ".txt"), text);
  }

  private static String read(String folder, String name) throws IOException {
    return Files.readString(TESTDATA.resolve(folder).resolve("leftovers/" + name + ".txt"));
  }

  private int run(String... options) {
    String[] args = new String[options.length + 1];
    args[0] = folder.toString();
    System.arraycopy(options, 0, args, 1, options.length);
    return new CommandLine(new Leftovers())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args);
  }
}
