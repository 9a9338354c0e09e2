package dev.winnow.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.winnow.corpus.output.OutputPosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far a job is.
 *
 * @param version of this form
 * @param settings by name, those that change what comes out; the same when the job goes on
 * @param entries of the input, in order, that are done with
 * @param output where the output goes on
 * @param summary what was counted
 */
record Checkpoint(
    int version,
    Map<String, String> settings,
    long entries,
    OutputPosition output,
    JobSummary summary) {
  private static final int VERSION = 2;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Nothing is done, and nothing was asked for. */
  static final Checkpoint START = of(Map.of(), 0, OutputPosition.START, JobSummary.NONE);

  Checkpoint {
    settings = new TreeMap<>(settings);
  }

  static Checkpoint of(
      Map<String, String> settings, long entries, OutputPosition output, JobSummary summary) {
    return new Checkpoint(VERSION, settings, entries, output, summary);
  }

  /** Reads the checkpoint in a file, if there is one. */
  static Optional<Checkpoint> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      Checkpoint checkpoint = JSON.readValue(Files.readAllBytes(file), Checkpoint.class);
      if (checkpoint.version() != VERSION) {
        throw new JobStateException(
            "the checkpoint " + file + " was written by another version; start anew");
      }
      return Optional.of(checkpoint);
    } catch (JsonProcessingException e) {
      throw new JobStateException("the checkpoint " + file + " is damaged; start anew");
    }
  }

  /** Replaces the checkpoint in a file. */
  void write(Path file) throws IOException {
    Path fresh = file.resolveSibling("checkpoint.new");
    Files.write(fresh, JSON.writeValueAsBytes(this));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Throws if the job is now asked to do something else, naming the setting. */
  void requireSame(Map<String, String> now) throws JobStateException {
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      String value = now.getOrDefault(setting.getKey(), "");
      if (!value.equals(setting.getValue())) {
        throw new JobStateException(
            "the unfinished run had another %s (%s, now %s); give the same, or start anew"
                .formatted(setting.getKey(), setting.getValue(), value));
      }
    }
  }
}
