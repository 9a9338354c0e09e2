package dev.winnow.dedup;

import static dev.winnow.dedup.BatchRuns.addAll;
import static dev.winnow.dedup.BatchRuns.clusters;
import static dev.winnow.dedup.BatchRuns.read;
import static dev.winnow.dedup.BatchRuns.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BatchCrowdTest {
  @TempDir private Path parent;

  private BatchDedupBuilder options() {
    return BatchDedup.in(parent.resolve("work"));
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
  void giantBucketsDoNotDependOnTheOrderOfDocuments() {
    Random random = new Random(5);
    String template = GeneratedTexts.text(150, random);
    List<String> notices = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      // similar to each other around the threshold
      notices.add(template + " " + GeneratedTexts.text(8 + i % 16, random));
    }
    Set<Set<String>> expected = null;
    for (int seed = 0; seed < 3; seed++) {
      List<String> order = new ArrayList<>(notices);
      Collections.shuffle(order, new Random(seed));
      try (BatchDedup batch = options().keep(KeepPolicy.LONGEST).open()) {
        order.forEach(text -> batch.add(text, text));
        BatchResult result = batch.finish();
        Set<Set<String>> found =
            clusters(result).stream().map(c -> Set.copyOf(c.members())).collect(Collectors.toSet());
        assertThat(result.statistics().giantBuckets()).isGreaterThan(5);
        assertThat(found).isNotEmpty();
        expected = expected == null ? found : expected;
        assertThat(found).isEqualTo(expected);
      }
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
}
