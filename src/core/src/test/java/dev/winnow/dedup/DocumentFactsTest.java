package dev.winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentFactsTest {
  @ParameterizedTest
  @CsvSource({
    "2024,2024-01-01T00:00:00Z",
    "2024-05,2024-05-01T00:00:00Z",
    "2024-05-31,2024-05-31T00:00:00Z",
    "2024-05-31T10:20,2024-05-31T10:20:00Z",
    "2024-05-31 10:20:30,2024-05-31T10:20:30Z",
    "2024-05-31T10:20:30.25Z,2024-05-31T10:20:30.250Z",
    "2024-05-31t10:20:30z,2024-05-31T10:20:30Z",
    "2024-05-31T10:20:30+02:00,2024-05-31T08:20:30Z",
    "2024-05-31T10:20-0530,2024-05-31T15:50:00Z",
    "0099-01-01,0099-01-01T00:00:00Z",
  })
  void datesOfAnyPrecisionAreRead(String date, Instant expected) {
    assertThat(DocumentFacts.NONE.withDate(date).date()).hasValue(expected.toEpochMilli());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "31.05.2024", "2024-13", "2024-02-30T25:00", "20240"})
  void whatIsNoDateIsUnknown(String date) {
    assertThat(DocumentFacts.ofLength(3).withDate("2024").withDate(date).date()).isEmpty();
  }

  @Test
  void theHostIsThatOfTheNormalisedAddress() {
    assertThat(DocumentFacts.NONE.withHostOf("HTTPS://www.Example.ORG:443/x").host())
        .hasValue("www.example.org");
    assertThat(DocumentFacts.NONE.withHostOf("mailto:a@example.org").host()).isEmpty();
  }
}
