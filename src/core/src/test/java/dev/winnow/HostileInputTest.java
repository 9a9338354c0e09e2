package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in, a record comes out within seconds, with a warning that says what is odd. */
final class HostileInputTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final String SENTENCE = "The heron stood in the reeds until the rain had gone. ";

  static Stream<Arguments> inputs() {
    return Stream.of(
        input("nested", "<div>".repeat(100_000) + SENTENCE, "nested"),
        input("large", "<p>" + SENTENCE.repeat(550_000 / 10) + "</p>\n", 10, "large"),
        input("long line", SENTENCE.repeat(100_000), "long"),
        input("empty", "", "empty"),
        input("blank", " \n \t\n", "empty"),
        input("NUL", "<html><body><p>" + SENTENCE + "\0\0" + SENTENCE, "control"),
        bytes("invalid", invalidUtf8(), "malformed"),
        bytes("binary.html", binary(), "binary"),
        input("attributes", "<p" + " a b=c".repeat(100_000) + ">" + SENTENCE, ""),
        input("brackets", "<html>" + "<".repeat(1_000_000), ""),
        input("unclosed", "<html><body>" + "<p><b><i><a href=x>word ".repeat(20_000), ""),
        input("tables", "<table><tr><td>cell".repeat(20_000), ""),
        input("cells", "<table>" + "<tr><td>a<td>b<td>c".repeat(60_000), ""),
        input("comment", "<html><body><p>" + SENTENCE + "<!-- " + "x".repeat(1_000_000), ""));
  }

  private static Arguments input(String name, String content, String warning) {
    return input(name, content, 1, warning);
  }

  private static Arguments input(String name, String content, int times, String warning) {
    return bytes(name, content.repeat(times).getBytes(StandardCharsets.UTF_8), warning);
  }

  private static Arguments bytes(String name, byte[] bytes, String warning) {
    return Arguments.of(name, RawDocument.bytes(bytes).withName(name), warning);
  }

  private static byte[] invalidUtf8() {
    byte[] bytes =
        ("<meta charset=utf-8><p>" + "Übermäßig ".repeat(500)).getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length / 2] = (byte) 0xFF;
    return bytes;
  }

  private static byte[] binary() {
    byte[] bytes = new byte[100_000];
    new Random(1).nextBytes(bytes);
    Arrays.fill(bytes, 0, 8, (byte) 0x07);
    return bytes;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  void aRecordComesOut(String name, RawDocument raw, String warning) {
    Cleaner cleaner = Cleaner.create();
    CleanDocument clean = Assertions.assertTimeoutPreemptively(LIMIT, () -> cleaner.clean(raw));
    assertThat(clean.text()).isNotNull();
    assertThat(clean.markdown()).isNotNull();
    if (!warning.isEmpty()) {
      assertThat(clean.warnings()).anyMatch(text -> text.contains(warning));
    }
  }
}
