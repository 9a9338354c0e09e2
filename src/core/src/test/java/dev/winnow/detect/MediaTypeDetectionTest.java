package dev.winnow.detect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeDetectionTest {
  private final ContentDetector detector = ContentDetector.create();

  private static final String FILLER = "All that is said here is plain and needs no markup. ";

  static Stream<Arguments> documents() {
    return Stream.of(
        Arguments.of("<!DOCTYPE html><html><body>x</body></html>", "page.html", "text/html"),
        Arguments.of("<!-- made by hand -->\n<!-- twice -->\n<html><p>x", null, "text/html"),
        Arguments.of("\uFEFF  \r\n\t<html><p>x", null, "text/html"),
        Arguments.of("<!DOCTYPE HTML PUBLIC \"-//Odd//DTD\" \"\"><HTML><P>x", null, "text/html"),
        Arguments.of("<div class=a>text</div>", null, "text/html"),
        Arguments.of("<p>text", null, "text/html"),
        Arguments.of("<script>" + "var a = 1;\n".repeat(9000) + "</script><p>x", null, "text/html"),
        Arguments.of("<!--" + FILLER.repeat(200) + "--><html><p>x", null, "text/html"),
        Arguments.of("Hello.<br>\n<p>one</p><p>two</p><p>three</p>", null, "text/html"),
        Arguments.of("<!DOCTYPE html><p>a page after all", "notes.txt", "text/html"),
        Arguments.of(FILLER + "No markup.", "page.html", "text/plain"),
        Arguments.of(FILLER + "No markup.", null, "text/plain"),
        Arguments.of("Use <div> or </div> in " + FILLER.repeat(20), null, "text/plain"),
        Arguments.of("a < b and c > d; x<y", "page.txt", "text/plain"),
        Arguments.of("Some <b>bold</b> words", "page.html", "text/html"),
        Arguments.of("{\"html\": \"<p>a</p><p>b</p><p>c</p>\"}", null, "application/json"),
        Arguments.of("[{\"a\": 1}]\n", "data.txt", "application/json"),
        Arguments.of("[1] a footnote, not JSON", null, "text/plain"),
        Arguments.of("# Title\n\nWith <b>tags</b>.\n", "README.md", "text/markdown"),
        Arguments.of("a,b\n1,2\n", "table.csv", "text/csv"),
        Arguments.of(
            "<?xml version='1.0'?><rss version='2.0'><channel/></rss>",
            "index.html",
            "application/rss+xml"),
        Arguments.of(
            "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'/>",
            null,
            "application/atom+xml"),
        Arguments.of(
            "<?xml version='1.0'?><catalogue><p>x</p></catalogue>", null, "application/xml"),
        Arguments.of(
            "<?xml version='1.0' encoding='utf-8'?><!DOCTYPE html><html"
                + " xmlns='http://www.w3.org/1999/xhtml'><body/></html>",
            null,
            "application/xhtml+xml"),
        Arguments.of("BM is how this sentence starts.", null, "text/plain"),
        Arguments.of("MZ and PK are letters too.", null, "text/plain"),
        Arguments.of("GIF89a is a format of 1989.", "a.gif", "text/plain"));
  }

  @ParameterizedTest(name = "{2}: {0}")
  @MethodSource("documents")
  void contentDecidesAndNameBreaksTies(String text, String name, String mediaType) {
    DetectedContent content = detector.detect(text.getBytes(UTF_8), name, null);

    assertThat(content.mediaType().type()).isEqualTo(mediaType);
    assertThat(content.text()).isEqualTo(text.replace("\uFEFF", ""));
    assertThat(content.warnings()).isEmpty();
  }

  static Stream<Arguments> binaries() {
    return Stream.of(
        Arguments.of("%PDF-1.4\n1 0 obj <<>> endobj\n", "application/pdf"),
        Arguments.of("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1", "image/png"),
        Arguments.of("\u001f\u008b\b\0\0\0\0\0\0\3\u00cbH\u00cd", "application/gzip"),
        Arguments.of("PK\3\4\n\0\0\0\0\0a/b.txt", "application/zip"),
        Arguments.of("\0\1\2\3\4\5\6\7\b\u000e\u00ff\u00fe", "application/octet-stream"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("binaries")
  void binaryContentIsNamedWhateverItIsCalled(String latin1, String mediaType) {
    DetectedContent content =
        detector.detect(latin1.getBytes(ISO_8859_1), "page.html", "text/html; charset=utf-8");

    assertThat(content.mediaType().type()).isEqualTo(mediaType);
    assertThat(content.text()).isEmpty();
    assertThat(content.warnings())
        .containsExactly(
            "the content is binary ("
                + mediaType
                + "), not text; convert it to text or HTML before cleaning it");
  }

  @Test
  void emptyInputIsPlainTextWithWarning() {
    DetectedContent content = detector.detect(new byte[0], "a.html", "text/html");

    assertThat(content.mediaType().type()).isEqualTo("text/plain");
    assertThat(content.text()).isEmpty();
    assertThat(content.warnings()).containsExactly("the document is empty");
  }

  @Test
  void controlCharactersInTextAreDroppedAndCounted() {
    String text = "A\0 line\u0007 of text.\tTab\r\nand \fpage\u001b. " + FILLER.repeat(3);
    DetectedContent content = detector.detect(text.getBytes(UTF_8), null, null);

    assertThat(content.mediaType().type()).isEqualTo("text/plain");
    assertThat(content.text()).isEqualTo(text.replaceAll("[\0\u0007\u001b]", ""));
    assertThat(content.warnings()).containsExactly("3 control characters were dropped");
  }

  @Test
  void nulBytesAtEvenDistancesAreNotUtf16() {
    String text = "ab cd\0ef gh\0\0\0ij kl and so on".repeat(2) + " and on ".repeat(20);
    DetectedContent content = detector.detect(text.getBytes(UTF_8), null, null);

    assertThat(content.text()).isEqualTo(text.replace("\0", ""));
    assertThat(content.charset().charset()).isEqualTo(UTF_8);
  }

  @Test
  void pageFullOfNulsIsAPage() {
    String page = "<html><body><p>a\0\0\0\0\0\0\0\0</p><p>b\0</p></body></html>";
    DetectedContent content = detector.detect(page.getBytes(UTF_8), null, null);

    assertThat(content.mediaType().type()).isEqualTo("text/html");
    assertThat(content.text()).isEqualTo(page.replace("\0", ""));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 17, 1000, 70_000})
  void nothingThrows(int length) {
    Random random = new Random(length);
    for (int i = 0; i < 50; i++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      DetectedContent content = detector.detect(bytes, "x.html", "text/html; charset=\"");
      assertThat(content.mediaType().type()).isNotEmpty().doesNotContain(";");
    }
  }

  @Test
  void largeInputTakesNoLongerThanDecoding() {
    byte[] bytes = new byte[30_000_000];
    Arrays.fill(bytes, (byte) '<');
    byte[] latin1 = "<p>Größe ".repeat(3_300_000).getBytes(ISO_8859_1);

    Assertions.assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          assertThat(detector.detect(bytes, null, null).mediaType().type()).isEqualTo("text/plain");
          assertThat(detector.detect(latin1, null, null).text()).startsWith("<p>Größe ");
        });
  }
}
