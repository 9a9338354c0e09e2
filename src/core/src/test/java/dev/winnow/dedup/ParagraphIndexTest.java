package dev.winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParagraphIndexTest {
  private final Random random = new Random(3);
  private final String notice = GeneratedTexts.text(40, random);
  private final String other = GeneratedTexts.text(40, random);
  private final String heading = "Read more about the old bridge";

  @Test
  void repeatsComeWithTheirEvidence() {
    try (ParagraphIndex index = ParagraphIndex.builder().build()) {
      String changed = notice.replace(notice.split(" ", -1)[20], "changed");
      assertThat(index.add("a", heading + "\n" + notice + "\n" + notice)).isEmpty();
      List<RepeatedParagraph> second =
          index.add(
              "b", heading + "\n\n  " + notice.toUpperCase(java.util.Locale.ROOT) + "!\n" + other);
      List<RepeatedParagraph> third = index.add("c", "x\r\n" + changed + " \r\n" + other);

      int start = heading.length() + 4;
      assertThat(second)
          .containsExactly(
              new RepeatedParagraph(start, start + notice.length() + 1, "a", 1, true, 2, false));
      assertThat(third).hasSize(2);
      RepeatedParagraph near = third.get(0);
      assertThat(near.of()).isIn("a", "b");
      assertThat(near.exact()).isFalse();
      assertThat(near.similarity()).isBetween(0.8, 0.99);
      assertThat(near.documents()).isEqualTo(3);
      assertThat(near.start()).isEqualTo(3);
      assertThat(near.end()).isEqualTo(3 + changed.length());
      assertThat(third.get(1).of()).isEqualTo("b");
      assertThat(index.statistics()).isEqualTo(new ParagraphIndex.Statistics(3, 6, 2, 1, 3, 0));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 3"})
  void theFirstDocumentsKeepAParagraph(int keep, int kept) {
    try (ParagraphIndex index = ParagraphIndex.builder().keepFirst(keep).build()) {
      int with = 0;
      for (int i = 0; i < 6; i++) {
        String text = heading + "\n\n" + notice + "\n\nBody number " + i;
        String left = RepeatedParagraph.drop(text, index.add("" + i, text));
        with += left.equals(text) ? 1 : 0;
        assertThat(left).isIn(text, heading + "\n\nBody number " + i);
        assertThat(left.contains(notice)).isEqualTo(i < keep);
      }
      assertThat(with).isEqualTo(kept);
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # with N for a repeated paragraph
          N, ''
          'N|', '|'
          'a|N', 'a'
          'a||N|', 'a|'
          'N|b', 'b'
          'N||b||', 'b||'
          'a|N|b', 'a|b'
          'a||N||b', 'a||b'
          '  N|  b', '  b'
          'a|  N|  b', 'a|  b'
          'a|N|N|b', 'a|b'
          'a|N|N', 'a'
          """)
  void droppingLeavesTheRestAsItIs(String pattern, String left) {
    try (ParagraphIndex index = ParagraphIndex.builder().dropRepeats().build()) {
      index.add("first", notice);
      String text = pattern.replace("|", "\n").replace("N", notice);

      assertThat(RepeatedParagraph.drop(text, index.add("second", text)))
          .isEqualTo(left.replace("|", "\n"));
    }
  }

  @Test
  void paragraphsBelowTheLeastLengthNeverRepeat() {
    String twelve = GeneratedTexts.text(12, random);
    String thirteen = GeneratedTexts.text(13, random);
    String han = "春眠不觉晓处处闻啼鸟夜来风雨声花落知多少";
    String text = String.join("\n", heading, twelve, thirteen, han);
    try (ParagraphIndex index = ParagraphIndex.builder().dropRepeats().build()) {
      index.add("a", text);
      assertThat(RepeatedParagraph.drop(text, index.add("b", text)))
          .isEqualTo(String.join("\n", heading, twelve, han));
    }
    try (ParagraphIndex index = ParagraphIndex.builder().minWords(6).exactOnly().build()) {
      index.add("a", text);
      assertThat(index.add("b", text)).hasSize(4);
    }
  }

  @Test
  void linesOrBlankLinesPartParagraphs() {
    String wrapped = notice.replaceFirst("(?<=.{80}) ", "\n");
    try (ParagraphIndex lines = ParagraphIndex.builder().exactOnly().build();
        ParagraphIndex blank = ParagraphIndex.builder().exactOnly().byBlankLines().build()) {
      for (ParagraphIndex index : List.of(lines, blank)) {
        index.add("a", notice);
      }
      assertThat(lines.add("b", "x\n \n" + wrapped + "\n\ny")).isEmpty();
      assertThat(blank.add("b", "x\n \n" + wrapped + "\n\ny"))
          .singleElement()
          .satisfies(r -> assertThat(r.start()).isEqualTo(4));
    }
  }

  @Test
  void countsAreThoseOfAMapUntilSomethingIsForgotten() {
    List<String> pool = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      pool.add(GeneratedTexts.text(15, random));
    }
    Map<String, Integer> documents = new HashMap<>();
    try (ParagraphIndex exact = ParagraphIndex.builder().exactOnly().build();
        ParagraphIndex near = ParagraphIndex.builder().minNearWords(13).build();
        ParagraphIndex small = ParagraphIndex.builder().maxExact(50).maxNear(20).build()) {
      for (int d = 0; d < 400; d++) {
        int first = random.nextInt(pool.size());
        int second = (first + 1 + random.nextInt(20)) % pool.size();
        String text = pool.get(first) + "\n" + pool.get(second);
        int seen = documents.merge(pool.get(first), 1, Integer::sum);
        int seenSecond = documents.merge(pool.get(second), 1, Integer::sum);
        List<Integer> expected = new ArrayList<>(List.of(seen, seenSecond));
        expected.removeIf(n -> n == 1);

        List<RepeatedParagraph> repeats = exact.add("" + d, text);
        assertThat(repeats).extracting(RepeatedParagraph::documents).isEqualTo(expected);
        assertThat(near.add("" + d, text)).isEqualTo(repeats);
        assertThat(small.add("" + d, text))
            .allSatisfy(
                r -> assertThat(r.documents()).isLessThanOrEqualTo(Math.max(seen, seenSecond)));
      }
      assertThat(exact.statistics().forgotten()).isZero();
      assertThat(small.statistics().forgotten()).isPositive();
      assertThat(small.statistics().remembered()).isLessThanOrEqualTo(50);
    }
  }

  @Test
  void whatManyDocumentsHaveIsRememberedLongest() {
    try (ParagraphIndex index = ParagraphIndex.builder().maxExact(100).maxNear(100).build()) {
      index.add("a", notice);
      index.add("b", notice);
      for (int i = 0; i < 1_000; i++) {
        index.add("single" + i, GeneratedTexts.text(25, random));
      }
      assertThat(index.add("c", notice))
          .singleElement()
          .satisfies(
              r -> {
                assertThat(r.of()).isEqualTo("a");
                assertThat(r.documents()).isEqualTo(3);
              });
    }
  }

  @Test
  void threadsCountTogether() throws Exception {
    try (ParagraphIndex index = ParagraphIndex.builder().maxNear(50).build()) {
      ExecutorService threads = Executors.newFixedThreadPool(4);
      List<Future<?>> done = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        int thread = t;
        done.add(
            threads.submit(
                () -> {
                  Random own = new Random(thread);
                  for (int i = 0; i < 200; i++) {
                    index.add(thread + "." + i, notice + "\n" + GeneratedTexts.text(30, own));
                  }
                }));
      }
      for (Future<?> future : done) {
        future.get();
      }
      threads.shutdown();

      assertThat(index.add("last", notice))
          .singleElement()
          .satisfies(r -> assertThat(r.documents()).isEqualTo(801));
    }
  }

  @Test
  void wrongUseIsRefused() {
    ParagraphIndex.Builder builder = ParagraphIndex.builder();
    assertThatThrownBy(() -> builder.near(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.near(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.keepFirst(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("keepFirst");
    ParagraphIndex index = builder.mark().near(0.5).build();
    assertThat(index.add("a", "")).isEmpty();
    index.close();
    index.close();
    assertThatThrownBy(() -> index.add("b", "")).isInstanceOf(IllegalStateException.class);
  }
}
