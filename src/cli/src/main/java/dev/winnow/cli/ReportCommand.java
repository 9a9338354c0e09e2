package dev.winnow.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.corpus.ReportRun;
import dev.winnow.corpus.input.InputProgress;
import dev.winnow.corpus.output.OutputFile;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.corpus.report.Comparison;
import dev.winnow.corpus.report.Condition;
import dev.winnow.corpus.report.CorpusReport;
import dev.winnow.corpus.report.ReportedRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code winnow report}: tells what a corpus is like. */
@Command(
    name = "report",
    header = "Tell what a corpus is like, and what to do about it.",
    description = {
      "%nCleans the records, looks for duplicates, and writes figures, each with records that show"
          + " what it means. The corpus itself stays as it is.%n"
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nConditions:%n",
    footer = {
      "  NAME>NUMBER, with one of > >= < <= ==. NAME is a figure of \"rates\" in the",
      "  JSON, all shares from 0 to 1 but for the first: records, unreadable_rate,",
      "  empty_rate, duplicate_rate, exact_rate, near_duplicate_rate,",
      "  worst_template_share, templated_rate, template_share, other_language_rate,",
      "  unknown_language_rate, mixed_language_rate, damage_rate, mislabelled_rate,",
      "  mean_confidence, low_confidence_rate, machine_list_rate; or a path, such as",
      "  duplication.clusters or hosts.top.0.share.",
      "",
      "Examples:",
      "  winnow report --output report.html crawl/",
      "  winnow report --json report.json --output report.html pages.jsonl",
      "  winnow report --cleaned --json after.json --compare before.json clean.jsonl",
      "  winnow report --fail-if 'near_duplicate_rate>0.2' corpus.jsonl"
    })
final class ReportCommand implements Callable<Integer> {
  private static final Set<String> NOT_OF_FIGURES =
      Set.of(
          "--threads",
          "--quiet",
          "--settings",
          "--output",
          "--json",
          "--compare",
          "--fail-if",
          "--help",
          "--version");

  private final Terminal terminal;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private ReportOptions options = new ReportOptions();

  @Mixin
  @SuppressWarnings("UnusedVariable") // it acts on the others
  private SettingsFile settingsFile = new SettingsFile();

  @Mixin private ThresholdOption threshold = new ThresholdOption();

  @Option(
      names = "--cleaned",
      description =
          "Take plain texts as they are, as they were cleaned before: what 'winnow clean --format"
              + " jsonl' wrote. Otherwise they are cleaned (again).")
  private boolean cleaned;

  @Mixin private CleanerOptions cleaner = new CleanerOptions();

  ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    options.check(input);
    List<Condition> conditions = options.conditions();
    JsonNode older = options.older();
    ReportRun run =
        new ReportRun(cleaner.toBuilder().build(), input.threads(), threshold.orDefault(), cleaned);
    InputProgress progress = new InputProgress();
    try (RecordReader reader = input.open(terminal, progress);
        OutputFile json = options.openJson().orElse(null);
        OutputFile page = options.openPage().orElse(null);
        RunLog log = new RunLog(terminal, input.quiet(), false)) {
      if (log.showsProgress()) {
        input.files().size().ifPresent(total -> log.expect(progress::bytes, total));
      }
      long start = System.nanoTime();
      try (CorpusReport report = run.run(reader, log)) {
        double seconds = (System.nanoTime() - start) / 1e9;
        ObjectNode written = report.toJson(reported(seconds));
        if (older != null) {
          Comparison.write(written, older, options.olderName());
        }
        options.write(written, json, page);
        tell(written);
        return exitCode(conditions, written, log);
      } catch (IOException | UncheckedIOException e) {
        log.error(
            "the report cannot be written (" + e.getMessage() + "); see to its disk and run again");
        return ExitCode.FAILED;
      }
    }
  }

  private ReportedRun reported(double seconds) {
    return new ReportedRun(
        new Winnow.Version().getVersion()[0], input.names(), settings(), seconds);
  }

  /** Returns the options by name, but for those that do not change a figure. */
  private Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    OptionValues.of(Objects.requireNonNull(spec), NOT_OF_FIGURES)
        .forEach((name, value) -> settings.put(name, value.toString()));
    settings.put("--threshold", Double.toString(threshold.orDefault()));
    return settings;
  }

  private void tell(JsonNode report) {
    if (!input.quiet()) {
      for (JsonNode sentence : report.at("/summary/sentences")) {
        terminal.err().println("winnow: " + sentence.asText());
      }
    }
  }

  private static int exitCode(List<Condition> conditions, JsonNode report, RunLog log) {
    boolean holds = false;
    for (Condition condition : conditions) {
      OptionalDouble figure = condition.figure(report);
      if (figure.isEmpty()) {
        log.error("--fail-if " + condition + ": the report has no such figure");
        holds = true;
      } else if (condition.holds(figure.getAsDouble())) {
        log.error("--fail-if " + condition + ": it is " + figure.getAsDouble());
        holds = true;
      }
    }
    return holds ? ExitCode.CONDITION : log.exitCode();
  }
}
