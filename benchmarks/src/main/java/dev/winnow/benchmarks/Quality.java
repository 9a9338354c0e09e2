package dev.winnow.benchmarks;

import dev.winnow.benchmarks.systems.ExtractionSystem;
import dev.winnow.benchmarks.systems.Systems;
import dev.winnow.benchmarks.wcxb.Evaluation;
import dev.winnow.benchmarks.wcxb.Evaluator;
import dev.winnow.benchmarks.wcxb.Results;
import dev.winnow.benchmarks.wcxb.SlowPage;
import dev.winnow.benchmarks.wcxb.Table;
import dev.winnow.evaluation.LabelledPage;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Scores an extractor on a folder of labelled pages. */
@Command(
    name = "quality",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Scores an extractor on a folder of labelled pages in the format of WCXB, with its metric.",
      "Ends with 1 if the mean F1 is below the floor or a page failed, with 2 on wrong usage."
    })
public final class Quality implements Callable<Integer> {
  private static final double SLOW_MILLIS = 2000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private PageOptions input = new PageOptions();

  @Option(names = "--system", description = "what to score (default: ${DEFAULT-VALUE})")
  private String system = "winnow";

  @Option(names = "--output", paramLabel = "FILE", description = "where the JSON result goes")
  private @Nullable Path output;

  @Option(names = "--pages", paramLabel = "FILE.tsv", description = "where a line a page goes")
  private @Nullable Path pagesFile;

  @Option(names = "--no-times", description = "leave times out of the files, so that they repeat")
  private boolean noTimes;

  @Option(names = "--floor", description = "the least mean F1 (default: ${DEFAULT-VALUE})")
  private double floor = 0.82;

  @Option(names = "--worst", description = "how many to list (default: ${DEFAULT-VALUE})")
  private int worst = 20;

  /** Runs the command. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Quality()).execute(args));
  }

  @Override
  public Integer call() {
    ExtractionSystem extractor;
    List<LabelledPage> pages;
    try {
      extractor = Systems.named(system);
      pages = input.read();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    Evaluation evaluation = Evaluator.run(system, extractor, pages, input.threads());
    List<SlowPage> slowest = SlowPage.of(evaluation, extractor, pages).stream().toList();
    print(evaluation, slowest);
    if (output != null) {
      Results.write(output, Results.json(evaluation, noTimes ? List.of() : slowest));
    }
    if (pagesFile != null) {
      Results.write(pagesFile, Results.rows(evaluation, !noTimes));
    }
    return evaluation.overall().f1() < floor || !evaluation.failed().isEmpty() ? 1 : 0;
  }

  private void print(Evaluation evaluation, List<SlowPage> slowest) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(Table.of(evaluation));
    out.printf(
        Locale.ROOT,
        "%d failed, %d over 2 s%n",
        evaluation.failed().size(),
        evaluation.slowerThan(SLOW_MILLIS));
    slowest.forEach(
        page ->
            out.printf(
                Locale.ROOT,
                "slowest: %s, %.0f ms, %.1f times its parse by jsoup%n",
                page.id(),
                page.millis(),
                page.ratio()));
    evaluation
        .failed()
        .forEach(page -> out.printf("failed: %s %s%n", page.id(), page.failure().orElse("")));
    if (worst > 0) {
      out.println("worst:");
      evaluation
          .worst(worst)
          .forEach(
              page ->
                  out.printf(
                      Locale.ROOT,
                      "  %s %-13s F1 %.3f P %.3f R %.3f words %d of %d%n",
                      page.id(),
                      page.type(),
                      page.score().f1(),
                      page.score().precision(),
                      page.score().recall(),
                      page.score().predictedWords(),
                      page.score().referenceWords()));
    }
    out.flush();
  }
}
