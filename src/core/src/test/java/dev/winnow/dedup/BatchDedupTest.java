package dev.winnow.dedup;

import static dev.winnow.dedup.BatchRuns.FAMILIES;
import static dev.winnow.dedup.BatchRuns.addAll;
import static dev.winnow.dedup.BatchRuns.clusters;
import static dev.winnow.dedup.BatchRuns.read;
import static dev.winnow.dedup.BatchRuns.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.winnow.dedup.Duplicate.Kind;
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
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class BatchDedupTest {
  private static final double THRESHOLD = 0.8;

  @TempDir private Path parent;

  private BatchDedupBuilder options() {
    return BatchDedup.in(parent.resolve("work"));
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
}
