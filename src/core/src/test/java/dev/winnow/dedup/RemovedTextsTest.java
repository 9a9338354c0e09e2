package dev.winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What removed texts keep of the memory. */
class RemovedTextsTest {
  private static final int ROUNDS = 20;
  private static final int TEXTS = 10_000;
  private static final int WORDS = 100;

  @Test
  void theSetsOfARemovedTextAreFreed() {
    for (KeptSets sets : KeptSets.values()) {
      try (DuplicateIndex index = DuplicateIndex.builder().sets(sets).build()) {
        String text = GeneratedTexts.text(10_000, new Random(1));
        index.add("a", text);
        index.add("copy", text);
        long full = index.statistics().bytes();
        assertThat(index.remove("a")).isTrue();
        assertThat(index.query(text + " more"))
            .map(Duplicate::exact)
            .contains(sets != KeptSets.NONE);
        assertThat(index.statistics().bytes()).isEqualTo(full);
        assertThat(index.remove("copy")).isTrue();
        assertThat(full - index.statistics().bytes())
            .isGreaterThanOrEqualTo(sets == KeptSets.HEAP ? 9_000L * Long.BYTES : 0);
        assertThat(index.add("b", text)).isEmpty();
        assertThat(index.query(text + " more")).map(Duplicate::of).contains("b");
      }
    }
  }

  /** With the sets of all texts it would take 220 MB. */
  @Test
  @Timeout(120)
  void twoHundredThousandTextsThatCameAndWentFitIntoASmallHeap() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-Xmx112m",
                "-cp",
                System.getProperty("java.class.path"),
                RemovedTextsTest.class.getName())
            .inheritIO()
            .start();
    assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  /** Adds and removes texts, and ends with 1 if more is left than is documented. */
  public static void main(String[] args) {
    Random random = new Random(2);
    try (DuplicateIndex index = DuplicateIndex.inMemory()) {
      for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < TEXTS; i++) {
          index.add(round + "-" + i, GeneratedTexts.text(WORDS, random));
        }
        for (int i = 0; i < TEXTS; i++) {
          index.remove(round + "-" + i);
        }
      }
      // of a document 8 bytes of id and 24 of facts come on top, and the least chunks
      long documented = (260 + 25 + 32) * (long) ROUNDS * TEXTS + (2 << 20);
      long bytes = index.statistics().bytes();
      System.exit(bytes <= documented && index.size() == 0 ? 0 : 1);
    }
  }
}
