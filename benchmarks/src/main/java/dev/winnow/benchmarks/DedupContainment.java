package dev.winnow.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * Measures what a duplicate index that is asked for containment finds, and what it costs: articles
 * inside longer pages, pages of one template, and unrelated texts.
 */
@CommandLine.Command(name = "DedupContainment", mixinStandardHelpOptions = true)
public final class DedupContainment implements Callable<Integer> {
  private static final List<Integer> WORDS = List.of(40, 50, 60, 80, 100, 150, 400, 1_000);
  private static final List<Integer> TIMES = List.of(2, 5, 10, 30);
  private static final List<Double> EDITS = List.of(0.0, 0.02, 0.05);
  private static final int LEAST_WORDS = 100;
  private static final double LEAST_RECALL = 0.99;

  @Option(names = "--pairs", description = "pairs of each kind (${DEFAULT-VALUE})")
  private int pairs = 200;

  @Option(names = "--crowd", description = "pages of one template (${DEFAULT-VALUE})")
  private int crowd = 5_000;

  @Option(names = "--documents", description = "unrelated texts to add (${DEFAULT-VALUE})")
  private int documents = 50_000;

  @Option(names = "--seed", description = "of all texts (${DEFAULT-VALUE})")
  private long seed = 1;

  @Option(names = "--out", description = "file to write (${DEFAULT-VALUE})")
  private Path out = Path.of("benchmarks/results/containment.md");

  private final StringBuilder report = new StringBuilder();
  private boolean passed = true;

  public static void main(String[] args) {
    System.exit(new CommandLine(new DedupContainment()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    add(
        """
        # Texts inside others

        An index with a containment of 0.8. Made by

            java -Xmx4g -cp benchmarks/target/benchmarks.jar dev.winnow.benchmarks.DedupContainment --seed %d

        ## Articles inside pages

        Articles of random words inside pages 2, 5, 10 and 30 times as long, the article first and the page first,
        %d pairs of each kind. Of the words of the page's copy a share is replaced, deleted, or doubled with another.
        *pairs*: those whose measured containment reaches 0.8. *found*: those of them that were reported. *wrong*:
        other pairs reported. Without sets the share of common keys decides.

        | words | edited | pairs | found | recall | wrong | without sets: found | wrong |
        | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        """,
        seed, pairs);
    for (int words : WORDS) {
      for (double edits : EDITS) {
        add("%s", recall(words, edits));
      }
    }
    crowds();
    costs();
    Files.writeString(out, report);
    return passed ? 0 : 1;
  }

  private String recall(int words, double edits) {
    ContainmentPairs kept = new ContainmentPairs(words, edits, true);
    ContainmentPairs estimated = new ContainmentPairs(words, edits, false);
    for (int times : TIMES) {
      kept.run(times, pairs, seed);
      estimated.run(times, pairs, seed);
    }
    double share = (double) kept.found() / Math.max(1, kept.expected());
    passed &= kept.wrong() == 0 && (words < LEAST_WORDS || edits > 0 || share >= LEAST_RECALL);
    return text(
        "| %,d | %.0f %% | %,d | %,d | %.4f | %d | %,d | %d |%n",
        words,
        100 * edits,
        kept.expected(),
        kept.found(),
        share,
        kept.wrong(),
        estimated.found(),
        estimated.wrong());
  }

  private void crowds() {
    add(
        """

        ## Pages of one template

        %,d pages of a shared template around content of their own. Among them every hundredth is the content of an
        earlier page alone, and every hundredth an earlier page's content in the middle of 600 other words. Microseconds
        of processor time to add a page, by quarters; *contained*: of the planted ones.

        | words of template | of content | containment | quarters | compared, a page | contained |
        | ---: | ---: | --- | --- | ---: | ---: |
        """,
        crowd);
    for (int[] size : new int[][] {{200, 200}, {400, 100}}) {
      ContainmentCrowd warm = new ContainmentCrowd(size[0], size[1], seed);
      warm.run(crowd, true);
      for (boolean asked : new boolean[] {false, true}) {
        add("%s", new ContainmentCrowd(size[0], size[1], seed).run(crowd, asked));
      }
    }
  }

  private void costs() {
    add(
        """

        ## What it costs

        %,d texts of 400 random words of which none contains another. Microseconds of processor time a text, indexes
        with and without containment taking turns.

        | index | fingerprint | add | add with containment | in all | bytes a text | with containment |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: |
        """,
        documents);
    for (ContainmentCost.Place place : ContainmentCost.Place.values()) {
      add("%s", new ContainmentCost(place, seed).run(documents));
    }
  }

  private void add(String format, Object... values) {
    String text = text(format, values);
    report.append(text);
    System.out.print(text);
  }

  static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values).replace("\r", "");
  }
}
