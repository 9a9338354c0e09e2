package dev.winnow.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.Cleaner;
import dev.winnow.corpus.CleaningJob.Start;
import dev.winnow.corpus.output.Compression;
import dev.winnow.corpus.output.OutputForm;
import dev.winnow.corpus.output.OutputTarget;
import dev.winnow.corpus.output.RecordWriters;
import dev.winnow.corpus.output.RecordWriters.Extra;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.corpus.record.Unreadable;
import dev.winnow.dedup.DuplicateIndex;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CleaningJobTest {
  private static final OutputForm JSON = RecordWriters.jsonLines(Set.of(Extra.DUPLICATE));
  private static final OutputForm TEXT = RecordWriters.renderings(".txt");
  private static final Map<String, String> SETTINGS = Map.of("form", "the same");
  private static final int RECORDS = 57;
  private static final int INTERVAL = 10;

  @TempDir Path folder;

  /** Ways to write a corpus. */
  enum Way {
    FILE {
      @Override
      OutputTarget in(Path folder) {
        return OutputTarget.file(folder.resolve("clean.jsonl"), JSON);
      }
    },
    GZIP {
      @Override
      OutputTarget in(Path folder) {
        return OutputTarget.file(folder.resolve("clean.jsonl.gz"), JSON);
      }
    },
    ZSTD {
      @Override
      OutputTarget in(Path folder) {
        return OutputTarget.file(folder.resolve("clean.jsonl.zst"), JSON);
      }
    },
    WET {
      @Override
      OutputTarget in(Path folder) {
        return OutputTarget.shards(folder.resolve("clean.wet.gz"), RecordWriters.wet(), 4_000);
      }
    },
    SECTIONS {
      @Override
      OutputTarget in(Path folder) {
        return OutputTarget.file(folder.resolve("clean.txt"), TEXT);
      }
    },
    SHARDS {
      @Override
      OutputTarget in(Path folder) {
        return OutputTarget.shards(folder.resolve("clean.jsonl.gz"), JSON, 6_000);
      }
    },
    TREE {
      @Override
      OutputTarget in(Path folder) {
        return OutputTarget.folder(folder.resolve("clean"), TEXT, Compression.NONE);
      }
    };

    abstract OutputTarget in(Path folder);
  }

  /** A corpus with repeated texts, a broken line and an id that stands twice. */
  private static byte[] corpus() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < RECORDS; i++) {
      if (i == 23) {
        lines.append("{broken\n");
      }
      String id = i == 41 ? "r7" : "r" + i;
      String name = List.of("Ada", "Bo", "Cy", "Di", "Ed", "Flo", "Gus", "Hal", "Ida").get(i % 9);
      String text =
          ("The ferry of N left the harbour late, because N the captain was asleep in N's hold between"
                  + " two crates of N's herring and a goat that N had not paid for.")
              .replace("N", name);
      lines.append("{\"id\":\"").append(id).append("\",\"text\":\"").append(text).append("\"}\n");
    }
    return lines.toString().getBytes(UTF_8);
  }

  private static RecordReader open() {
    return Corpora.open(corpus());
  }

  /** A reader in whose middle the process dies. */
  private static RecordReader dyingAfter(int entries) {
    RecordReader reader = open();
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

  private static CleaningJob.Builder job(OutputTarget target, Supplier<RecordReader> input) {
    return CleaningJob.into(target, input)
        // one, so that what was read was written when the process dies
        .cleaning(CleaningRun.builder().threads(1))
        .duplicates(DuplicateIndex.builder())
        .settings(SETTINGS)
        .interval(INTERVAL);
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
        byte[] bytes = Files.readAllBytes(path);
        files.put(folder.relativize(path).toString(), HexFormat.of().formatHex(bytes));
      }
    }
    return files;
  }

  @ParameterizedTest
  @EnumSource
  void anInterruptedRunGoesOnToTheSameBytes(Way way) throws IOException {
    Path once = Files.createDirectory(folder.resolve("once"));
    JobSummary whole =
        job(way.in(once), CleaningJobTest::open)
            .cleaning(CleaningRun.builder().threads(2))
            .build()
            .run(JobMonitor.SILENT);
    for (int killed = 1; killed < RECORDS; killed += 7) {
      Path often = Files.createDirectory(folder.resolve("often" + killed));
      OutputTarget target = way.in(often);
      int at = killed;
      assertThatThrownBy(() -> job(target, () -> dyingAfter(at)).build().run(JobMonitor.SILENT))
          .hasMessage("killed");
      JobSummary resumed =
          job(target, CleaningJobTest::open).start(Start.RESUME).build().run(JobMonitor.SILENT);
      assertThat(files(often)).as("killed after %d entries", killed).isEqualTo(files(once));
      assertThat(withoutTime(resumed)).isEqualTo(withoutTime(whole));
    }
  }

  private static JobSummary withoutTime(JobSummary summary) {
    return new JobSummary(
        summary.records(),
        summary.kept(),
        summary.empty(),
        summary.warned(),
        summary.duplicates(),
        summary.dropped(),
        summary.unreadable(),
        summary.skipped(),
        summary.bytesIn(),
        summary.bytesOut(),
        summary.removals(),
        summary.marks(),
        summary.rules(),
        0);
  }

  @Test
  void theSummaryCountsEveryEntryOnce() throws IOException {
    JobSummary done =
        job(Way.FILE.in(folder), CleaningJobTest::open)
            .cleaning(CleaningRun.builder().filter(new RecordFilter(Set.of(), 0, 0, true)))
            .build()
            .run(JobMonitor.SILENT);
    assertThat(done.records()).isEqualTo(RECORDS);
    assertThat(done.kept()).isEqualTo(9);
    assertThat(done.dropped()).containsExactly(Map.entry("duplicate", RECORDS - done.kept()));
    assertThat(JobSummary.total(done.duplicates())).isEqualTo(RECORDS - done.kept());
    assertThat(done.unreadable()).isEqualTo(1);
    assertThat(done.bytesOut()).isEqualTo(Files.size(folder.resolve("clean.jsonl")));
    assertThat(files(folder)).containsOnlyKeys("clean.jsonl");
  }

  @Test
  void anUnfinishedRunIsNeitherForgottenNorContinuedWithOtherSettings() throws IOException {
    OutputTarget target = Way.FILE.in(folder);
    assertThatThrownBy(() -> job(target, () -> dyingAfter(30)).build().run(JobMonitor.SILENT))
        .hasMessage("killed");
    assertThat(Files.exists(target.path())).isFalse();
    CleaningJob fresh = job(target, CleaningJobTest::open).build();
    assertThat(fresh.isResumable()).isTrue();
    assertThatThrownBy(() -> fresh.run(JobMonitor.SILENT))
        .isInstanceOf(JobStateException.class)
        .hasMessageContaining("unfinished run");
    CleaningJob other =
        job(target, CleaningJobTest::open)
            .settings(Map.of("form", "another"))
            .start(Start.RESUME)
            .build();
    assertThatThrownBy(() -> other.run(JobMonitor.SILENT))
        .isInstanceOf(JobStateException.class)
        .hasMessageContaining("form (the same, now another)");
    JobSummary anew =
        job(target, CleaningJobTest::open).start(Start.RESTART).build().run(JobMonitor.SILENT);
    assertThat(anew.records()).isEqualTo(RECORDS);
    assertThat(files(folder)).containsOnlyKeys("clean.jsonl");
  }

  @Test
  void anInputThatShrankIsRefused() {
    OutputTarget target = Way.FILE.in(folder);
    assertThatThrownBy(() -> job(target, () -> dyingAfter(30)).build().run(JobMonitor.SILENT))
        .hasMessage("killed");
    CleaningJob shrunk =
        job(target, () -> Corpora.open("{\"text\":\"a\"}\n")).start(Start.RESUME).build();
    assertThatThrownBy(() -> shrunk.run(JobMonitor.SILENT))
        .isInstanceOf(JobStateException.class)
        .hasMessageContaining("fewer entries");
  }

  @Test
  void aRunThatDiesBeforeItsFirstCheckpointLeavesNothing() throws IOException {
    OutputTarget target = Way.FILE.in(folder);
    assertThatThrownBy(() -> job(target, () -> dyingAfter(5)).build().run(JobMonitor.SILENT))
        .hasMessage("killed");
    assertThat(files(folder)).isEmpty();
    assertThat(job(target, CleaningJobTest::open).build().isResumable()).isFalse();
  }

  @Test
  void oneOutputHasOneJob() throws IOException {
    OutputTarget target = Way.FILE.in(folder);
    try (WorkFolder held = WorkFolder.open(target.work())) {
      assertThatThrownBy(() -> job(target, CleaningJobTest::open).build().run(JobMonitor.SILENT))
          .isInstanceOf(JobStateException.class)
          .hasMessageContaining("another process");
      assertThat(held.checkpoint()).isEmpty();
    }
  }

  @Test
  void anEmptyCorpusGivesAnEmptyFile() throws IOException {
    for (Way way : List.of(Way.FILE, Way.GZIP)) {
      OutputTarget target = way.in(folder);
      job(target, () -> Corpora.open("{\"text\":\"a\"}\n"))
          .selection(new Selection(0, 1))
          .build()
          .run(JobMonitor.SILENT);
      assertThat(Files.exists(target.path())).isTrue();
    }
    byte[] packed = Files.readAllBytes(folder.resolve("clean.jsonl.gz"));
    if (packed.length > 0) {
      assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes()).isEmpty();
    }
  }

  @Test
  void aSmallerSampleIsPartOfALargerOne() throws IOException {
    String half = sampled(new Selection(Long.MAX_VALUE, 0.5));
    String quarter = sampled(new Selection(Long.MAX_VALUE, 0.25));
    assertThat(half.lines().toList()).containsAll(quarter.lines().toList());
    assertThat(quarter.lines().count()).isBetween(5L, 25L);
    assertThat(sampled(new Selection(3, 1)).lines()).hasSize(3);
    assertThat(sampled(new Selection(0, 1))).isEmpty();
  }

  private static String sampled(Selection selection) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CleaningJob.into(out, RecordWriters.jsonLines(Set.of()), CleaningJobTest::open)
        .selection(selection)
        .build()
        .run(JobMonitor.SILENT);
    return out.toString(UTF_8);
  }

  @Test
  void filtersSayWhatTheyDrop() throws IOException {
    String lines =
        """
        {"id":"a","text":"Too short."}
        {"id":"b","text":"Der Kapitän schlief im Laderaum, und niemand wagte es, ihn zu wecken."}
        {"id":"c","text":"The captain was asleep in the hold, and nobody dared to wake him up."}
        """;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JobSummary done =
        CleaningJob.into(out, RecordWriters.jsonLines(Set.of()), () -> Corpora.open(lines))
            .cleaning(CleaningRun.builder().filter(new RecordFilter(Set.of("EN"), 5, 0, false)))
            .build()
            .run(JobMonitor.SILENT);
    assertThat(out.toString(UTF_8)).startsWith("{\"id\":\"c\"");
    assertThat(done.dropped())
        .containsOnly(Map.entry("fewer than 5 words", 1L), Map.entry("language de", 1L));
  }

  @Test
  void aRecordThatTakesTooLongIsGivenUpAndTheOthersGoOn() throws IOException {
    CleaningRun.Builder slow =
        CleaningRun.builder()
            .threads(2)
            .recordTime(Duration.ofMillis(200))
            .cleaner(
                raw -> {
                  if (raw.id().orElseThrow().equals("r3")) {
                    sleep();
                  }
                  return Cleaner.create().clean(raw);
                });
    StringBuilder late = new StringBuilder();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JobSummary done =
        CleaningJob.into(out, RecordWriters.jsonLines(Set.of()), () -> Corpora.jsonLines(30))
            .cleaning(slow)
            .build()
            .run(
                new JobMonitor() {
                  @Override
                  public void unreadable(Unreadable unreadable) {
                    late.append(unreadable);
                  }
                });
    assertThat(done.records()).isEqualTo(29);
    assertThat(late.toString()).contains(":4: took longer than 0.2 seconds");
  }

  private static void sleep() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aFullDiskEndsTheJobWithNothingHalfWritten() {
    OutputStream full =
        new OutputStream() {
          private int left = 2_000;

          @Override
          public void write(int b) throws IOException {
            if (--left < 0) {
              throw new IOException("No space left on device");
            }
          }
        };
    CleaningJob job = CleaningJob.into(full, JSON, CleaningJobTest::open).build();
    assertThatThrownBy(() -> job.run(JobMonitor.SILENT))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
    assertThat(job.isResumable()).isFalse();
  }
}
