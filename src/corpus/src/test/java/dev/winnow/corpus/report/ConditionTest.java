package dev.winnow.corpus.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {
  private static final ObjectNode REPORT =
      Made.report(Made.line("a", "https://a.example/", Made.prose(1, 12)));

  @Test
  void whatReportsHaveCanBeAskedFor() {
    REPORT
        .path("rates")
        .fieldNames()
        .forEachRemaining(
            name ->
                assertThatCode(() -> Condition.parse(name + ">0.5"))
                    .as(name)
                    .doesNotThrowAnyException());
    REPORT
        .deepCopy()
        .without(List.of("schema", "damaged_examples"))
        .fieldNames()
        .forEachRemaining(
            name ->
                assertThatCode(() -> Condition.parse(name + ".0>2"))
                    .as(name)
                    .doesNotThrowAnyException());
  }

  @ParameterizedTest
  @ValueSource(strings = {"exact_rat>0.5", "rate.exact_rate>0.5", "rates_exact>1", ".>1"})
  void whatNoReportHasIsRefused(String condition) {
    assertThatThrownBy(() -> Condition.parse(condition))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no report has a figure");
  }

  @ParameterizedTest
  @ValueSource(strings = {"exact_rate>NaN", "records<Infinity", "records>-Infinity", "records>x"})
  void limitsAreFiniteNumbers(String condition) {
    assertThatThrownBy(() -> Condition.parse(condition))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "near_duplicate_rate>20",
        "rates.exact_rate>=-0.1",
        "worst_template_share>1.01",
        "hosts.top.0.share>2",
        "mean_confidence<50"
      })
  void sharesArePartsOfOne(String condition) {
    assertThatThrownBy(() -> Condition.parse(condition))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("20 % is 0.2");
  }

  @Test
  void whatIsNotKnownIsToldFromWhatThereIsNot() {
    assertThat(Condition.parse("mean_confidence<0.5").isUnknown(REPORT)).isTrue();
    assertThat(Condition.parse("hosts.bottom<0.5").isUnknown(REPORT)).isFalse();
    assertThat(Condition.parse("records<1").isUnknown(REPORT)).isFalse();
  }
}
