package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.boilerplate.MarkedBlock;
import dev.winnow.boilerplate.Removal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What was removed from a plain text stands in the input where the offsets say. */
final class InputOffsetsTest {
  private static final Cleaner CLEANER = Cleaner.create();

  private static final List<String> LINE_ENDS =
      List.of("\n", "\r\n", "\r", "\f", "\u000B", "\u0085", "\u2028", "\u2029", " \n\t ", "\n\n\n");

  private static final List<String> CONTROLS = List.of("\0", "\u001B[1m", "\u0007", "\u007F\0\0");

  static Stream<Path> leftovers() {
    return TestData.inputs("leftovers").stream();
  }

  static IntStream soups() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("leftovers")
  void ofLeftovers(Path input) {
    String text = new String(TestData.bytes(input), StandardCharsets.UTF_8);
    check(text, CLEANER.clean(RawDocument.text(text)));
    for (String end : LINE_ENDS) {
      String changed = text.replace("\n", end);
      check(changed, CLEANER.clean(RawDocument.text(changed)));
    }
  }

  @ParameterizedTest
  @MethodSource("leftovers")
  void ofBytes(Path input) {
    byte[] bytes = TestData.bytes(input);
    CleanDocument clean = CLEANER.clean(RawDocument.bytes(bytes).withName("leftover.txt"));
    check(new String(bytes, clean.charset().orElseThrow().charset()), clean);
  }

  @ParameterizedTest
  @MethodSource("soups")
  void ofSoups(int seed) {
    String text = hostile(TextSoup.of(seed), seed);
    check(text, CLEANER.clean(RawDocument.text(text)));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkAndDroppedControlsCount(String charset) {
    String story = "The ferry ran again on Monday after two weeks of storms, the harbour said.";
    String text =
        "\uFEFFNews\0\n\n" + story + "\n\nShare this\0 article\n\n" + story + " It was full.";
    byte[] bytes = text.getBytes(Charset.forName(charset));
    CleanDocument clean = CLEANER.clean(RawDocument.bytes(bytes).withName("a.txt"));
    Removal removal = clean.removals().get(clean.removals().size() - 1);
    assertThat(removal.text()).isEqualTo("Share this article");
    assertThat(text.substring(removal.inputStart(), removal.inputEnd()))
        .isEqualTo("Share this\0 article");
  }

  @Test
  void thoseOfPagesAreUnknown() {
    String page = "<p>The harbour is open again.</p><footer>All rights reserved.</footer>";
    assertThat(CLEANER.clean(RawDocument.html(page)).removals())
        .isNotEmpty()
        .allMatch(removal -> removal.inputStart() == Removal.UNKNOWN)
        .allMatch(removal -> removal.inputEnd() == Removal.UNKNOWN);
  }

  private static void check(String input, CleanDocument clean) {
    int end = 0;
    for (Removal removal : clean.removals()) {
      assertThat(removal.inputStart()).isGreaterThanOrEqualTo(end);
      end = removal.inputEnd();
      assertThat(withoutControls(input.substring(removal.inputStart(), end)))
          .isEqualTo(removal.text());
    }
    for (MarkedBlock mark : clean.marks()) {
      assertThat(withoutControls(input.substring(mark.inputStart(), mark.inputEnd())))
          .isEqualTo(mark.text());
      assertThat(clean.text().substring(mark.position())).startsWith(mark.text());
    }
  }

  private static String withoutControls(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0E-\\x1F\\x7F]", "");
  }

  /** Other line ends and control characters here and there. */
  private static String hostile(String soup, int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < soup.length(); i++) {
      char c = soup.charAt(i);
      if (c == '\n' && random.nextInt(3) == 0) {
        text.append(LINE_ENDS.get(random.nextInt(LINE_ENDS.size())));
      } else {
        text.append(c);
      }
      if (seed % 2 == 0 && random.nextInt(60) == 0) {
        text.append(CONTROLS.get(random.nextInt(CONTROLS.size())));
      }
    }
    return text.toString();
  }
}
