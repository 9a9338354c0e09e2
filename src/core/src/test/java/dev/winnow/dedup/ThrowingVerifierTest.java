package dev.winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import info.debatty.java.stringsimilarity.NormalizedLevenshtein;
import info.debatty.java.stringsimilarity.interfaces.NormalizedStringSimilarity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An index whose caller's measure, or what finds its texts, throws now and then. */
class ThrowingVerifierTest {
  private static final String END = " 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20";

  @TempDir private Path folder;

  private final Map<String, String> texts = new TreeMap<>();

  /** How many calls go well before one throws. */
  private int left = Integer.MAX_VALUE;

  private static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private void called() {
    if (left-- == 0) {
      throw new Failure();
    }
  }

  private final class Measure implements NormalizedStringSimilarity {
    private static final long serialVersionUID = 1;

    @Override
    public double similarity(String a, String b) {
      called();
      return new NormalizedLevenshtein().similarity(a, b);
    }
  }

  private Optional<String> textOf(String id) {
    called();
    return Optional.ofNullable(texts.get(id));
  }

  private DuplicateIndex open(boolean stored, Clustering clustering) {
    DuplicateIndexBuilder builder =
        DuplicateIndex.builder()
            .threshold(0.8)
            .clustering(clustering)
            .verifier(new Measure(), this::textOf);
    return stored ? builder.open(folder.resolve("i")) : builder.build();
  }

  /** Adds a chain of texts, so that the last one meets texts that are represented by others. */
  private void fill(DuplicateIndex index) {
    texts.put("left", "x y z" + END);
    texts.put("middle", "x y z" + END + " p q r s t u");
    texts.put("right", "x y" + END + " p q r s t u v w aa bb cc dd ee ff");
    texts.put("alone", "nothing to do with any of the others here");
    texts.forEach(index::add);
  }

  /** Everything that can be asked of an index. */
  private List<Object> seen(DuplicateIndex index, List<String> ids) {
    left = Integer.MAX_VALUE;
    List<Object> seen = new ArrayList<>();
    ids.forEach(id -> seen.add(index.representative(id)));
    seen.add(index.clusters(KeepPolicy.FIRST_SEEN));
    seen.add(index.clusters(KeepPolicy.LONGEST));
    texts.values().forEach(text -> seen.add(index.query(text)));
    IndexStatistics statistics = index.statistics();
    seen.add(statistics.documents());
    seen.add(statistics.texts());
    seen.add(statistics.near());
    seen.add(statistics.cutShort());
    seen.add(statistics.bytes());
    return seen;
  }

  @ParameterizedTest
  @CsvSource({"false, STAR", "false, COMPONENTS", "true, STAR", "true, COMPONENTS"})
  void aDocumentOnWhichTheMeasureThrowsIsNotAdded(boolean stored, Clustering clustering) {
    try (DuplicateIndex index = open(stored, clustering)) {
      fill(index);
      assertThat(index.representative("middle")).isEqualTo("left");
      List<String> ids = List.copyOf(texts.keySet());
      List<Object> before = seen(index, ids);
      String bridge = "x y" + END + " p q r s t u v w";
      int failures = 0;
      for (boolean done = false; !done; ) {
        left = failures;
        try {
          assertThat(index.add("bridge", bridge)).isPresent();
          done = true;
        } catch (Failure e) {
          failures++;
          assertThat(seen(index, ids)).isEqualTo(before);
        }
      }
      assertThat(failures).isGreaterThanOrEqualTo(4);
      left = Integer.MAX_VALUE;
      texts.put("bridge", bridge);
      try (DuplicateIndex other = DuplicateIndex.inMemory()) {
        assertThat(index.size()).isEqualTo(5);
        assertThat(index.representative("bridge"))
            .isEqualTo(clustering == Clustering.STAR ? "bridge" : "left");
        assertThat(other.add("late", bridge + " late")).isEmpty();
        left = 0;
        assertThatThrownBy(() -> index.merge(other)).isInstanceOf(Failure.class);
        assertThat(index.size()).isEqualTo(5);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void aRepresentativeIsNotRemovedIfItsMembersCannotBeCompared(boolean stored) {
    try (DuplicateIndex index = open(stored, Clustering.STAR)) {
      for (String id : List.of("a", "b", "c", "d")) {
        String text = "x" + END + " " + id;
        texts.put(id, text);
        assertThat(index.add(id, text).isPresent()).isEqualTo(!id.equals("a"));
      }
      assertThat(index.add("copy", "x" + END + " a")).isPresent();
      left = 0;
      assertThat(index.remove("copy")).isTrue();
      List<String> ids = List.copyOf(texts.keySet());
      List<Object> before = seen(index, ids);
      int failures = 0;
      for (boolean done = false; !done; ) {
        left = failures;
        try {
          done = index.remove("a");
        } catch (Failure e) {
          failures++;
          assertThat(seen(index, ids)).isEqualTo(before);
        }
      }
      assertThat(failures).isGreaterThanOrEqualTo(6);
      left = Integer.MAX_VALUE;
      assertThat(index.representative("d")).isEqualTo("b");
    }
  }
}
