package dev.winnow.cli;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.winnow.corpus.CleaningJob.Start;
import dev.winnow.corpus.JobSummary;
import dev.winnow.corpus.output.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a long job begins, goes on, and tells what it did. */
final class JobOptions extends CheckedOptions {
  @Option(
      names = "--resume",
      description =
          "Go on with the unfinished run that wrote --output, if there is one; it must have had the"
              + " same input and options. The output is the same, byte for byte, as without"
              + " interruption.")
  private boolean resume;

  @Option(
      names = "--restart",
      description = "Forget an unfinished run that wrote --output, and begin anew.")
  private boolean restart;

  @Option(
      names = "--summary",
      paramLabel = "FILE",
      description =
          "Write what was done as JSON to FILE: records, kept, empty, dropped, unreadable, skipped,"
              + " removals and more, by reason.")
  private @Nullable Path summary;

  Start start(boolean toFile) {
    if (resume && restart) {
      throw wrong("--resume and --restart contradict each other; give one of them");
    }
    if ((resume || restart) && !toFile) {
      throw wrong(
          (resume ? "--resume" : "--restart") + " says nothing without --output; give both");
    }
    return resume ? Start.RESUME : restart ? Start.RESTART : Start.FRESH;
  }

  /** Refuses a summary that would take the place of something else. */
  void checkSummary(InputOptions input, CorpusOutputOption output) {
    if (summary != null) {
      input.requireOutside("--summary", summary);
      if (output.writes(summary)) {
        throw wrong("--summary and --output both name " + summary + "; name another file");
      }
      Path folder = summary.toAbsolutePath().getParent();
      if (Files.isDirectory(summary) || folder == null || !Files.isWritable(folder)) {
        throw wrong(
            "--summary "
                + summary
                + " cannot be written; check that its folder exists and that you may write to it");
      }
    }
  }

  /** Writes what was done to the file that was named, if one was. */
  void writeSummary(JobSummary done) throws IOException {
    if (summary == null) {
      return;
    }
    JsonMapper json =
        JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
    try (OutputFile file = OutputFile.create(summary)) {
      file.stream().write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(done));
      file.stream().write('\n');
      file.commit();
    }
  }
}
