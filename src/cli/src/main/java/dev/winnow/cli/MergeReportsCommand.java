package dev.winnow.cli;

import dev.winnow.corpus.report.PartialReport;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winnow merge-reports}: makes one report of several. */
@Command(
    name = "merge-reports",
    header = "Make one report of the reports on the parts of a corpus.",
    description = {
      "%nAdds up what 'winnow report --part' wrote, with the same options, of each part: the figures"
          + " are those of one report on all, but for duplicates, which are known within each part"
          + " only, unless the parts were reported on one after the other with the same --index.%n"
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = {
      "  winnow report --part a.part --index seen.index shard-a/",
      "  winnow report --part b.part --index seen.index shard-b/",
      "  winnow merge-reports --output report.html a.part b.part"
    })
final class MergeReportsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "PART",
      arity = "1..*",
      description = "Files that --part wrote, in the order of the corpus.")
  private List<Path> parts = List.of();

  @Mixin private ReportOptions options = new ReportOptions();

  @Option(
      names = {"-q", "--quiet"},
      description = "No summary on standard error.")
  private boolean quiet;

  MergeReportsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    options.check(this::requireOutside);
    try (ReportFiles files = options.open();
        RunLog log = new RunLog(terminal, quiet, false)) {
      return merge(files, log);
    }
  }

  private int merge(ReportFiles files, RunLog log) {
    try (PartialReport merged = read(parts.get(0))) {
      for (Path part : parts.subList(1, parts.size())) {
        add(part, merged);
      }
      return options.deliver(merged, files, log);
    } catch (UncheckedIOException e) {
      log.error(TemporaryFolder.failure(e));
      return ExitCode.FAILED;
    }
  }

  private void add(Path part, PartialReport to) {
    PartialReport next = read(part);
    try {
      to.merge(next);
    } catch (IllegalArgumentException e) {
      next.close();
      throw options.wrong(
          part
              + " does not go with "
              + (parts.indexOf(part) == 1 ? parts.get(0) : "those before it")
              + ": "
              + e.getMessage()
              + "; name each part once, all made alike");
    }
  }

  private PartialReport read(Path part) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(part))) {
      return PartialReport.read(in);
    } catch (IOException e) {
      throw options.wrong(
          part
              + " cannot be read ("
              + FailureText.of(e)
              + "); name files that 'winnow report --part' of this version wrote");
    } catch (IllegalArgumentException e) {
      throw options.wrong(
          part
              + " is no part to merge ("
              + e.getMessage()
              + "); make it again with 'winnow report --part' of this version");
    }
  }

  private void requireOutside(String option, Path file) {
    Path written = RealPaths.of(file);
    for (Path part : parts) {
      if (written.equals(RealPaths.of(part))) {
        throw options.wrong(option + " " + file + " is one of the parts; name another file");
      }
    }
  }
}
