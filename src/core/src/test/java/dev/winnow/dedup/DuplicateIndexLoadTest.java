package dev.winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Input that makes careless indexes slow: the bounds are counted, the time limits only catch what
 * grows faster.
 */
@Timeout(120)
class DuplicateIndexLoadTest {
  private final DuplicateIndex index = DuplicateIndex.inMemory();

  @Test
  void aTextOfAMillionTokens() {
    String text = GeneratedTexts.text(1_000_000, new Random(1));
    assertThat(index.add("a", text)).isEmpty();
    assertThat(index.add("b", text + " more")).map(Duplicate::kind).contains(Duplicate.Kind.NEAR);
    assertThat(index.add("c", "word ".repeat(1_000_000))).isEmpty();
    assertThat(index.add("d", "漢字".repeat(1_000_000))).isEmpty();
    assertThat(index.add("f", "a" + "\u0301\u0316".repeat(500_000))).isEmpty();
    assertThat(index.add("e", "\ufdfa\u0301\u200d\ud800".repeat(250_000))).isEmpty();
  }

  @Test
  void fiftyThousandEqualTextsAreNeverCompared() {
    String text = GeneratedTexts.text(300, new Random(2));
    Fingerprint fingerprint = index.fingerprint(text);
    index.add("0", fingerprint);
    for (int i = 1; i < 50_000; i++) {
      Optional<Duplicate> duplicate = index.add("" + i, fingerprint);
      assertThat(duplicate.orElseThrow().of()).isEqualTo("0");
    }
    IndexStatistics statistics = index.statistics();
    assertThat(statistics.documents()).isEqualTo(50_000);
    assertThat(statistics.exact()).isEqualTo(49_999);
    assertThat(statistics.compared()).isZero();
  }

  @Test
  void aCrowdOfOneTemplateCostsABoundedNumberOfComparisons() {
    Random random = new Random(3);
    String template = GeneratedTexts.text(330, random);
    int size = 4_000;
    for (int i = 0; i < size; i++) {
      assertThat(index.add("" + i, template + " " + GeneratedTexts.text(70, random))).isEmpty();
    }
    IndexStatistics statistics = index.statistics();
    assertThat(statistics.compared())
        .isEqualTo(statistics.rejectedBySketch() + statistics.rejectedBySets())
        .isBetween(size * 100L, size * 256L);
    assertThat(statistics.cutShort()).isPositive();
    assertThat(statistics.giantBuckets()).isPositive();
    assertThat(index.representative("" + (size - 1))).isEqualTo("" + (size - 1));
  }

  @Test
  void copiesWithinACrowdAreFound() {
    Random random = new Random(4);
    String template = GeneratedTexts.text(330, random);
    int found = 0;
    int copies = 200;
    for (int i = 0; i < copies * 10; i++) {
      String text = template + " " + GeneratedTexts.text(70, random);
      index.add("" + i, text);
      if (i % 10 == 0) {
        String copy = text.substring(0, text.lastIndexOf(' ', text.length() - 120));
        found += index.add("copy of " + i, copy).isPresent() ? 1 : 0;
      }
    }
    assertThat(found).isGreaterThanOrEqualTo(copies * 95 / 100);
  }

  @Test
  void aCrowdOfNearDuplicatesIsOneCluster() {
    Random random = new Random(5);
    String text = GeneratedTexts.text(200, random);
    int size = 10_000;
    for (int i = 0; i < size; i++) {
      index.add("" + i, text + " number" + i);
    }
    for (int i = 0; i < size; i++) {
      assertThat(index.representative("" + i)).isEqualTo("0");
    }
    IndexStatistics statistics = index.statistics();
    assertThat(statistics.near()).isEqualTo(size - 1);
    assertThat(statistics.compared()).isLessThanOrEqualTo(size * 64L);
  }
}
