package dev.winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Crowds of one template, scripts, and many threads. */
class DuplicateIndexCrowdTest {
  @Test
  @Timeout(60)
  void tenThousandNoticesOfOneTemplateDoNotCollapse() {
    Random random = new Random(1);
    String head = GeneratedTexts.text(90, random);
    String tail = GeneratedTexts.text(70, random);
    try (DuplicateIndex index = DuplicateIndex.inMemory()) {
      for (int i = 0; i < 10_000; i++) {
        String product = GeneratedTexts.text(60, random);
        assertThat(index.add("" + i, head + " " + product + " " + tail)).isEmpty();
      }
      assertThat(index.clusters(KeepPolicy.LONGEST)).isEmpty();
      assertThat(index.statistics().compared()).isLessThanOrEqualTo(10_000 * 256L);
    }
  }

  @Test
  void aCrowdOfNearDuplicatesTakesLinearTime() {
    SyntheticCrowd crowd = new SyntheticCrowd();
    long first = crowd.add(10_000);
    crowd.add(20_000);
    long last = crowd.add(10_000);
    assertThat(Duration.ofNanos(last))
        .isLessThan(Duration.ofNanos(4 * first).plus(Duration.ofSeconds(1)));
    for (KeepPolicy policy : List.of(KeepPolicy.FIRST_SEEN, KeepPolicy.BEST_QUALITY)) {
      List<DuplicateCluster> clusters = crowd.index.clusters(policy);
      assertThat(clusters).hasSize(1);
      assertThat(clusters.get(0).members()).hasSize(40_000);
    }
  }

  private static final class SyntheticCrowd {
    final DuplicateIndex index = DuplicateIndex.inMemory();
    private final String text = GeneratedTexts.text(200, new Random(5));
    private int size;

    long add(int count) {
      long start = System.nanoTime();
      for (int i = 0; i < count; i++) {
        index.add("" + size, text + " number" + size++);
      }
      return System.nanoTime() - start;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "English, 0x61, 26, true",
    "Greek, 0x3b1, 16, true",
    "Russian, 0x430, 32, true",
    "Armenian, 0x561, 38, true",
    "Hebrew, 0x5d0, 27, true",
    "Arabic, 0x641, 10, true",
    "Hindi, 0x915, 37, true",
    "Georgian, 0x10d0, 33, true",
    "Korean, 0xac00, 900, true",
    "Chinese, 0x4e00, 900, false",
    "Thai, 0xe01, 46, false",
  })
  void scriptsBehaveAlike(String language, String first, int letters, boolean spaced) {
    Random random = new Random(9);
    int base = Integer.decode(first);
    try (DuplicateIndex index = DuplicateIndex.inMemory()) {
      for (int words : new int[] {60, 400}) {
        List<String> text = words(words, base, letters, random);
        String join = spaced ? " " : "";
        index.add(language + words, String.join(join, text));
        List<String> edited = new ArrayList<>(text);
        edited.set(words / 2, words(1, base, letters, random).get(0));
        assertThat(index.query(String.join(join, edited)))
            .map(Duplicate::kind)
            .contains(Duplicate.Kind.NEAR);
        List<String> different = words(words, base, letters, random);
        assertThat(index.query(String.join(join, different))).isEmpty();
      }
    }
  }

  private static List<String> words(int count, int base, int letters, Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder word = new StringBuilder();
      for (int letter = 0; letter < 4; letter++) {
        word.appendCodePoint(base + random.nextInt(letters));
      }
      words.add(word.toString());
    }
    return words;
  }

  @Test
  @Timeout(60)
  void queriesAddsRemovalsAndMergesRunSideBySide() throws Exception {
    List<String> texts = GeneratedTexts.families(40, 8);
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try (DuplicateIndex left = DuplicateIndex.inMemory();
        DuplicateIndex right = DuplicateIndex.inMemory()) {
      List<Future<?>> futures = new ArrayList<>();
      for (int t = 0; t < 2; t++) {
        int thread = t;
        DuplicateIndex index = t == 0 ? left : right;
        futures.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < texts.size(); i++) {
                    index.add(thread + " " + i, texts.get(i));
                  }
                }));
        futures.add(threads.submit(() -> texts.forEach(index::query)));
        futures.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 200; i++) {
                    DuplicateIndex target = thread == 0 ? left : right;
                    try (DuplicateIndex extra = DuplicateIndex.inMemory()) {
                      extra.add("extra " + thread + " " + i, texts.get(i));
                      target.merge(extra);
                      target.remove("extra " + thread + " " + i);
                    }
                  }
                }));
      }
      for (Future<?> future : futures) {
        future.get();
      }
      assertThat(left.size()).isEqualTo(texts.size());
      Future<?> one = threads.submit(() -> swallow(() -> left.merge(right)));
      Future<?> other = threads.submit(() -> swallow(() -> right.merge(left)));
      one.get();
      other.get();
      assertThat(Math.max(left.size(), right.size())).isEqualTo(2 * texts.size());
      for (int i = 0; i < texts.size(); i++) {
        assertThat(left.query(texts.get(i))).isPresent();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** One of the two finds the ids of both in the other. */
  private static void swallow(Runnable merge) {
    try {
      merge.run();
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("Both indexes have the id");
    }
  }
}
