package dev.winnow.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.evaluation.LabelledPages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {
  private static final String PAGE = "<nav>menu</nav><main><p>river bridge</main><footer>imprint";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void pages() throws IOException {
    LabelledPages.add(folder, "0001", "article", PAGE, "river bridge");
    LabelledPages.add(folder, "0002", "product", PAGE, "river tunnel");
  }

  @Test
  void qualityScoresAndWritesFiles() throws IOException {
    Path json = folder.resolve("new/result.json");
    Path tsv = folder.resolve("new/pages.tsv");

    int code = quality("--floor", "0.75", "--output", json.toString(), "--pages", tsv.toString());

    assertThat(code).isZero();
    assertThat(out.toString()).contains("all                  2  0.7500  0.7500  0.7500");
    assertThat(out.toString()).contains("0 failed, 0 over 2 s", "slowest: ", "times its parse");
    assertThat(out.toString()).containsSubsequence("worst:", "0002", "0001");
    assertThat(Files.readString(json)).contains("\"system\" : \"jsoup-main\"", "\"parse_ms\"");
    assertThat(Files.readAllLines(tsv)).hasSize(3);
  }

  @Test
  void qualityLeavesTimesOutOfTheFiles() throws IOException {
    Path json = folder.resolve("result.json");

    assertThat(quality("--floor", "0", "--no-times", "--output", json.toString())).isZero();

    assertThat(Files.readString(json)).doesNotContain("ms\"", "slowest");
  }

  @Test
  void qualityFailsBelowTheFloor() {
    assertThat(quality("--floor", "0.76")).isEqualTo(1);
  }

  @Test
  void metadataAreCompared() throws IOException {
    String page =
        "<title>River bridge | Example</title><meta name=author content='Ann Lee'>"
            + "<meta property='article:published_time' content='2024-05-31T10:00Z'>";
    LabelledPages.add(folder, "0001", "article", page, "river bridge");
    Files.writeString(
        folder.resolve("ground-truth/0001.json"),
        "{\"ground_truth\":{\"title\":\"River  bridge\",\"author\":\"Lee\","
            + "\"publish_date\":\"2024-05-31\"}}");

    Path table = folder.resolve("new/table.md");
    assertThat(run(new MetadataQuality(), folder.toString(), "--output", table.toString()))
        .isZero();

    assertThat(Files.readString(table)).isEqualTo(out.toString());
    assertThat(out.toString())
        .contains("| all | 1 | 1.000 | 1.000 |")
        .contains("| author, the same names | 1 | 1 | 0 | 0.000 | 0.000 |")
        .contains("| author, one name within the other | 1 | 1 | 1 | 1.000 | 1.000 |")
        .contains("| published, the same day | 1 | 1 | 1 | 1.000 | 1.000 |");
  }

  @Test
  void wrongUsageIsTwo() {
    assertThat(run(new MetadataQuality(), folder.resolve("missing").toString())).isEqualTo(2);
    assertThat(run(new Quality(), folder.resolve("missing").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("ground-truth");
    assertThat(run(new Quality(), folder.toString(), "--system", "none")).isEqualTo(2);
    assertThat(run(new Peers(), folder.toString(), "--systems", "none")).isEqualTo(2);
    assertThat(run(new Peers(), folder.toString(), "--threads", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("--threads must be at least 1");
    assertThat(run(new Ratios(), folder.resolve("missing").toString())).isEqualTo(2);
    assertThat(run(new Hostile(), folder.toString(), "--scale", "0")).isEqualTo(2);
  }

  @Test
  void peersWritesATableAndFiles() throws IOException {
    Path results = folder.resolve("results");

    int code =
        run(
            new Peers(),
            folder.toString(),
            "--systems=jsoup-main,jsoup-body",
            "--name=small",
            "--output=" + results);

    assertThat(code).isZero();
    assertThat(out.toString()).contains("| jsoup-main | 0.750 |", "| jsoup-body | 0.500 |");
    assertThat(Files.readAllLines(results.resolve("peers-small.md"))).hasSize(4);
    assertThat(Files.readAllLines(results.resolve("peers-small.tsv"))).hasSize(3);
    assertThat(results.resolve("peers-small.json")).exists();
  }

  @Test
  void dedupPeersFindsMoreThanThereIsWithoutVerification() throws IOException {
    Path texts = folder.resolve("texts.txt");

    int code = run(new DedupPeers(), "--documents=400", "--texts=" + texts);

    assertThat(code).isZero();
    assertThat(out.toString())
        .contains("400 texts", "datatrove-style 14 x 8", "datasketch-style 9 x 13")
        .containsPattern("\\| Winnow \\| \\d+ \\| 1.0000 \\|")
        .containsPattern("\\| Spark-style 10 x 1 \\| [\\d,]+ \\| 0\\.");
    assertThat(Files.readAllLines(texts)).hasSize(400);
  }

  @Test
  void dedupContainmentFindsArticlesInsidePages() throws IOException {
    Path report = folder.resolve("containment.md");

    int code =
        run(
            new DedupContainment(),
            "--pairs=5",
            "--crowd=400",
            "--documents=1000",
            "--out=" + report);

    assertThat(code).isZero();
    assertThat(Files.readString(report))
        .contains(
            "| 100 | 0 % | 40 | 40 | 1.0000 | 0 |", "| yes |", "8 of 8", "| memory |", "| path |");
  }

  @Test
  void ratiosAreOfTheParse() {
    int code = run(new Ratios(), folder.toString(), "--rounds=3", "--warmup=1", "--max=1e9");

    assertThat(code).isZero();
    assertThat(out.toString()).contains("2 pages, 3 rounds", "parse          1.00", "clean html");
  }

  @Test
  void batchesAreMeasured() {
    Path work = folder.resolve("work");

    int code = run(new BatchScale(), work.toString(), "--documents=2000", "--sample=1");

    assertThat(code).isZero();
    assertThat(out.toString())
        .containsSubsequence("ADDING: 2,000", "EXACT: 2,000", "BANDS: 20", "precision: 1.00000");
    assertThat(work).doesNotExist();
  }

  @Test
  void hostileWritesAndCleans() {
    Path files = folder.resolve("hostile");

    int code = run(new Hostile(), files.toString(), "--scale=0.0001", "--only=deep", "--run");

    assertThat(code).isZero();
    assertThat(files.resolve("deep-div.html")).exists();
    assertThat(files.resolve("empty.html")).doesNotExist();
    assertThat(out.toString()).contains("deep-table.html").doesNotContain("FAILED");
  }

  private int quality(String... options) {
    String[] args = new String[options.length + 3];
    args[0] = folder.toString();
    args[1] = "--system=jsoup-main";
    args[2] = "--threads=2";
    System.arraycopy(options, 0, args, 3, options.length);
    return run(new Quality(), args);
  }

  private int run(Object command, String... args) {
    return new CommandLine(command)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args);
  }
}
