package dev.winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which articles are found inside longer pages, and that nothing else is. */
class ContainmentTest {
  private static final int PAIRS = 200;

  /** The pairs that reach the containment, and how many of them are found. */
  private record Recall(int expected, int found) {
    double share() {
      return expected == 0 ? 1 : (double) found / expected;
    }
  }

  private static Recall recall(
      int words, int times, boolean articleFirst, double edits, KeptSets sets) {
    Random random = new Random(words * 31L + times);
    int expected = 0;
    int found = 0;
    try (DuplicateIndex index = DuplicateIndex.builder().containment(0.8).sets(sets).build()) {
      for (int i = 0; i < PAIRS; i++) {
        String article = GeneratedTexts.text(words, random);
        int around = words * (times - 1);
        int before = random.nextInt(around + 1);
        String page =
            GeneratedTexts.text(before, random)
                + " "
                + GeneratedTexts.edited(article, edits, random)
                + " "
                + GeneratedTexts.text(around - before, random);
        Fingerprint inner = index.fingerprint(article);
        Fingerprint outer = index.fingerprint(page);
        assertThat(index.add("first " + i, articleFirst ? inner : outer)).isEmpty();
        Optional<Duplicate> duplicate = index.add("second " + i, articleFirst ? outer : inner);
        double containment = inner.containment(outer);
        if (duplicate.isPresent()) {
          found++;
          assertThat(duplicate.get().of()).isEqualTo("first " + i);
          assertThat(duplicate.get().kind()).isEqualTo(Duplicate.Kind.CONTAINED);
          if (sets != KeptSets.NONE) {
            assertThat(duplicate.get().similarity()).isEqualTo(containment);
            assertThat(containment).isGreaterThanOrEqualTo(0.8);
          }
        }
        expected += containment >= 0.8 ? 1 : 0;
      }
    }
    return new Recall(expected, found);
  }

  @Test
  void print() {
    for (KeptSets sets : new KeptSets[] {KeptSets.HEAP, KeptSets.NONE})
      for (int words : new int[] {40, 50, 60, 100, 150, 400, 1000})
        for (int times : new int[] {2, 5, 10, 30})
          for (boolean first : new boolean[] {true, false})
            for (double edits : new double[] {0, 0.02, 0.05})
              System.out.println(
                  sets
                      + " "
                      + words
                      + " "
                      + times
                      + " "
                      + first
                      + " "
                      + edits
                      + " "
                      + recall(words, times, first, edits, sets));
  }
}
