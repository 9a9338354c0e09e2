package dev.winnow.cli;

import dev.winnow.Cleaner;
import dev.winnow.boilerplate.SiteTemplates;
import dev.winnow.corpus.CleaningRun;
import dev.winnow.corpus.TemplateRun;
import dev.winnow.corpus.output.OutputFile;
import dev.winnow.corpus.record.RecordReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * How the commands that clean do so, by the options that they share.
 *
 * @param run without duplicates, rules and rendering
 * @param learning reads the input a first time if its templates are to be learned
 */
record CleaningSetup(CleaningRun.Builder run, Learning learning, boolean withTemplates) {
  /** Reads the input a first time, before the run. */
  interface Learning {
    void run(RunLog log) throws IOException;
  }

  /** Opens the templates, and says what is wrong with the options. */
  static CleaningSetup of(
      Terminal terminal,
      InputOptions input,
      CleanerOptions cleaner,
      TemplateOptions templates,
      FilterOptions filter) {
    Cleaner.Builder builder = templates.atSite(cleaner.toBuilder());
    Optional<SiteTemplates> known = templates.open();
    known.ifPresent(builder::templates);
    Cleaner built = builder.build();
    CleaningRun.Builder run =
        CleaningRun.builder()
            .threads(input.threads())
            .cleaner(built)
            .maskTemplates(templates.masks());
    filter.recordTime().ifPresent(run::recordTime);
    Learning learning =
        known.isPresent() && templates.learns()
            ? log -> learn(terminal, input, templates, built, known.get(), log)
            : log -> {};
    return new CleaningSetup(run, learning, known.isPresent());
  }

  private static void learn(
      Terminal terminal,
      InputOptions input,
      TemplateOptions templates,
      Cleaner cleaner,
      SiteTemplates learned,
      RunLog log)
      throws IOException {
    try (OutputFile saved = templates.openSaved().orElse(null);
        RecordReader reader = input.open(terminal)) {
      new TemplateRun(cleaner, learned, input.threads()).run(log.watch(reader));
      if (saved != null) {
        learned.save(saved.stream());
        saved.commit();
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    log.learned(learned.statistics());
  }
}
