package dev.winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.winnow.dedup.Duplicate.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BatchDedupTest {
  private static final double THRESHOLD = 0.8;
  private static final List<String> FAMILIES = GeneratedTexts.families(40, 11);

  @TempDir private Path parent;

  private BatchDedupBuilder options() {
    return BatchDedup.in(parent.resolve("work"));
  }

  private static void addAll(BatchDedup batch, List<String> texts) {
    for (int i = (int) batch.size(); i < texts.size(); i++) {
      batch.add("d" + i, texts.get(i));
    }
  }

  private static List<BatchDocument> read(BatchResult result) {
    List<BatchDocument> documents = new ArrayList<>();
    result.forEach(documents::add);
    return documents;
  }

  private static List<BatchDocument> run(BatchDedupBuilder options, List<String> texts) {
    try (BatchDedup batch = options.open()) {
      addAll(batch, texts);
      return read(batch.finish());
    }
  }

  private static List<DuplicateCluster> clusters(BatchResult result) {
    List<DuplicateCluster> clusters = new ArrayList<>();
    result.forEachCluster(clusters::add);
    return clusters;
  }

  @Test
  void reportsTheMostSimilarEarlierDocumentLikeBruteForce() {
    List<BatchDocument> documents = run(options(), FAMILIES);

    List<GeneratedTexts.Grams> grams = FAMILIES.stream().map(GeneratedTexts::grams).toList();
    int expected = 0;
    int missed = 0;
    for (int i = 0; i < grams.size(); i++) {
      double most = 0;
      int of = -1;
      for (int j = 0; j < i; j++) {
        double similarity =
            FAMILIES.get(i).equals(FAMILIES.get(j)) ? 1 : grams.get(i).similarity(grams.get(j));
        if (similarity > most) {
          most = similarity;
          of = j;
        }
      }
      assertThat(documents.get(i).id()).isEqualTo("d" + i);
      Optional<Duplicate> duplicate = documents.get(i).duplicate();
      if (most < THRESHOLD) {
        assertThat(duplicate).isEmpty();
      } else if (duplicate.isEmpty()) {
        expected++;
        missed++;
      } else {
        expected++;
        assertThat(duplicate.get().similarity()).isCloseTo(most, within(1e-12));
        assertThat(duplicate.get().of()).isEqualTo("d" + of);
        assertThat(duplicate.get().exact()).isTrue();
      }
    }
    assertThat(expected).isGreaterThan(120);
    assertThat(missed).isZero();
  }

  @Test
  void agreesWithTheIndexInMemory() {
    List<BatchDocument> documents = run(options(), FAMILIES);

    try (DuplicateIndex index = DuplicateIndex.inMemory()) {
      for (int i = 0; i < FAMILIES.size(); i++) {
        assertThat(documents.get(i).duplicate()).isEqualTo(index.add("d" + i, FAMILIES.get(i)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void clustersAreThoseOfTheIndexInMemory(Clustering clustering) {
    for (KeepPolicy policy : List.of(KeepPolicy.FIRST_SEEN, KeepPolicy.LONGEST)) {
      List<DuplicateCluster> found;
      try (BatchDedup batch = options().keep(policy).clustering(clustering).open()) {
        addAll(batch, FAMILIES);
        found = clusters(batch.finish());
      }
      try (DuplicateIndex index = DuplicateIndex.builder().clustering(clustering).build()) {
        for (int i = 0; i < FAMILIES.size(); i++) {
          String text = FAMILIES.get(i);
          index.add("d" + i, index.fingerprint(text), DocumentFacts.ofLength(text.length()));
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(index.clusters(policy));
      }
    }
  }

  @Test
  void documentsMayComeFromSeveralThreads() {
    try (BatchDedup batch = options().open()) {
      IntStream.range(0, FAMILIES.size())
          .parallel()
          .forEach(i -> batch.add("d" + i, FAMILIES.get(i)));
      List<BatchDocument> documents = read(batch.finish());

      assertThat(documents.stream().map(BatchDocument::id).collect(Collectors.toSet()))
          .hasSize(FAMILIES.size());
      List<BatchDocument> inOrder = run(BatchDedup.in(parent.resolve("other")), FAMILIES);
      // which exact copy of a text comes first depends on the threads, how many there are does not
      assertThat(documents.stream().filter(d -> isExact(d)).count())
          .isEqualTo(inOrder.stream().filter(d -> isExact(d)).count());
    }
  }

  private static boolean isExact(BatchDocument document) {
    return document.duplicate().filter(d -> d.kind() == Kind.EXACT).isPresent();
  }

  @Test
  void progressBeginsAtZeroAndEndsAtTheTotalOnce() {
    Map<BatchStage, List<Long>> done = new TreeMap<>();
    Map<BatchStage, Long> totals = new TreeMap<>();
    run(
        options()
            .listener(
                (stage, count, total) -> {
                  done.computeIfAbsent(stage, s -> new ArrayList<>()).add(count);
                  totals.put(stage, total);
                }),
        FAMILIES);

    assertThat(done.keySet())
        .containsExactly(
            BatchStage.EXACT, BatchStage.BANDS, BatchStage.VERIFYING, BatchStage.CLUSTERING);
    done.forEach(
        (stage, counts) -> {
          assertThat(counts).first().isEqualTo(0L);
          assertThat(counts).last().isEqualTo(totals.get(stage));
          assertThat(counts).isSorted().doesNotHaveDuplicates();
        });
    assertThat(totals).containsEntry(BatchStage.BANDS, 20L).containsEntry(BatchStage.EXACT, 400L);
  }

  @Test
  void membersOfStarsAreSimilarToTheirRepresentatives() {
    List<BatchDocument> documents = run(options(), FAMILIES);

    for (BatchDocument document : documents) {
      assertThat(document.representativeNumber()).isLessThanOrEqualTo(document.number());
      if (!document.isRepresentative()) {
        assertThat(documents.get(document.representativeNumber()).isRepresentative()).isTrue();
        assertThat(document.duplicate()).isPresent();
        assertThat(similarity(document.number(), document.representativeNumber()))
            .isGreaterThanOrEqualTo(THRESHOLD);
      }
    }
  }

  private static double similarity(int a, int b) {
    return FAMILIES.get(a).equals(FAMILIES.get(b))
        ? 1
        : GeneratedTexts.grams(FAMILIES.get(a)).similarity(GeneratedTexts.grams(FAMILIES.get(b)));
  }

  @ParameterizedTest
  @EnumSource
  void clustersDoNotDependOnTheOrderOfDocumentsNorOnThreads(Clustering clustering) {
    Set<Set<String>> expected = null;
    for (int seed = 0; seed < 4; seed++) {
      List<Integer> order = new ArrayList<>(IntStream.range(0, FAMILIES.size()).boxed().toList());
      Collections.shuffle(order, new Random(seed));
      try (BatchDedup batch =
          options()
              .keep(KeepPolicy.LONGEST)
              .clustering(clustering)
              .threads(1 + seed)
              .memory(1 << 20)
              .open()) {
        for (int i : order) {
          batch.add("d" + i, FAMILIES.get(i));
        }
        Set<Set<String>> found = new HashSet<>();
        for (DuplicateCluster cluster : clusters(batch.finish())) {
          Set<String> members = new TreeSet<>(cluster.members());
          members.add("stays " + cluster.representative());
          found.add(members);
        }
        assertThat(found).hasSizeGreaterThan(30);
        expected = expected == null ? found : expected;
        assertThat(found).isEqualTo(expected);
      }
    }
  }

  @Test
  void componentsAreThoseOfAllSimilarPairs() {
    List<BatchDocument> documents = run(options().clustering(Clustering.COMPONENTS), FAMILIES);

    DisjointSets expected = new DisjointSets(FAMILIES.size());
    for (int i = 0; i < FAMILIES.size(); i++) {
      // families have nothing in common
      for (int j = i - i % 10; j < i; j++) {
        if (similarity(i, j) >= THRESHOLD) {
          expected.union(i, j);
        }
      }
    }
    assertThat(documents)
        .allSatisfy(
            document ->
                assertThat(document.representativeNumber())
                    .isEqualTo(expected.find(document.number())));
  }

  @Test
  void exactCopiesAreGroupedAndEmptyTextsAreNot() {
    String text = GeneratedTexts.text(80, new Random(1));
    List<BatchDocument> documents =
        run(
            options(),
            List.of("", text, " ... ", text.toUpperCase(Locale.ROOT), "one two", "", "One, two!"));

    assertThat(documents.stream().map(BatchDocument::representativeNumber))
        .containsExactly(0, 1, 2, 1, 4, 5, 4);
    assertThat(documents.get(3).duplicate()).contains(new Duplicate("d1", 1, Kind.EXACT));
    assertThat(documents.get(6).duplicate()).contains(new Duplicate("d4", 1, Kind.EXACT));
    assertThat(documents.get(5).duplicate()).isEmpty();
  }

  @Test
  void nothingAtAllIsABatchToo() {
    try (BatchDedup batch = options().open()) {
      BatchResult result = batch.finish();

      assertThat(read(result)).isEmpty();
      assertThat(clusters(result)).isEmpty();
      assertThat(result.statistics().documents()).isZero();
    }
  }

  @Test
  void policiesDecideWhichDocumentStays() {
    String text = GeneratedTexts.text(80, new Random(2));
    List<DocumentFacts> facts =
        List.of(
            new DocumentFacts(5, OptionalLong.of(30), 0.1, Optional.of("a.example")),
            new DocumentFacts(9, OptionalLong.of(20), 0.2, Optional.of("b.example")),
            new DocumentFacts(7, OptionalLong.of(10), 0.3, Optional.of("c.example")),
            new DocumentFacts(6, OptionalLong.of(40), 0.4, Optional.of("www.d.example")));
    Map<KeepPolicy, String> expected =
        Map.of(
            KeepPolicy.FIRST_SEEN,
            "d0",
            KeepPolicy.LONGEST,
            "d1",
            KeepPolicy.EARLIEST_DATE,
            "d2",
            KeepPolicy.LATEST_DATE,
            "d3",
            KeepPolicy.BEST_QUALITY,
            "d3",
            KeepPolicy.preferredHosts(List.of("d.example", "b.example")),
            "d3");
    expected.forEach(
        (policy, stays) -> {
          try (BatchDedup batch = options().keep(policy).open()) {
            for (int i = 0; i < facts.size(); i++) {
              // two equal texts and two near ones
              String own = i < 2 ? text : text + " more" + i;
              batch.add("d" + i, batch.fingerprint(own), facts.get(i));
            }
            BatchResult result = batch.finish();
            assertThat(clusters(result))
                .as(policy.toString())
                .singleElement()
                .satisfies(
                    cluster -> {
                      assertThat(cluster.representative()).isEqualTo(stays);
                      assertThat(cluster.members()).hasSize(4);
                    });
            assertThat(read(result)).allMatch(d -> d.representative().equals(stays));
          }
        });
  }

  @Test
  void giantBucketsCostLinearWorkAndKeepCopiesTogether() {
    Random random = new Random(3);
    String template = GeneratedTexts.text(200, random);
    List<String> notices = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      // similar to each other at about 0.66
      notices.add(template + " " + GeneratedTexts.text(50, random));
    }
    for (int i = 0; i < 600; i++) {
      // similar to each other at 0.95 and more
      notices.add(template.substring(20) + " other" + i);
    }
    try (BatchDedup batch = options().open()) {
      addAll(batch, notices);
      BatchResult result = batch.finish();

      BatchStatistics statistics = result.statistics();
      assertThat(statistics.giantBuckets()).isPositive();
      assertThat(statistics.proposed()).isLessThan(20L * 32 * 1200);
      Map<Integer, Long> sizes =
          read(result).stream()
              .collect(
                  Collectors.groupingBy(
                      BatchDocument::representativeNumber, TreeMap::new, Collectors.counting()));
      assertThat(sizes).containsEntry(600, 600L).hasSize(601);
    }
  }

  @Test
  void copiesAreFoundAmongPagesOfOneTemplate() {
    Random random = new Random(4);
    String template = GeneratedTexts.text(200, random);
    List<String> notices = new ArrayList<>();
    List<String> tails = new ArrayList<>();
    for (int i = 0; i < 1500; i++) {
      boolean copy = i % 10 == 9;
      // similar to each other at about 0.66, copies at about 0.9
      String tail =
          copy
              ? tails.get(random.nextInt(tails.size())).replaceFirst(" w\\d+ ", " other" + i + " ")
              : GeneratedTexts.text(50, random);
      if (!copy) {
        tails.add(tail);
      }
      notices.add(template + " " + tail);
    }
    List<BatchDocument> documents = run(options(), notices);

    long found = documents.stream().filter(d -> d.duplicate().isPresent()).count();
    long right =
        documents.stream().filter(d -> d.number() % 10 == 9 && d.duplicate().isPresent()).count();
    assertThat(right).isEqualTo(150);
    assertThat(found).isEqualTo(150);
  }

  @ParameterizedTest
  @EnumSource(names = {"EXACT", "BANDS", "VERIFYING", "CLUSTERING"})
  void goesOnAfterAKillInAnyStage(BatchStage stage) {
    List<BatchDocument> expected = run(BatchDedup.in(parent.resolve("other")), FAMILIES);
    boolean[] killed = new boolean[1];
    List<String> seen = new ArrayList<>();
    BatchListener killer =
        (now, done, total) -> {
          seen.add(now + " " + done);
          if (now == stage && !killed[0] && done >= Math.min(total, 7)) {
            killed[0] = true;
            throw new IllegalStateException("killed");
          }
        };
    BatchDedup batch = options().listener(killer).open();
    addAll(batch, FAMILIES);
    assertThatThrownBy(batch::finish).hasMessage("killed");
    batch.abandon();
    int before = seen.size();

    try (BatchDedup again = options().listener(killer).open()) {
      assertThat(again.size()).isEqualTo(FAMILIES.size());
      assertThat(again.stage()).isNotEqualTo(BatchStage.ADDING);
      assertThatThrownBy(() -> again.add("more", "more"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("takes no more documents");
      assertThat(read(again.finish())).isEqualTo(expected);
    }
    if (stage == BatchStage.BANDS) {
      assertThat(seen.subList(before, seen.size())).contains("BANDS 7").doesNotContain("BANDS 6");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 150, 399})
  void goesOnAfterAKillWhileAdding(int acknowledged) {
    List<BatchDocument> expected = run(BatchDedup.in(parent.resolve("other")), FAMILIES);
    BatchDedup batch = options().open();
    for (int i = 0; i < FAMILIES.size(); i++) {
      if (i == acknowledged) {
        batch.checkpoint();
      }
      batch.add("d" + i, FAMILIES.get(i));
    }
    batch.abandon();

    try (BatchDedup again = options().open()) {
      assertThat(again.size()).isEqualTo(acknowledged);
      addAll(again, FAMILIES);
      assertThat(read(again.finish())).isEqualTo(expected);
    }
  }

  @Test
  void aClosedBatchGoesOnWhereItWas() {
    try (BatchDedup batch = options().open()) {
      addAll(batch, FAMILIES.subList(0, 100));
    }
    assertThat(run(options(), FAMILIES)).hasSize(FAMILIES.size());
  }

  @Test
  void anotherBatchIsRefusedByName() {
    options().input("a.warc").open().close();

    assertThatThrownBy(() -> options().input("a.warc").threshold(0.7).open())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("work", "parameters", "threshold 0.8", "threshold 0.7");
    assertThatThrownBy(() -> options().input("a.warc").keep(KeepPolicy.LONGEST).open())
        .hasMessageContainingAll("keep first seen", "keep longest");
    assertThatThrownBy(() -> options().input("b.warc").open())
        .hasMessageContainingAll("input", "a.warc", "b.warc");
  }

  @Test
  void aFolderInUseIsRefused() {
    try (BatchDedup batch = options().open()) {
      assertThat(batch.size()).isZero();
      assertThatThrownBy(() -> options().open())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContainingAll("work", "in use");
    }
  }

  @Test
  void aFolderOfSomethingElseIsRefused() throws IOException {
    Path work = Files.createDirectory(parent.resolve("work"));
    Files.writeString(work.resolve("thesis.txt"), "precious");
    assertThatThrownBy(() -> options().open())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(work.toString(), "empty or a new folder");
    assertThat(work.resolve("thesis.txt")).exists();

    assertThatThrownBy(() -> BatchDedup.in(work.resolve("thesis.txt")).open())
        .hasMessageContaining("is not a folder");
    assertThatThrownBy(() -> BatchDedup.in(work.resolve("thesis.txt/sub")).open())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContainingAll("thesis.txt", "Check that");
  }

  @Test
  void aDamagedFolderIsRefused() throws IOException {
    try (BatchDedup batch = options().open()) {
      addAll(batch, FAMILIES.subList(0, 50));
    }
    Files.write(parent.resolve("work").resolve(BatchFiles.SETS), new byte[3]);

    assertThatThrownBy(() -> options().open())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll(BatchFiles.SETS, "damaged", "start anew");
  }

  @Test
  void deletesTheFolderWhenTheResultsWereRead() {
    Path work = parent.resolve("work");
    try (BatchDedup batch = options().open()) {
      addAll(batch, FAMILIES.subList(0, 20));
      batch.finish();
    }
    assertThat(work).isDirectory();
    run(options().keepFolder(), FAMILIES.subList(0, 20));
    assertThat(work).isDirectory();
    run(options(), FAMILIES.subList(0, 20));
    assertThat(work).doesNotExist();
  }

  @Test
  void wrongOptionsAreRefused() {
    assertThatThrownBy(() -> options().memory(1000)).hasMessageContaining("1048576");
    assertThatThrownBy(() -> options().threads(0)).hasMessageContaining("threads");
    assertThatThrownBy(() -> options().threshold(0)).hasMessageContaining("threshold");
  }
}
