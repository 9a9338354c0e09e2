package dev.winnow.benchmarks;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import com.dynatrace.hash4j.similarity.SuperMinHashVersion;
import dev.winnow.dedup.DedupStages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * Measures how far the sketches' estimates are from the true similarity, and how often the bands
 * propose a pair, for seeded random sets of equal sizes.
 */
@CommandLine.Command(name = "SketchErrors", mixinStandardHelpOptions = true)
public final class SketchErrors implements Callable<Integer> {
  private static final int[] SIZES = {5, 20, 60, 400, 2000};
  private static final double[] SIMILARITIES = {.3, .4, .5, .6, .7, .8, .9, .95};
  private static final List<Double> THRESHOLDS = List.of(.5, .7, .8, .9);

  @Option(names = "--trials", description = "pairs for each line (${DEFAULT-VALUE})")
  private int trials = 2000;

  @Option(names = "--out", description = "file to write (${DEFAULT-VALUE})")
  private Path out = Path.of("benchmarks/results/sketch-errors.md");

  private final DedupStages stages = new DedupStages();
  private final SimilarityHashPolicy oracle =
      SimilarityHashing.superMinHash(512, Integer.SIZE, SuperMinHashVersion.V1);
  private final SimilarityHasher oracleHasher = oracle.createHasher();
  private final StringBuilder errors = new StringBuilder();
  private final StringBuilder candidates = new StringBuilder();

  public static void main(String[] args) {
    System.exit(new CommandLine(new SketchErrors()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    for (int size : SIZES) {
      int previous = -1;
      for (double similarity : SIMILARITIES) {
        int common = (int) Math.round(2 * size * similarity / (1 + similarity));
        if (common > previous && common < size) {
          line(size, common);
        }
        previous = common;
      }
    }
    Files.writeString(out, report());
    return 0;
  }

  private String report() {
    StringBuilder layouts = new StringBuilder();
    StringBuilder rule = new StringBuilder();
    for (double threshold : THRESHOLDS) {
      layouts.append(text(" %.1f (%s) | formula |", threshold, DedupStages.layout(threshold)));
      rule.append(" ---: | ---: |");
    }
    return text(
        """
        # Errors of the sketches

        Pairs of random sets of n shingles each with J of them in common (rounded to a possible one), %,d pairs a
        line, seeded. Made by

            java -cp benchmarks/target/benchmarks.jar dev.winnow.benchmarks.SketchErrors

        ## Estimates of J

        `FSS` is the share of equal ones of the 512 coordinates of Fast Similarity Sketching, `SuperMinHash` that of
        512 components of hash4j's, `2 bits` the estimate from the 128 bytes that an index keeps; `MinHash` is
        sqrt(J (1 - J) / 512), the error of independent coordinates, and `2 bits, bound` the documented standard
        error of the third. Sets of up to 32 shingles are kept whole, so that theirs is 0 in use.

        | n | J | MinHash | FSS RMSE | FSS bias | SuperMinHash RMSE | SuperMinHash bias | 2 bits RMSE | 2 bits bias | 2 bits, bound |
        | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        %s
        ## Candidates

        Share of the pairs that have a band key in common, at four thresholds (bands x rows), and what the S-curve
        1 - (1 - J^rows)^bands says.

        | n | J |%s
        | ---: | ---: |%s
        %s""",
        trials, errors, layouts, rule, candidates);
  }

  private void line(int size, int common) {
    double exact = (double) common / (2 * size - common);
    Random random = new Random(100_000L * size + common);
    Deviations whole = new Deviations();
    Deviations reference = new Deviations();
    Deviations bits = new Deviations();
    int[] hits = new int[THRESHOLDS.size()];
    for (int trial = 0; trial < trials; trial++) {
      long[] a = random.longs(size).toArray();
      long[] b = random.longs(size).toArray();
      System.arraycopy(a, 0, b, 0, common);
      long[] left = stages.coordinates(a).clone();
      long[] right = stages.coordinates(b);
      whole.add(equal(left, right) - exact);
      bits.add(DedupStages.estimate(DedupStages.bits(left), DedupStages.bits(right)) - exact);
      reference.add(oracle.getFractionOfEqualComponents(hash(a), hash(b)) - exact);
      for (int t = 0; t < hits.length; t++) {
        hits[t] += DedupStages.isCandidate(THRESHOLDS.get(t), left, right) ? 1 : 0;
      }
    }
    double share = (1 + 3 * exact) / 4;
    errors.append(
        text(
            "| %d | %.3f | %.4f | %s | %s | %s | %.4f |%n",
            size,
            exact,
            Math.sqrt(exact * (1 - exact) / 512),
            whole,
            reference,
            bits,
            4 / 3.0 * Math.sqrt(share * (1 - share) / 512)));
    candidates.append(text("| %d | %.3f |", size, exact));
    for (int t = 0; t < hits.length; t++) {
      candidates.append(
          text(
              " %.4f | %.4f |",
              (double) hits[t] / trials,
              DedupStages.candidateProbability(THRESHOLDS.get(t), exact)));
    }
    candidates.append('\n');
  }

  private byte[] hash(long[] shingles) {
    return oracleHasher.compute(ElementHashProvider.ofValues(shingles));
  }

  private static double equal(long[] a, long[] b) {
    int equal = 0;
    for (int i = 0; i < a.length; i++) {
      equal += a[i] == b[i] ? 1 : 0;
    }
    return (double) equal / a.length;
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values).replace("\r", "");
  }

  private static final class Deviations {
    private double sum;
    private double squares;
    private int count;

    void add(double error) {
      sum += error;
      squares += error * error;
      count++;
    }

    @Override
    public String toString() {
      return text("%.4f | %+.4f", Math.sqrt(squares / count), sum / count);
    }
  }
}
