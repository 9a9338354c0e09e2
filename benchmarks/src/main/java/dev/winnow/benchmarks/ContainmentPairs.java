package dev.winnow.benchmarks;

import dev.winnow.dedup.Duplicate;
import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.dedup.Fingerprint;
import dev.winnow.dedup.KeptSets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Articles of a size inside longer pages, and which of them an index finds. */
final class ContainmentPairs {
  static final double CONTAINMENT = 0.8;

  private final int words;
  private final double edits;
  private final boolean sets;
  private int expected;
  private int found;
  private int wrong;

  ContainmentPairs(int words, double edits, boolean sets) {
    this.words = words;
    this.edits = edits;
    this.sets = sets;
  }

  /** Adds pairs in both orders to an index of their own. */
  void run(int times, int pairs, long seed) {
    Random random = new Random(seed * 1_000_003 + words * 31L + times);
    try (DuplicateIndex index =
        DuplicateIndex.builder()
            .containment(CONTAINMENT)
            .sets(sets ? KeptSets.HEAP : KeptSets.NONE)
            .build()) {
      for (int i = 0; i < 2 * pairs; i++) {
        String article = words(words, random);
        int around = words * (times - 1);
        int before = random.nextInt(around + 1);
        String page =
            words(before, random) + edited(article, random) + words(around - before, random);
        Fingerprint inner = index.fingerprint(article);
        Fingerprint outer = index.fingerprint(page);
        boolean articleFirst = i % 2 == 0;
        Optional<Duplicate> first = index.add("first " + i, articleFirst ? inner : outer);
        Optional<Duplicate> second = index.add("second " + i, articleFirst ? outer : inner);
        count(first.isPresent(), second, "first " + i, inner.containment(outer));
      }
    }
  }

  private void count(boolean early, Optional<Duplicate> second, String of, double containment) {
    boolean within = containment >= CONTAINMENT;
    boolean right = within && second.isPresent() && second.get().of().equals(of);
    expected += within ? 1 : 0;
    found += right ? 1 : 0;
    wrong += (early ? 1 : 0) + (second.isPresent() && !right ? 1 : 0);
  }

  private String edited(String text, Random random) {
    List<String> edited = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      int kind = random.nextDouble() < edits ? random.nextInt(3) : -1;
      if (kind == -1 || kind == 2) {
        edited.add(word);
      }
      if (kind == 1 || kind == 2) {
        edited.add("w" + random.nextInt(5_000));
      }
    }
    return String.join(" ", edited);
  }

  /** Returns words of a vocabulary of 5,000, each with a space behind it. */
  static String words(int count, Random random) {
    StringBuilder words = new StringBuilder(count * 6);
    for (int i = 0; i < count; i++) {
      words.append('w').append(random.nextInt(5_000)).append(' ');
    }
    return words.toString();
  }

  int expected() {
    return expected;
  }

  int found() {
    return found;
  }

  int wrong() {
    return wrong;
  }
}
