package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CodeLinesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT station_id, AVG(level) FROM tide_levels GROUP BY station_id",
        "for (int i = 0; i < basins.size(); i++) { drain(basins.get(i)); }",
        "water_level = read_gauge(3) print(water_level)",
      })
  void codeIsCode(String line) {
    assertThat(CodeLines.isCode(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor (a baker by trade) opened the bridge; nobody came.",
        "Home | News | Weather (3) | Contact us (new)",
        "Read more at https://harrow.example/a_b_c?x=1&y=2 and www.harrow.example/d_e=f",
        "Tea (loose) $3.20; coffee (ground) $4.10; milk $1.05",
        "",
      })
  void proseAndMenusAreNot(String line) {
    assertThat(CodeLines.isCode(line)).isFalse();
  }
}
