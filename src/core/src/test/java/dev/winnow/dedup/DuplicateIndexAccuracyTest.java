package dev.winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index against all pairs compared by the plainest means. */
class DuplicateIndexAccuracyTest {
  private static final List<String> TEXTS = GeneratedTexts.families(300, 11);

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.7, 0.8, 0.9})
  void reportsNoPairBelowTheThresholdAndFindsNearlyAllAbove(double threshold) {
    List<GeneratedTexts.Grams> grams = TEXTS.stream().map(GeneratedTexts::grams).toList();
    List<Optional<Duplicate>> found = new ArrayList<>();
    int pairs = 0;
    int hits = 0;
    try (DuplicateIndex index = DuplicateIndex.inMemory(threshold)) {
      for (int i = 0; i < TEXTS.size(); i++) {
        found.add(index.add("" + i, TEXTS.get(i)));
      }
      for (int later = 0; later < TEXTS.size(); later++) {
        double best = 0;
        // texts of different families share no five words in a row but by rare chance
        for (int earlier = later - later % 10; earlier < later; earlier++) {
          double similarity = grams.get(earlier).similarity(grams.get(later));
          best = Math.max(best, similarity);
          if (similarity >= threshold + 0.03) {
            pairs++;
            hits += found.get(later).isPresent() ? 1 : 0;
          }
        }
        if (found.get(later).isPresent()) {
          Duplicate duplicate = found.get(later).orElseThrow();
          double similarity =
              grams.get(Integer.parseInt(duplicate.of())).similarity(grams.get(later));
          assertThat(similarity).isGreaterThanOrEqualTo(threshold).isLessThanOrEqualTo(best);
          assertThat(duplicate.exact()).isTrue();
          assertThat(duplicate.similarity()).isCloseTo(similarity, within(1e-12));
        }
      }
    }
    assertThat(pairs).isGreaterThan(1_000);
    assertThat(hits / (double) pairs).isGreaterThanOrEqualTo(0.995);
  }

  @Test
  void theClustersDoNotDependOnTheOrder() {
    List<DuplicateCluster> expected = clusters(IntStream.range(0, TEXTS.size()).boxed().toList());
    assertThat(expected).hasSizeBetween(300, 1_000);
    for (int seed = 0; seed < 5; seed++) {
      List<Integer> order = new ArrayList<>(IntStream.range(0, TEXTS.size()).boxed().toList());
      Collections.shuffle(order, new Random(seed));
      assertThat(clusters(order)).isEqualTo(expected);
    }
  }

  @Test
  void aClustersRepresentativeIsItsFirst() {
    try (DuplicateIndex index = DuplicateIndex.inMemory()) {
      for (int i = 0; i < TEXTS.size(); i++) {
        index.add("" + i, TEXTS.get(i));
      }
      for (int i = 0; i < TEXTS.size(); i++) {
        String representative = index.representative("" + i);
        assertThat(Integer.parseInt(representative)).isLessThanOrEqualTo(i);
        assertThat(index.representative(representative)).isEqualTo(representative);
      }
    }
  }

  @Test
  void fingerprintsAreTheSameOnFourThreads() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (DuplicateIndex index = DuplicateIndex.inMemory()) {
      List<Future<Fingerprint>> parallel = new ArrayList<>();
      for (String text : TEXTS) {
        parallel.add(threads.submit(() -> index.fingerprint(text)));
      }
      for (int i = 0; i < TEXTS.size(); i++) {
        Fingerprint alone = index.fingerprint(TEXTS.get(i));
        Fingerprint other = parallel.get(i).get();
        assertThat(other.content()).isEqualTo(alone.content());
        assertThat(other.sets().fives()).isEqualTo(alone.sets().fives());
        assertThat(other.bandKeys()).isEqualTo(alone.bandKeys());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void addingOnFourThreadsGivesTheSameClusters() throws Exception {
    List<DuplicateCluster> expected = clusters(IntStream.range(0, TEXTS.size()).boxed().toList());
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (DuplicateIndex index = DuplicateIndex.inMemory()) {
      List<Future<Optional<Duplicate>>> added = new ArrayList<>();
      for (int i = 0; i < TEXTS.size(); i++) {
        String id = "" + i;
        String text = TEXTS.get(i);
        added.add(threads.submit(() -> index.add(id, text)));
      }
      for (Future<Optional<Duplicate>> one : added) {
        one.get();
      }
      assertThat(index.size()).isEqualTo(TEXTS.size());
      assertThat(index.clusters(KeepPolicy.LONGEST)).isEqualTo(expected);
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<DuplicateCluster> clusters(List<Integer> order) {
    try (DuplicateIndex index = DuplicateIndex.inMemory()) {
      order.forEach(i -> index.add("" + i, TEXTS.get(i)));
      return index.clusters(KeepPolicy.LONGEST);
    }
  }
}
