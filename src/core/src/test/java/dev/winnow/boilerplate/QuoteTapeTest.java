package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuoteTapeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TEA 318.00 -0.2% WOOL 96.40 +1.1%",
        "DAX 12.345,67 +0,45% MDAX 26.100,12 -0,10% Gold 1.290,50",
        "CAC 40 5 412,83 +0,22 % EUR/USD 1,1214 −0,05 %",
        "सेंसेक्स 38,024.32 +269.43 निफ्टी 11,426.85 +83.60"
      })
  void pricesWithChangesAreATape(String line) {
    assertThat(QuoteTape.is(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "Oslo -3.5 Bergen +1.2 Tromsø -7.0",
        "Tea closed at 318.00 (-0.2%), while wool and the other fibres of the autumn sale rose to 96.40.",
        "Tea\t318.00\t-0.2%\tWool\t96.40\t+1.1%",
        "Results 2-1, 0-0, 3-3 and 5-4",
        "x = a -1 + b -2 + c -3",
        "Call 555-0100 or 555-0101"
      })
  void otherFiguresAreNone(String line) {
    assertThat(QuoteTape.is(line)).isFalse();
  }
}
