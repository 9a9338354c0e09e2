package dev.winnow.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.CleanDocument;
import dev.winnow.Cleaner;
import dev.winnow.RawDocument;
import dev.winnow.corpus.record.CleanedRecord;
import dev.winnow.corpus.record.DuplicateVerdict;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.corpus.record.Skipped;
import dev.winnow.corpus.record.Unreadable;
import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.dedup.KeepPolicy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleaningRunTest {
  private static final Cleaner CLEANER = Cleaner.create();

  /** Remembers ids and failures in the order they come. */
  private static class Collecting<T> implements RunSink<T> {
    final List<String> seen = new ArrayList<>();
    private final Function<T, String> id;

    Collecting(Function<T, String> id) {
      this.id = id;
    }

    @Override
    public void result(T result) throws IOException {
      seen.add(id.apply(result));
    }

    @Override
    public void unreadable(Unreadable unreadable) {
      seen.add("unreadable " + unreadable.location());
    }

    @Override
    public void skipped(Skipped skipped) {
      seen.add("skipped " + skipped.location());
    }
  }

  private static List<String> expectedIds(int count) {
    return IntStream.range(0, count).mapToObj(i -> "r" + i).toList();
  }

  private static CleanDocument unevenly(RawDocument raw) {
    // the first records of a window take longest, so that order is put to the test
    int number = Integer.parseInt(raw.id().orElseThrow().substring(1));
    try {
      Thread.sleep(number % 50 == 0 ? 20 : 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return CLEANER.clean(raw);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void resultsComeInTheOrderOfTheInput(int threads) throws IOException {
    Collecting<CleanedRecord> sink = new Collecting<>(r -> r.record().id());
    CleaningRun.builder()
        .threads(threads)
        .cleaner(CleaningRunTest::unevenly)
        .build()
        .run(Corpora.jsonLines(1_000), sink);
    assertThat(sink.seen).isEqualTo(expectedIds(1_000));
  }

  @Test
  void aRecordOnWhichTheCleanerFailsIsReportedInItsPlace() throws IOException {
    Collecting<CleanedRecord> sink = new Collecting<>(r -> r.record().id());
    CleaningRun.builder()
        .threads(2)
        .cleaner(
            raw -> {
              switch (raw.id().orElseThrow()) {
                case "r1" -> throw new IllegalStateException("bug");
                case "r2" -> throw new StackOverflowError();
                case "r3" -> throw new OutOfMemoryError();
                default -> {
                  return CLEANER.clean(raw);
                }
              }
            })
        .build()
        .run(Corpora.jsonLines(5), sink);
    assertThat(sink.seen)
        .containsExactly(
            "r0", "unreadable stdin:2", "unreadable stdin:3", "unreadable stdin:4", "r4");
  }

  @Test
  void aRecordOnWhichTheRenderingFailsIsReportedInItsPlace() throws IOException {
    Collecting<CleanedRecord> sink = new Collecting<>(CleanedRecord::rendering);
    CleaningRun.builder()
        .threads(2)
        .rendering(
            document -> {
              switch (document.id().orElseThrow()) {
                case "r1" -> throw new StackOverflowError();
                case "r2" -> throw new OutOfMemoryError();
                default -> {
                  return "shown " + document.id().orElseThrow();
                }
              }
            })
        .build()
        .run(Corpora.jsonLines(4), sink);
    assertThat(sink.seen)
        .containsExactly("shown r0", "unreadable stdin:2", "unreadable stdin:3", "shown r3");
  }

  @Test
  void noMoreIsReadAheadThanTheWindowHolds() throws IOException {
    AtomicInteger ahead = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    RecordReader source = Corpora.jsonLines(5_000);
    RecordReader counting =
        new RecordReader() {
          @Override
          public Optional<Entry> next() {
            most.accumulateAndGet(ahead.incrementAndGet(), Math::max);
            return source.next();
          }

          @Override
          public void close() {
            source.close();
          }
        };
    RunSink<CleanedRecord> sink =
        new Collecting<>(r -> r.record().id()) {
          @Override
          public void result(CleanedRecord result) {
            ahead.decrementAndGet();
          }
        };
    CleaningRun.builder().threads(2).cleaner(CleaningRunTest::unevenly).build().run(counting, sink);
    assertThat(most.get()).isBetween(2, 2 * 64 + 1);
  }

  @Test
  void aFailingSinkEndsTheRun() {
    RecordReader reader = Corpora.jsonLines(5_000);
    RunSink<CleanedRecord> sink =
        new Collecting<>(r -> r.record().id()) {
          @Override
          public void result(CleanedRecord result) throws IOException {
            throw new IOException("disk full");
          }
        };
    assertThatThrownBy(() -> CleaningRun.builder().build().run(reader, sink))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
    assertThat(reader.next()).as("reading stopped at once").isPresent();
  }

  @Test
  void lessThanOneThreadIsRefused() {
    assertThatThrownBy(() -> CleaningRun.builder().threads(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void everyRecordGetsAVerdictInTheOrderOfTheInput(int threads) throws IOException {
    Collecting<DuplicateVerdict> sink = new Collecting<>(DuplicateVerdict::id);
    try (DuplicateIndex index = DuplicateIndex.inMemory()) {
      DedupRun.into(index, KeepPolicy.FIRST_SEEN)
          .cleaner(CLEANER)
          .threads(threads)
          .build()
          .run(Corpora.jsonLines(1_000), sink);
    }
    assertThat(sink.seen).isEqualTo(expectedIds(1_000));
  }

  @Test
  void theIndexIsAskedInTheOrderOfTheInput() throws IOException {
    Collecting<CleanedRecord> sink = new Collecting<>(r -> r.record().id());
    try (DuplicateIndex index = DuplicateIndex.inMemory()) {
      CleaningRun.builder().duplicates(index).threads(2).build().run(Corpora.jsonLines(100), sink);
      assertThat(index.representative("r0")).isEqualTo("r0");
    }
    assertThat(sink.seen).isEqualTo(expectedIds(100));
  }
}
