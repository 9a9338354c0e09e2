package dev.winnow.benchmarks.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileInputsTest {
  @Test
  void namesAreUniqueAndContentRepeats() throws IOException {
    Set<String> names = new HashSet<>();
    for (HostileInput input : HostileInputs.all(0.0001)) {
      assertThat(names.add(input.name())).as(input.name()).isTrue();
      assertThat(bytes(input)).isEqualTo(bytes(input));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "deep-div.html, <div>, 1000",
    "many-attributes.html, ' a', 2000",
    "many-cells.html, <td>, 10000",
    "long-page.html, <h2>, 450",
  })
  void countsAreProportionalToTheScale(String name, String piece, int expected) throws IOException {
    String text = new String(bytes(named(name, 0.01)), StandardCharsets.UTF_8);

    assertThat(text.split(piece, -1).length - 1).isEqualTo(expected);
  }

  @Test
  void notTextIsNotText() throws IOException {
    assertThat(bytes(named("empty.html", 1))).isEmpty();
    assertThat(bytes(named("png.html", 0.01))).startsWith(0x89, 'P', 'N', 'G');
    assertThat(bytes(named("invalid-utf8.html", 1e-5))).contains(0xff, 0xfe);
    assertThat(bytes(named("nul.html", 1e-5))).contains(0);
  }

  private static HostileInput named(String name, double scale) {
    return HostileInputs.all(scale).stream()
        .filter(input -> input.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static byte[] bytes(HostileInput input) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    input.body().writeTo(out);
    return out.toByteArray();
  }
}
