package dev.winnow.cli;

import dev.winnow.corpus.ReportRun;
import dev.winnow.corpus.Selection;
import dev.winnow.corpus.input.InputProgress;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.corpus.report.CorpusReport;
import dev.winnow.corpus.report.PartialReport;
import dev.winnow.corpus.report.ReportedRun;
import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.dedup.DuplicateIndexException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
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
      "  winnow report --json after.json --compare before.json clean.jsonl",
      "  winnow report --fail-if 'near_duplicate_rate>0.2' corpus.jsonl",
      "  winnow report --part shard-7.part --index seen.index shard-7/",
      "      (see winnow merge-reports)"
    })
final class ReportCommand implements Callable<Integer> {
  private static final Set<String> NOT_OF_FIGURES =
      Set.of("--threads", "--quiet", "--settings", "--save-templates", "--help", "--version");

  private final Terminal terminal;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private ReportOptions options = new ReportOptions();

  @Mixin
  @SuppressWarnings("UnusedVariable") // it acts on the others
  private SettingsFile settingsFile = new SettingsFile();

  @Mixin private IndexOption index = new IndexOption();
  @Mixin private ThresholdOption threshold = new ThresholdOption();

  @Option(
      names = "--cleaned",
      description =
          "Take all plain texts as they are, as they were cleaned before by something else. What"
              + " 'winnow clean --format jsonl' wrote always is, with the page types, confidence and,"
              + " after --explain, removals that stand there.")
  private boolean cleaned;

  @Mixin private FilterOptions filter = new FilterOptions();
  @Mixin private CleanerOptions cleaner = new CleanerOptions();
  @Mixin private TemplateOptions templates = new TemplateOptions();

  ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    options.check(input::requireOutside);
    templates.check(input, true);
    Selection selection = filter.selection();
    CleaningSetup setup = CleaningSetup.of(terminal, input, cleaner, templates, filter);
    ReportRun run =
        new ReportRun(setup.run().filter(filter.filter(false)), threshold.orDefault(), cleaned);
    InputProgress progress = new InputProgress();
    try (RecordReader reader = selection.of(input.open(terminal, progress));
        ReportFiles files = options.open();
        RunLog log = new RunLog(terminal, input.quiet(), false)) {
      try {
        setup.learning().run(log);
        if (log.showsProgress()) {
          input.files().size().ifPresent(total -> log.expect(progress::bytes, total));
        }
        Instant started = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        long start = System.nanoTime();
        try (CorpusReport report = collect(run, reader, log)) {
          double seconds = (System.nanoTime() - start) / 1e9;
          return options.deliver(PartialReport.of(reported(started, seconds), report), files, log);
        } catch (UncheckedIOException e) {
          log.error(TemporaryFolder.failure(e));
          return ExitCode.FAILED;
        }
      } catch (DuplicateIndexException e) {
        log.error(String.valueOf(e.getMessage()));
        return ExitCode.FAILED;
      } catch (IOException e) {
        log.error(
            "a file cannot be written (" + FailureText.of(e) + "); see to its disk and run again");
        return ExitCode.FAILED;
      }
    }
  }

  private CorpusReport collect(ReportRun run, RecordReader reader, RunLog log) {
    try {
      if (!index.isGiven()) {
        return run.run(reader, log);
      }
      try (DuplicateIndex opened = index.open(threshold.toBuilder())) {
        return run.run(reader, opened, log);
      }
    } catch (IOException e) {
      // a run writes nothing else
      throw new UncheckedIOException(e);
    }
  }

  private ReportedRun reported(Instant started, double seconds) {
    return new ReportedRun(
        new Winnow.Version().getVersion()[0],
        input.names(),
        settings(),
        started.toString(),
        seconds,
        1);
  }

  /** Returns the options by name, but for those that do not change a figure. */
  private Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    OptionValues.of(Objects.requireNonNull(spec), NOT_OF_FIGURES)
        .forEach((name, value) -> settings.put(name, value.toString()));
    settings.keySet().removeAll(ReportOptions.NAMES);
    if (!index.isGiven()) {
      settings.put("--threshold", Double.toString(threshold.orDefault()));
    }
    return settings;
  }
}
