package dev.winnow.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Measures the duplicate index against all pairs by brute force at several thresholds: precision,
 * recall, reported similarities, stars, the same clusters in any order and on two threads. The
 * texts are made of a folder of pages in WCXB's format: main contents with seeded edits, and the
 * same pages as several presets render them.
 */
@CommandLine.Command(name = "DedupAccuracy", mixinStandardHelpOptions = true)
public final class DedupAccuracy implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "holds ground-truth/*.json and html/*.html.gz")
  private Path folder = Path.of(".");

  @Option(names = "--documents", description = "edited texts to make (${DEFAULT-VALUE})")
  private int documents = 20_000;

  @Option(names = "--pages", description = "pages to render (${DEFAULT-VALUE})")
  private int pages = 1_000;

  @Option(names = "--thresholds", split = ",", description = "(${DEFAULT-VALUE})")
  private List<Double> thresholds = List.of(0.5, 0.7, 0.8, 0.9);

  @Option(names = "--seed", description = "seed of the edits (${DEFAULT-VALUE})")
  private long seed = 1;

  @Option(names = "--out", description = "file to write (${DEFAULT-VALUE})")
  private Path out = Path.of("benchmarks/results/dedup-accuracy.md");

  private final StringBuilder report = new StringBuilder();
  private boolean passed = true;

  public static void main(String[] args) {
    System.exit(new CommandLine(new DedupAccuracy()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    report.append(
        text(
            """
            # Accuracy of the duplicate index

            Against all pairs by brute force, which shares no code with the index. Made by

                java -cp benchmarks/target/benchmarks.jar dev.winnow.benchmarks.DedupAccuracy --seed %d FOLDER

            with the development pages of WCXB as FOLDER.

            *below*: documents reported near although the true similarity is below the threshold. *deviation*: the
            largest difference between a reported similarity and the true one. *recall*: the share of all pairs of at
            least threshold + 0.03 that the index verified (pairs), and of the documents with such an earlier one that
            were reported (documents). *stars*: members below the threshold of their representative. *any order*: the
            same clusters by length in three shuffled orders and on two threads. Without sets the sketches decide:
            the 128 bytes a text of compact mode.
            """,
            seed));
    section("Edited texts", DedupTexts.edited(folder, documents, seed));
    if (Files.isDirectory(folder.resolve("html"))) {
      section("Pages rendered by all presets and as a whole", DedupTexts.rendered(folder, pages));
    }
    Files.writeString(out, report);
    System.out.println(report);
    return passed ? 0 : 1;
  }

  private void section(String title, List<String> texts) {
    long characters = texts.stream().mapToLong(String::length).sum();
    report.append(
        text(
            """

            ## %s

            %,d texts, %.1f M characters.

            | threshold | reported near | below | deviation | pairs | recall (pairs) | recall (documents) | stars | any order | without sets: reported | below | deviation | within 0.05 |
            | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: | ---: | ---: |
            """,
            title, texts.size(), characters / 1e6));
    DedupBruteForce truth = new DedupBruteForce(texts);
    for (double threshold : thresholds) {
      DedupTrial trial = new DedupTrial(texts, truth, threshold, seed);
      report.append(trial.row());
      passed &= trial.passed();
      System.out.print(trial.row());
    }
  }

  static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values).replace("\r", "");
  }
}
