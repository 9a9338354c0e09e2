package dev.winnow.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PageScoreTest {
  private static final Offset<Double> EXACTLY = within(1e-12);

  @Test
  void worksAsByHand() {
    // 4 predicted, 5 in the reference, 3 in common: the second "a" has no partner.
    PageScore score = score("a a b c", "A b, c! D e");

    assertThat(score.predictedWords()).isEqualTo(4);
    assertThat(score.referenceWords()).isEqualTo(5);
    assertThat(score.precision()).isEqualTo(0.75, EXACTLY);
    assertThat(score.recall()).isEqualTo(0.6, EXACTLY);
    assertThat(score.f1()).isEqualTo(2 * 0.75 * 0.6 / 1.35, EXACTLY);
  }

  @Test
  void orderDoesNotMatter() {
    assertThat(score("c b a", "a b c").f1()).isEqualTo(1, EXACTLY);
  }

  @Test
  void onlyNothingMatchesAnEmptyReference() {
    assertThat(score(" - ", "\n").f1()).isEqualTo(1);
    assertThat(score("word", "").f1()).isZero();
    assertThat(score("word", "").precision()).isZero();
    assertThat(score("word", "").recall()).isZero();
  }

  @Test
  void nothingInCommonScoresZero() {
    assertThat(score("", "a b").f1()).isZero();
    assertThat(score("x y", "a b").f1()).isZero();
  }

  @Test
  void snippetsAreExactSubstringsInAnyCase() {
    Reference reference =
        new Reference("x", List.of("New York", "two\nlines"), List.of("cookie", "Share", "a", "b"));

    PageScore score = PageScore.of("NEW YORK. Two lines. We use COOKIES.", reference);

    assertThat(score.withFound()).isEqualTo(0.5);
    assertThat(score.withoutFound()).isEqualTo(0.25);
  }

  @Test
  void aPageWithoutSnippetsCountsOneInBoth() {
    PageScore score = score("x", "x");

    assertThat(score.withFound()).isEqualTo(1);
    assertThat(score.withoutFound()).isEqualTo(1);
  }

  private static PageScore score(String predicted, String reference) {
    return PageScore.of(predicted, new Reference(reference, List.of(), List.of()));
  }
}
