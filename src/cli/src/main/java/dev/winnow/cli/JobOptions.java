package dev.winnow.cli;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.winnow.corpus.CleaningJob.Start;
import dev.winnow.corpus.JobSummary;
import dev.winnow.corpus.output.OutputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
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
      names = "--max-seconds",
      paramLabel = "N",
      description =
          "Give up a record that takes longer, and report it as unreadable. Default: no limit.")
  private @Nullable Double seconds;

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

  Optional<Duration> recordTime() {
    if (seconds == null) {
      return Optional.empty();
    }
    if (!(seconds > 0 && seconds < 1e9)) {
      throw wrong("--max-seconds is " + seconds + ", but must be above 0");
    }
    return Optional.of(Duration.ofNanos(Math.round(seconds * 1e9)));
  }

  /** Refuses a summary that would take the place of something else. */
  void checkSummary(InputOptions input, CorpusOutputOption output) {
    if (summary != null) {
      input.requireOutside("--summary", summary);
      if (output.writes(summary)) {
        throw wrong("--summary and --output both name " + summary + "; name another file");
      }
    }
  }

  /** Opens the file for the summary before anything is done, if one was asked for. */
  Optional<OutputFile> openSummary() {
    if (summary == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(OutputFile.create(summary));
    } catch (IOException e) {
      throw wrong(
          "--summary "
              + summary
              + " cannot be written ("
              + e
              + "); check that its folder exists and that you may write to it");
    }
  }

  static void write(JobSummary done, OutputFile file) throws IOException {
    JsonMapper json =
        JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
    file.stream().write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(done));
    file.stream().write('\n');
    file.commit();
  }
}
