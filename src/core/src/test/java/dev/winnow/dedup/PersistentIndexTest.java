package dev.winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.dedup.Duplicate.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersistentIndexTest {
  private static final String TEN = "one two three four five six seven eight nine ten";

  @TempDir private Path folder;

  @Test
  void whatWasAddedIsThereWhenTheIndexIsOpenedAgain() {
    Path path = folder.resolve("a/b");
    DocumentFacts facts =
        new DocumentFacts(7, OptionalLong.of(-3), 0.5, Optional.of("example.org"));
    String longId = "x".repeat(1_000);
    IndexStatistics statistics;
    try (DuplicateIndex index = DuplicateIndex.open(path)) {
      assertThat(index.add("", TEN)).isEmpty();
      assertThat(index.add("b", TEN + " eleven")).map(Duplicate::kind).contains(Kind.NEAR);
      assertThat(index.add(longId, index.fingerprint("other words"), facts)).isEmpty();
      assertThat(index.add("empty", "...")).isEmpty();
      statistics = index.statistics();
    }
    try (DuplicateIndex index = DuplicateIndex.open(path)) {
      assertThat(index.statistics()).isEqualTo(statistics);
      assertThat(index.size()).isEqualTo(4);
      assertThat(index.query(TEN)).contains(new Duplicate("", 1, Kind.EXACT));
      assertThat(index.query("other words")).map(Duplicate::of).contains(longId);
      assertThat(index.representative("b")).isEmpty();
      assertThat(index.clusters(KeepPolicy.FIRST_SEEN)).hasSize(1);
      assertThatIllegalArgumentException().isThrownBy(() -> index.add("b", TEN));
      assertThat(index.add("c", "nothing like it")).isEmpty();
    }
    try (DuplicateIndex index = DuplicateIndex.openReadOnly(path)) {
      assertThat(index.size()).isEqualTo(5);
    }
    try (LmdbStore store = store(path)) {
      assertThat(LmdbCheck.problems(store)).isEmpty();
      List<DocumentFacts> found = new ArrayList<>();
      IndexStore.Session reading = store.begin(false);
      try (reading) {
        store.forEachDocument((id, text, given) -> found.add(given));
      }
      assertThat(found)
          .containsExactly(
              DocumentFacts.ofLength(TEN.length()),
              DocumentFacts.ofLength(TEN.length() + 7),
              facts,
              DocumentFacts.ofLength(3),
              DocumentFacts.ofLength(15));
    }
  }

  static LmdbStore store(Path path) {
    return LmdbIndex.openReadOnly(path, header -> {}).store();
  }

  @ParameterizedTest
  @EnumSource(Clustering.class)
  void theAnswersAreThoseOfAnIndexInMemory(Clustering clustering) {
    for (int seed = 0; seed < 8; seed++) {
      Path path = folder.resolve(clustering + "-" + seed);
      new Side(DuplicateIndex.builder().threshold(0.7).clustering(clustering), path, seed).run();
      try (LmdbStore store = store(path)) {
        assertThat(LmdbCheck.problems(store)).isEmpty();
      }
    }
  }

  /** An index in memory and one at a path, to which the same happens. */
  private static final class Side {
    private final DuplicateIndexBuilder builder;
    private final Path path;
    private final Random random;
    private final DuplicateIndex memory;
    private final List<String> ids = new ArrayList<>();

    Side(DuplicateIndexBuilder builder, Path path, int seed) {
      this.builder = builder;
      this.path = path;
      random = new Random(seed);
      memory = builder.build();
    }

    void run() {
      List<String> texts = GeneratedTexts.families(6, random.nextLong());
      DuplicateIndex stored = builder.open(path);
      for (int step = 0; step < 120; step++) {
        String text = texts.get(random.nextInt(texts.size()));
        switch (random.nextInt(10)) {
          case 0 -> {
            if (!ids.isEmpty()) {
              String id = ids.remove(random.nextInt(ids.size()));
              assertThat(stored.remove(id)).isEqualTo(memory.remove(id)).isTrue();
            }
          }
          case 1, 2, 3 -> assertThat(stored.query(text)).isEqualTo(memory.query(text));
          case 4 -> {
            stored.close();
            stored = builder.open(path);
          }
          default -> {
            ids.add("d" + step);
            assertThat(stored.add("d" + step, text)).isEqualTo(memory.add("d" + step, text));
          }
        }
      }
      merge(stored, texts);
      for (String id : ids) {
        assertThat(stored.representative(id)).isEqualTo(memory.representative(id));
      }
      assertThat(stored.clusters(KeepPolicy.LONGEST))
          .isEqualTo(memory.clusters(KeepPolicy.LONGEST));
      assertThat(stored.size()).isEqualTo(memory.size());
      stored.close();
      memory.close();
    }

    private void merge(DuplicateIndex stored, List<String> texts) {
      try (DuplicateIndex other = builder.build();
          DuplicateIndex otherStored = builder.open(path.resolveSibling(path + "-other"))) {
        for (int i = 0; i < 20; i++) {
          ids.add("o" + i);
          String text = texts.get(random.nextInt(texts.size()));
          assertThat(otherStored.add("o" + i, text)).isEqualTo(other.add("o" + i, text));
        }
        memory.merge(otherStored);
        stored.merge(otherStored);
      }
    }
  }

  @Test
  void aChangeThatFailsChangesNothing() {
    try (DuplicateIndex index = DuplicateIndex.open(folder.resolve("i"));
        DuplicateIndex other = DuplicateIndex.inMemory()) {
      assertThat(index.add("a", TEN)).isEmpty();
      IndexStatistics before = index.statistics();
      assertThat(other.add("b", "")).isEmpty();
      assertThat(other.add("a", "new")).isEmpty();
      assertThatIllegalArgumentException().isThrownBy(() -> index.merge(other));
      assertThat(index.statistics()).isEqualTo(before);
      assertThat(index.remove("b")).isFalse();
      assertThat(index.add("b", "")).isEmpty();
      assertThat(index.size()).isEqualTo(2);
    }
  }

  @Test
  void aCrowdOfOneTemplateFillsBucketsAndRemovingEmptiesThem() {
    String template = TEN.repeat(30);
    Path path = folder.resolve("crowd");
    try (DuplicateIndex index = DuplicateIndex.open(path)) {
      for (int i = 0; i < 100; i++) {
        Optional<Duplicate> unused = index.add("d" + i, template + " product " + i);
      }
      assertThat(index.statistics().giantBuckets()).isPositive();
      for (int i = 0; i < 100; i++) {
        assertThat(index.remove("d" + i)).isTrue();
      }
      assertThat(index.statistics().giantBuckets()).isZero();
      assertThat(index.query(template + " product 1")).isEmpty();
    }
    try (LmdbStore store = store(path)) {
      assertThat(LmdbCheck.problems(store)).isEmpty();
    }
  }

  @Test
  void aLargeStarIsGroupedAnewWithoutItsRepresentative() {
    Path path = folder.resolve("star");
    String text = GeneratedTexts.text(200, new Random(2));
    int size = 1_500;
    try (DuplicateIndex index = DuplicateIndex.open(path)) {
      for (int i = 0; i < size; i++) {
        Optional<Duplicate> unused = index.add("d" + i, text + " number" + i);
      }
      assertThat(index.representative("d" + (size - 1))).isEqualTo("d0");
      assertThat(index.remove("d0")).isTrue();
      assertThat(index.remove("d7")).isTrue();
      for (int i = 1; i < size; i++) {
        if (i != 7) {
          assertThat(index.representative("d" + i)).isEqualTo("d1");
        }
      }
    }
    try (LmdbStore store = store(path)) {
      assertThat(LmdbCheck.problems(store)).isEmpty();
    }
  }

  @Test
  void withoutSetsTheSketchesDecide() {
    Path path = folder.resolve("compact");
    Random random = new Random(1);
    String text = GeneratedTexts.text(300, random);
    try (DuplicateIndex index = DuplicateIndex.builder().sets(KeptSets.NONE).open(path)) {
      assertThat(index.add("a", text)).isEmpty();
      assertThat(index.query(text + " more")).map(Duplicate::exact).contains(false);
    }
  }

  @Test
  void manyThreadsReadWhileOneWrites() throws Exception {
    Path path = folder.resolve("threads");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (DuplicateIndex index = DuplicateIndex.open(path)) {
      assertThat(index.add("first", IndexProcess.text(0))).isEmpty();
      List<Callable<Integer>> readers = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        readers.add(
            () -> {
              int last = 0;
              while (last < 300) {
                assertThat(index.query(IndexProcess.text(0))).map(Duplicate::of).contains("first");
                int size = index.size();
                assertThat(size).isGreaterThanOrEqualTo(last);
                last = size;
              }
              return last;
            });
      }
      List<Future<Integer>> done = new ArrayList<>();
      readers.forEach(reader -> done.add(threads.submit(reader)));
      for (int i = 1; i < 300; i++) {
        Optional<Duplicate> unused = index.add("d" + i, IndexProcess.text(i));
      }
      for (Future<Integer> reader : done) {
        assertThat(reader.get()).isEqualTo(300);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void whatIsReadOnlyRefusesChanges() {
    Path path = folder.resolve("read");
    DuplicateIndex.open(path).close();
    try (DuplicateIndex index = DuplicateIndex.openReadOnly(path)) {
      assertThatThrownBy(() -> index.add("a", TEN))
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessageContaining(path.toString());
      assertThat(index.query(TEN)).isEmpty();
    }
  }
}
