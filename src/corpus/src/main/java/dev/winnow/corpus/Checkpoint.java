package dev.winnow.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.winnow.corpus.output.OutputPosition;
import dev.winnow.corpus.record.Dropped;
import dev.winnow.dedup.DuplicateIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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
  private static final String NOT_GIVEN = "not given";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Nothing is done, and nothing was asked for. */
  static final Checkpoint START = of(Map.of(), 0, OutputPosition.START, JobSummary.NONE);

  Checkpoint {
    settings = new TreeMap<>(settings);
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(summary, "summary");
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
      @Nullable Checkpoint checkpoint = JSON.readValue(Files.readAllBytes(file), Checkpoint.class);
      if (checkpoint == null) {
        throw damaged(file);
      }
      if (checkpoint.version() != VERSION) {
        throw new JobStateException(
            "the checkpoint " + file + " was written by another version; start anew");
      }
      return Optional.of(checkpoint);
    } catch (JsonProcessingException e) {
      throw damaged(file);
    }
  }

  private static JobStateException damaged(Path file) {
    return new JobStateException("the checkpoint " + file + " is damaged; start anew");
  }

  /** Replaces the checkpoint in a file. */
  void write(Path file) throws IOException {
    Path fresh = file.resolveSibling("checkpoint.new");
    Files.write(fresh, JSON.writeValueAsBytes(this));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Throws if an index does not have the documents that were added to it. */
  void requireIn(DuplicateIndex index) throws JobStateException {
    long added =
        summary.kept() + summary.empty() + summary.dropped().getOrDefault(Dropped.DUPLICATE, 0L);
    if (index.size() < added) {
      throw new JobStateException(
          "the index of the unfinished run has %d of its %d documents; start anew"
              .formatted(index.size(), added));
    }
  }

  /** Throws if the job is now asked to do something else, naming the setting. */
  void requireSame(Map<String, String> now) throws JobStateException {
    Set<String> names = new TreeSet<>(settings.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      String before = settings.getOrDefault(name, NOT_GIVEN);
      String value = now.getOrDefault(name, NOT_GIVEN);
      if (!value.equals(before)) {
        throw new JobStateException(
            "the unfinished run had another %s (%s, now %s); give the same, or start anew"
                .formatted(name, before, value));
      }
    }
  }
}
