package dev.winnow.corpus;

import dev.winnow.Cleaner;
import dev.winnow.boilerplate.PageLines;
import dev.winnow.boilerplate.SiteTemplates;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.corpus.record.Unreadable;
import java.io.IOException;
import java.util.Objects;

/**
 * Learns the templates of sites from the records of a reader on several threads.
 *
 * <p>Lines are counted in the order of the input, so that what is learned does not depend on the
 * number of threads. What cannot be read is passed over; a run that cleans the same records reports
 * it. Immutable, but the templates are filled, so a run is for one thread.
 */
public final class TemplateRun {
  private final Cleaner cleaner;
  private final SiteTemplates templates;
  private final OrderedWorkers workers;

  /**
   * Makes a run.
   *
   * @param cleaner takes documents apart, and says which site those without an address are of
   * @param templates what was learned before, usually nothing; the caller's
   * @param threads from 1 on
   * @throws IllegalArgumentException if there is less than one thread
   */
  public TemplateRun(Cleaner cleaner, SiteTemplates templates, int threads) {
    this.cleaner = Objects.requireNonNull(cleaner, "cleaner");
    this.templates = Objects.requireNonNull(templates, "templates");
    this.workers = new OrderedWorkers(threads);
  }

  /**
   * Reads to the end.
   *
   * @param reader left open
   */
  public void run(RecordReader reader) throws IOException {
    workers.run(
        reader,
        record -> cleaner.templateLines(record.document()),
        new RunSink<PageLines>() {
          @Override
          public void result(PageLines page) {
            templates.learn(page);
          }

          @Override
          public void unreadable(Unreadable unreadable) {}
        });
  }
}
