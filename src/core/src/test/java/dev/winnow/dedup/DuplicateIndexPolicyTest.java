package dev.winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import info.debatty.java.stringsimilarity.NormalizedLevenshtein;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Policies, and all that the index does besides adding. */
class DuplicateIndexPolicyTest {
  private static final String TEXT = GeneratedTexts.text(200, new Random(1));
  private static final String OTHER = GeneratedTexts.text(200, new Random(2));

  private static DocumentFacts facts(int length, long date, double quality, String host) {
    return new DocumentFacts(length, OptionalLong.of(date), quality, Optional.of(host));
  }

  @ParameterizedTest
  @CsvSource({"first, a", "longest, c", "earliest, b", "latest, c", "quality, b", "hosts, d"})
  void thePolicySaysWhichStays(String name, String expected) {
    KeepPolicy policy =
        switch (name) {
          case "first" -> KeepPolicy.FIRST_SEEN;
          case "longest" -> KeepPolicy.LONGEST;
          case "earliest" -> KeepPolicy.EARLIEST_DATE;
          case "latest" -> KeepPolicy.LATEST_DATE;
          case "quality" -> KeepPolicy.BEST_QUALITY;
          default -> KeepPolicy.preferredHosts(List.of("Good.example", "b.example"));
        };
    for (KeptSets sets : KeptSets.values()) {
      try (DuplicateIndex index = DuplicateIndex.builder().sets(sets).build()) {
        index.add("a", index.fingerprint(TEXT), DocumentFacts.NONE);
        index.add("b", index.fingerprint(TEXT + " x"), facts(7, -50, 0.9, "b.example"));
        index.add("c", index.fingerprint(TEXT + " y"), facts(9, 20, -0.5, "x.example"));
        index.add("d", index.fingerprint(TEXT + " y"), facts(8, 10, 0.0, "www.GOOD.example"));
        index.add("alone", index.fingerprint(OTHER), facts(99, -99, 99, "good.example"));
        List<DuplicateCluster> clusters = index.clusters(policy);
        assertThat(clusters).hasSize(1);
        assertThat(clusters.get(0).representative()).isEqualTo(expected);
        assertThat(clusters.get(0).members())
            .startsWith(expected)
            .containsExactlyInAnyOrder("a", "b", "c", "d");
      }
    }
  }

  @Test
  void tiesAreBrokenByContentAndThenById() {
    for (List<String> order : List.of(List.of("b", "c", "a"), List.of("a", "b", "c"))) {
      try (DuplicateIndex index = DuplicateIndex.inMemory()) {
        order.forEach(id -> index.add(id, index.fingerprint(TEXT)));
        assertThat(index.clusters(KeepPolicy.LONGEST))
            .containsExactly(
                new DuplicateCluster("a", List.of("a", "b", "c"), List.of(1.0, 1.0, 1.0)));
      }
    }
  }

  @Test
  void aQueryAddsNothing() {
    try (DuplicateIndex index = DuplicateIndex.inMemory()) {
      index.add("a", TEXT);
      IndexStatistics before = index.statistics();
      assertThat(index.query(TEXT).orElseThrow().kind()).isEqualTo(Duplicate.Kind.EXACT);
      Duplicate near = index.query(index.fingerprint(TEXT + " x")).orElseThrow();
      assertThat(near.kind()).isEqualTo(Duplicate.Kind.NEAR);
      assertThat(near.measure()).isEqualTo(Duplicate.JACCARD);
      assertThat(near.standardError()).isZero();
      assertThat(index.query(OTHER)).isEmpty();
      assertThat(index.query("")).isEmpty();
      assertThat(index.size()).isEqualTo(1);
      assertThat(index.statistics().bytes()).isEqualTo(before.bytes());
    }
  }

  @ParameterizedTest
  @EnumSource(Clustering.class)
  void whatIsRemovedIsNotFoundAnyMore(Clustering clustering) {
    try (DuplicateIndex index = DuplicateIndex.builder().clustering(clustering).build()) {
      index.add("a", TEXT);
      index.add("a2", TEXT);
      index.add("b", TEXT + " x");
      index.add("c", TEXT + " y");
      assertThat(index.remove("nobody")).isFalse();
      assertThat(index.remove("a")).isTrue();
      assertThat(index.representative("c")).isEqualTo("a2");
      assertThat(index.query(TEXT)).map(Duplicate::of).contains("a2");
      assertThat(index.remove("a2")).isTrue();
      assertThat(index.remove("a2")).isFalse();
      assertThat(index.representative("c")).isEqualTo("b");
      assertThat(index.representative("b")).isEqualTo("b");
      assertThat(index.query(TEXT)).map(Duplicate::of).contains("b");
      assertThatIllegalArgumentException().isThrownBy(() -> index.representative("a"));
      for (KeepPolicy policy : List.of(KeepPolicy.FIRST_SEEN, KeepPolicy.LONGEST)) {
        assertThat(index.clusters(policy)).hasSize(1);
        assertThat(index.clusters(policy).get(0).members()).containsExactlyInAnyOrder("b", "c");
      }
      assertThat(index.add("a", TEXT).orElseThrow().kind()).isEqualTo(Duplicate.Kind.NEAR);
      assertThat(index.representative("a")).isEqualTo("b");
      assertThat(index.size()).isEqualTo(3);
    }
  }

  @Test
  void keysOfRemovedTextsMakeRoom() {
    try (DuplicateIndex index = DuplicateIndex.inMemory()) {
      for (int i = 0; i < 300; i++) {
        index.add("" + i, TEXT + " number" + i);
      }
      assertThat(index.statistics().giantBuckets()).isPositive();
      for (int i = 0; i < 300; i++) {
        assertThat(index.remove("" + i)).isTrue();
      }
      assertThat(index.add("a", TEXT)).isEmpty();
      assertThat(index.add("b", TEXT + " more")).map(Duplicate::of).contains("a");
      assertThat(index.size()).isEqualTo(2);
    }
  }

  @Test
  void mergingIsLikeAddingInTheSameOrder() {
    List<String> texts = GeneratedTexts.families(20, 5);
    try (DuplicateIndex one = DuplicateIndex.inMemory();
        DuplicateIndex left = DuplicateIndex.inMemory();
        DuplicateIndex right = DuplicateIndex.builder().sets(KeptSets.TEMPORARY_FILE).build()) {
      for (int i = 0; i < texts.size(); i++) {
        one.add("" + i, texts.get(i));
        (i < texts.size() / 2 + 3 ? left : right).add("" + i, texts.get(i));
      }
      right.add("empty", "");
      right.add("empty too", "");
      left.merge(right);
      one.add("empty", "");
      one.add("empty too", "");
      for (KeepPolicy policy : List.of(KeepPolicy.FIRST_SEEN, KeepPolicy.LONGEST)) {
        assertThat(left.clusters(policy)).isEqualTo(one.clusters(policy)).isNotEmpty();
      }
      assertThat(left.size()).isEqualTo(texts.size() + 2);
      assertThat(left.statistics().near()).isGreaterThan(0);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> left.merge(right))
          .withMessageContaining("Both indexes have the id: " + (texts.size() / 2 + 3));
      assertThatIllegalArgumentException().isThrownBy(() -> left.merge(left));
    }
  }

  @Test
  void mergingWhatDoesNotFitIsRefused() {
    try (DuplicateIndex index = DuplicateIndex.inMemory();
        DuplicateIndex other = DuplicateIndex.inMemory(0.79);
        DuplicateIndex compact = DuplicateIndex.builder().sets(KeptSets.NONE).build()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> index.merge(other))
          .withMessageContaining("0.79")
          .withMessageContaining("0.8");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> index.merge(compact))
          .withMessageContaining("NONE");
      index.add("a", TEXT);
      compact.merge(index);
      assertThat(compact.query(TEXT + " x").orElseThrow().exact()).isFalse();
    }
  }

  @Test
  void withoutSetsSketchesDecideAndSaySo() {
    try (DuplicateIndex exact = DuplicateIndex.inMemory();
        DuplicateIndex file = DuplicateIndex.builder().sets(KeptSets.TEMPORARY_FILE).build();
        DuplicateIndex compact = DuplicateIndex.builder().sets(KeptSets.NONE).build()) {
      List<String> texts = GeneratedTexts.families(50, 6);
      int estimates = 0;
      for (int i = 0; i < texts.size(); i++) {
        Optional<Duplicate> sure = exact.add("" + i, texts.get(i));
        assertThat(file.add("" + i, texts.get(i))).isEqualTo(sure);
        Optional<Duplicate> estimate = compact.add("" + i, texts.get(i));
        if (estimate.isPresent() && !estimate.get().exact()) {
          estimates++;
          int of = Integer.parseInt(estimate.get().of());
          double similarity =
              exact.fingerprint(texts.get(i)).similarity(exact.fingerprint(texts.get(of)));
          assertThat(estimate.get().similarity())
              .isBetween(similarity - 0.08, similarity + 0.08)
              .isGreaterThanOrEqualTo(0.8);
          assertThat(estimate.get().standardError()).isBetween(0.0, 0.022);
        }
      }
      assertThat(estimates).isGreaterThan(100);
      assertThat(compact.statistics().bytes()).isLessThan(exact.statistics().bytes());
    }
  }

  @Test
  void containmentIsReportedWhenAskedFor() {
    String article = GeneratedTexts.text(300, new Random(3));
    String page = article + " " + GeneratedTexts.text(150, new Random(4));
    for (KeptSets sets : KeptSets.values()) {
      try (DuplicateIndex index =
          DuplicateIndex.builder().threshold(0.8).containment(0.9).sets(sets).build()) {
        index.add("article", article);
        Duplicate duplicate = index.add("page", page).orElseThrow();
        assertThat(duplicate.kind()).isEqualTo(Duplicate.Kind.CONTAINED);
        assertThat(duplicate.measure()).isEqualTo(Duplicate.CONTAINMENT);
        assertThat(duplicate.similarity()).isBetween(0.9, 1.0);
        assertThat(duplicate.exact()).isEqualTo(sets != KeptSets.NONE);
        assertThat(index.representative("page")).isEqualTo("page");
        assertThat(index.clusters(KeepPolicy.LONGEST)).isEmpty();
        assertThat(index.statistics().contained()).isEqualTo(1);
      }
    }
    try (DuplicateIndex index = DuplicateIndex.inMemory()) {
      index.add("article", article);
      assertThat(index.add("page", page)).isEmpty();
    }
  }

  @Test
  void anotherMeasureCanDecide() {
    Map<String, String> texts = new HashMap<>();
    try (DuplicateIndex index =
        DuplicateIndex.builder()
            .threshold(0.9)
            .verifier(new NormalizedLevenshtein(), id -> Optional.ofNullable(texts.get(id)))
            .build()) {
      texts.put("a", TEXT);
      index.add("a", index.fingerprint(TEXT));
      Duplicate duplicate = index.add("b", TEXT + " x").orElseThrow();
      assertThat(duplicate.measure()).isEqualTo("NormalizedLevenshtein");
      assertThat(duplicate.exact()).isTrue();
      assertThat(duplicate.similarity()).isGreaterThan(0.99);
      texts.put("b", TEXT + " x");
      assertThat(index.query(TEXT + " y")).map(Duplicate::of).contains("b");
      assertThat(index.add("unknown", index.fingerprint(TEXT + " z"))).isEmpty();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> index.query(index.fingerprint(TEXT + " y")))
          .withMessageContaining("text");
      assertThat(index.clusters(KeepPolicy.LONGEST).get(0).members()).containsExactly("b", "a");
    }
  }

  @Test
  void contradictionsAreNamed() {
    DuplicateIndexBuilder builder =
        DuplicateIndex.builder().verifier(new NormalizedLevenshtein(), id -> Optional.empty());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.sets(KeptSets.HEAP).build())
        .withMessageContaining("verifier")
        .withMessageContaining("sets(HEAP)");
    builder.sets(KeptSets.NONE).build().close();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.containment(0.9).build())
        .withMessageContaining("verifier")
        .withMessageContaining("containment");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DuplicateIndex.builder().containment(0))
        .withMessageContaining("containment");
    assertThatIllegalArgumentException().isThrownBy(() -> DocumentFacts.ofLength(-1));
  }
}
