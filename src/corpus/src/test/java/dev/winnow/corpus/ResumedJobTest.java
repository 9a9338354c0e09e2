package dev.winnow.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.corpus.CleaningJob.Start;
import dev.winnow.corpus.output.OutputForm;
import dev.winnow.corpus.output.OutputTarget;
import dev.winnow.corpus.output.RecordWriters;
import dev.winnow.corpus.output.RecordWriters.Extra;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.dedup.DuplicateIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a job when its working folder, or what it is asked to do, is not as it was. */
class ResumedJobTest {
  private static final OutputForm JSON = RecordWriters.jsonLines(Set.of(Extra.DUPLICATE));
  private static final int RECORDS = 60;
  private static final int INTERVAL = 20;
  private static final int MANY = 400;

  @TempDir Path folder;
  private OutputTarget target = OutputTarget.file(Path.of("x.jsonl"), JSON);

  @BeforeEach
  void inFolder() {
    target = OutputTarget.file(folder.resolve("clean.jsonl"), JSON);
  }

  private static RecordReader dyingAfter(int entries) {
    return dyingAfter(RECORDS, entries);
  }

  private static RecordReader dyingAfter(int records, int entries) {
    RecordReader reader = Corpora.jsonLines(records);
    return new RecordReader() {
      private int left = entries;

      @Override
      public Optional<Entry> next() {
        if (left-- == 0) {
          throw new IllegalStateException("killed");
        }
        return reader.next();
      }

      @Override
      public void close() {
        reader.close();
      }
    };
  }

  private static CleaningJob.Builder job(OutputTarget target, int dyingAfter) {
    return CleaningJob.into(target, () -> dyingAfter(dyingAfter))
        .cleaning(CleaningRun.builder().threads(1))
        .duplicates(DuplicateIndex.builder())
        .settings(Map.of("form", "the same"))
        .interval(INTERVAL);
  }

  private void kill(int after) {
    assertThatThrownBy(() -> job(target, after).build().run(JobMonitor.SILENT))
        .hasMessage("killed");
  }

  private CleaningJob.Builder resumed() {
    return job(target, RECORDS + 1).start(Start.RESUME);
  }

  private void refused(String... parts) {
    CleaningJob job = resumed().build();
    assertThatThrownBy(() -> job.run(JobMonitor.SILENT))
        .isInstanceOf(JobStateException.class)
        .hasMessageContainingAll(parts);
    assertThat(job.isResumable()).isTrue();
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
        files.put(folder.relativize(path).toString(), Files.readString(path));
      }
    }
    return files;
  }

  @Test
  void shardsThatAreSmallerThanWhatLiesBetweenTwoCheckpointsAreNotMixedUp() throws IOException {
    Path once = Files.createDirectory(folder.resolve("once"));
    Path often = Files.createDirectory(folder.resolve("often"));
    shards(once, MANY + 1).build().run(JobMonitor.SILENT);
    assertThat(files(once)).hasSizeGreaterThan(15);
    for (int killed = 110; killed < MANY; killed += 19) {
      CleaningJob dying = shards(often, killed).build();
      assertThatThrownBy(() -> dying.run(JobMonitor.SILENT)).hasMessage("killed");
      shards(often, MANY + 1).start(Start.RESUME).build().run(JobMonitor.SILENT);
      assertThat(files(often)).as("killed after %d", killed).isEqualTo(files(once));
    }
  }

  /** Writes shards of the size of a buffer, five of them between two checkpoints. */
  private static CleaningJob.Builder shards(Path folder, int dyingAfter) {
    return CleaningJob.into(
            OutputTarget.shards(folder.resolve("c.jsonl"), JSON, 1),
            () -> dyingAfter(MANY, dyingAfter))
        .cleaning(CleaningRun.builder().threads(1))
        .interval(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "", "{", "{\"version\":1,\"entries\":20}", "[]", "7"})
  void aDamagedCheckpointIsRefused(String content) throws IOException {
    kill(30);
    Files.writeString(target.work().resolve("checkpoint.json"), content);
    refused("checkpoint.json is damaged; start anew");
    anew();
  }

  private void anew() throws IOException {
    JobSummary anew = resumed().start(Start.RESTART).build().run(JobMonitor.SILENT);
    assertThat(anew.records()).isEqualTo(RECORDS);
    assertThat(files(folder)).containsOnlyKeys("clean.jsonl");
  }

  @Test
  void aPartThatIsShorterIsRefused() throws IOException {
    kill(30);
    Files.writeString(target.work().resolve("part-0"), "{}");
    refused("part-0 is shorter than it was at the last checkpoint; start anew");
    anew();
  }

  @Test
  void theOutputOfAnEarlierRunIsNotTakenForAPartThatIsGone() throws IOException {
    kill(30);
    Files.delete(target.work().resolve("part-0"));
    Files.writeString(target.path(), "old".repeat(10_000));
    refused("part-0, in which the unfinished run wrote, is gone; start anew");
    assertThat(Files.readString(target.path())).startsWith("old");
    anew();
  }

  @Test
  void aRunThatDiedBetweenItsLastMoveAndTheCleanUpGoesOn() throws IOException {
    OutputTarget other = OutputTarget.file(folder.resolve("other.jsonl"), JSON);
    job(other, RECORDS + 1).build().run(JobMonitor.SILENT);
    kill(30);
    Files.delete(target.work().resolve("part-0"));
    Files.createFile(target.work().resolve("moved-0"));
    Files.copy(other.path(), target.path());
    resumed().build().run(JobMonitor.SILENT);
    assertThat(files(folder)).containsOnlyKeys("clean.jsonl", "other.jsonl");
    assertThat(target.path()).hasSameBinaryContentAs(other.path());
  }

  @Test
  void anIndexThatIsGoneIsRefused() throws IOException {
    kill(30);
    try (Stream<Path> index = Files.list(target.work().resolve("index"))) {
      for (Path file : (Iterable<Path>) index::iterator) {
        Files.delete(file);
      }
    }
    refused("index of the unfinished run has 0 of its 20 documents; start anew");
    anew();
  }

  @Test
  void aSettingThatIsNewOrGoneIsAnotherOne() {
    kill(30);
    CleaningJob more = resumed().settings(Map.of("form", "the same", "--max-seconds", "5")).build();
    assertThatThrownBy(() -> more.run(JobMonitor.SILENT))
        .hasMessageContaining("had another --max-seconds (not given, now 5)");
    CleaningJob fewer = resumed().settings(Map.of()).build();
    assertThatThrownBy(() -> fewer.run(JobMonitor.SILENT))
        .hasMessageContaining("had another form (the same, now not given)");
  }

  @Test
  void anIndexOfTheCallersGoesOnToo() throws IOException {
    byte[] once;
    try (DuplicateIndex index = DuplicateIndex.inMemory()) {
      OutputTarget other = OutputTarget.file(folder.resolve("other.jsonl"), JSON);
      withIndex(other, index, RECORDS + 1).run(JobMonitor.SILENT);
      once = Files.readAllBytes(other.path());
    }
    try (DuplicateIndex index = DuplicateIndex.inMemory()) {
      for (int killed : new int[] {25, 30, 45}) {
        assertThatThrownBy(() -> withIndex(target, index, killed).run(JobMonitor.SILENT))
            .hasMessage("killed");
      }
      withIndex(target, index, RECORDS + 1).run(JobMonitor.SILENT);
      assertThat(index.size()).isEqualTo(RECORDS);
    }
    assertThat(Files.readString(target.path())).isEqualTo(new String(once, UTF_8));
  }

  private static CleaningJob withIndex(OutputTarget target, DuplicateIndex index, int dyingAfter) {
    return CleaningJob.into(target, () -> dyingAfter(dyingAfter))
        .cleaning(CleaningRun.builder().threads(2).duplicates(index))
        .start(Start.RESUME)
        .interval(INTERVAL)
        .build();
  }
}
