package dev.winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.dedup.Duplicate.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which articles are found inside longer pages, in memory and at a path. */
class ContainmentTest {
  private static final int PAIRS = 50;
  private static final int[] TIMES = {2, 5, 10, 30};

  @TempDir private Path folder;

  private static DuplicateIndexBuilder builder() {
    return DuplicateIndex.builder().containment(0.8);
  }

  /** An article, and a page that holds an edited copy of it. */
  private record Pair(String article, String page) {
    static Pair of(int words, int times, double edits, Random random) {
      String article = GeneratedTexts.text(words, random);
      int before = random.nextInt(words * (times - 1) - 1) + 1;
      String head = GeneratedTexts.text(before, random);
      String tail = GeneratedTexts.text(words * (times - 1) - before, random);
      String copy = GeneratedTexts.edited(article, edits, random);
      return new Pair(article, String.join(" ", head, copy, tail));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "45, 0, 0.97, 0.97",
    "60, 0, 0.99, 0.99",
    "60, 0.05, 0.97, 0.7",
    "100, 0, 1, 1",
    "150, 0, 1, 1",
    "150, 0.05, 0.99, 0.7",
    "400, 0, 1, 1",
    "400, 0.05, 0.99, 0.6",
    "1000, 0, 1, 1",
    "1000, 0.05, 0.99, 0.6"
  })
  void anArticleIsFoundInAPageInBothOrders(
      int words, double edits, double least, double leastWithoutSets) {
    Random random = new Random(words);
    int expected = 0;
    int found = 0;
    int estimated = 0;
    for (int times : TIMES) {
      try (DuplicateIndex index = builder().build();
          DuplicateIndex without = builder().sets(KeptSets.NONE).build()) {
        for (int i = 0; i < 2 * PAIRS; i++) {
          Pair pair = Pair.of(words, times, edits, random);
          Fingerprint article = index.fingerprint(pair.article);
          Fingerprint page = index.fingerprint(pair.page);
          Fingerprint first = i % 2 == 0 ? article : page;
          Fingerprint second = i % 2 == 0 ? page : article;
          assertThat(index.add("a" + i, first)).isEmpty();
          assertThat(without.add("a" + i, first)).isEmpty();
          double containment = article.containment(page);
          boolean within = containment >= 0.8;
          Optional<Duplicate> duplicate = index.query(second);
          assertThat(index.add("b" + i, second)).isEqualTo(duplicate);
          duplicate.ifPresent(
              d -> {
                String of = d.of();
                assertThat(within).isTrue();
                assertThat(d).isEqualTo(new Duplicate(of, containment, Kind.CONTAINED));
              });
          expected += within ? 1 : 0;
          found += duplicate.isPresent() ? 1 : 0;
          Optional<Duplicate> estimate = without.add("b" + i, second);
          estimated += within && estimate.isPresent() ? 1 : 0;
          estimate.ifPresent(d -> assertThat(d.similarity()).isBetween(0.8, 1.0));
        }
      }
    }
    assertThat(found).isBetween((int) Math.ceil(least * expected), expected);
    assertThat(estimated).isGreaterThanOrEqualTo((int) (leastWithoutSets * expected));
  }

  @Test
  void anEstimateSaysSo() {
    Pair pair = Pair.of(200, 8, 0, new Random(1));
    try (DuplicateIndex index = builder().sets(KeptSets.NONE).build()) {
      index.add("article", pair.article);
      Duplicate duplicate = index.add("page", pair.page).orElseThrow();
      assertThat(duplicate)
          .isEqualTo(new Duplicate("article", 1, Kind.CONTAINED, Duplicate.CONTAINMENT, false));
      assertThat(duplicate.standardError()).isNaN();
    }
  }

  @Test
  @Timeout(60)
  void pagesOfOneTemplateTakeLinearWork() {
    Random random = new Random(5);
    String head = GeneratedTexts.text(100, random);
    String tail = GeneratedTexts.text(100, random);
    List<String> contents = new ArrayList<>();
    int pages = 5_000;
    int planted = 0;
    int found = 0;
    try (DuplicateIndex index = builder().build()) {
      for (int i = 0; i < pages; i++) {
        if (i % 50 == 49) {
          int of = contents.size() - 1 - 7 * (i / 50);
          String before = GeneratedTexts.text(300, random);
          String other = String.join(" ", head, before, contents.get(of), tail);
          String text = i % 100 == 99 ? contents.get(of) : other;
          Optional<Duplicate> duplicate = index.add("planted " + i, text);
          planted++;
          found += duplicate.filter(d -> d.of().equals("" + of)).isPresent() ? 1 : 0;
        } else {
          String content = GeneratedTexts.text(200, random);
          String page = head + " " + content + " " + tail;
          assertThat(index.add("" + contents.size(), page)).isEmpty();
          contents.add(content);
        }
      }
      assertThat(found).isEqualTo(planted);
      // by their bands alone it is 21 a page
      assertThat(index.statistics().compared()).isLessThan(40L * pages);
    }
  }

  @Test
  void aPassageThatManyHaveIsFoundInOneOfThem() {
    Random random = new Random(6);
    String passage = GeneratedTexts.text(120, random);
    try (DuplicateIndex index = builder().build()) {
      for (int i = 0; i < 300; i++) {
        index.add("" + i, GeneratedTexts.text(300, random) + " " + passage);
      }
      assertThat(index.query(passage)).map(Duplicate::of).contains("0");
      assertThat(index.query(passage + " " + GeneratedTexts.text(20, random)))
          .map(Duplicate::kind)
          .contains(Kind.CONTAINED);
    }
  }

  @Test
  void aSimilarTextIsReportedRatherThanAContainedOne() {
    Random random = new Random(7);
    Pair pair = Pair.of(150, 3, 0, random);
    try (DuplicateIndex index = builder().build()) {
      index.add("article", pair.article);
      index.add("page", pair.page);
      assertThat(index.query(pair.page + " more"))
          .hasValueSatisfying(d -> assertThat(d.kind()).isEqualTo(Kind.NEAR))
          .map(Duplicate::of)
          .contains("page");
      assertThat(index.clusters(KeepPolicy.FIRST_SEEN)).isEmpty();
    }
  }

  @Test
  void whatWasRemovedIsNotFoundAnyMore() {
    Pair pair = Pair.of(150, 5, 0, new Random(8));
    Path path = folder.resolve("index");
    try (DuplicateIndex memory = builder().build();
        DuplicateIndex stored = builder().open(path)) {
      for (DuplicateIndex index : List.of(memory, stored)) {
        index.add("article", pair.article);
        assertThat(index.query(pair.page)).isPresent();
        assertThat(index.remove("article")).isTrue();
        assertThat(index.query(pair.page)).isEmpty();
        assertThat(index.add("page", pair.page)).isEmpty();
        assertThat(index.add("again", pair.article)).map(Duplicate::of).contains("page");
        // once more, as after a job that was killed
        assertThat(index.add("again", pair.article)).map(Duplicate::of).contains("page");
        assertThat(index.add("page", pair.page)).isEmpty();
      }
    }
    try (LmdbStore store = PersistentIndexTest.store(path)) {
      assertThat(LmdbCheck.problems(store)).isEmpty();
    }
  }

  @Test
  void mergedTextsGetTheKeysOfTheIndexTheyComeInto() {
    Pair pair = Pair.of(150, 5, 0, new Random(9));
    Path path = folder.resolve("index");
    try (DuplicateIndex plain = DuplicateIndex.builder().open(folder.resolve("plain"));
        DuplicateIndex memory = DuplicateIndex.inMemory();
        DuplicateIndex stored = builder().open(path);
        DuplicateIndex target = builder().build()) {
      plain.add("a", pair.article);
      target.merge(plain);
      assertThat(target.query(pair.page)).map(Duplicate::of).contains("a");
      stored.merge(target);
      assertThat(stored.query(pair.page)).map(Duplicate::of).contains("a");
      memory.merge(stored);
      assertThat(memory.query(pair.page)).isEmpty();
      assertThat(memory.query(pair.article)).map(Duplicate::kind).contains(Kind.EXACT);
      IndexedText kept = Objects.requireNonNull(memory.store().text(0));
      assertThat(kept.bandKeys()).hasSize(20);
    }
  }

  @Test
  void keysAreStoredAlsoByWhoDoesNotAsk() {
    Pair pair = Pair.of(150, 5, 0, new Random(10));
    Path path = folder.resolve("index");
    builder().open(path).close();
    try (DuplicateIndex index = DuplicateIndex.open(path)) {
      assertThat(index.add("article", pair.article)).isEmpty();
      assertThat(index.query(pair.page)).isEmpty();
    }
    try (DuplicateIndex index = builder().openReadOnly(path)) {
      assertThat(index.query(pair.page)).map(Duplicate::of).contains("article");
    }
    try (LmdbStore store = PersistentIndexTest.store(path)) {
      assertThat(LmdbCheck.problems(store)).isEmpty();
    }
  }
}
