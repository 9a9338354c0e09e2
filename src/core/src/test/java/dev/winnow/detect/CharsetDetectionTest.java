package dev.winnow.detect;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row of charsets.csv: Java's name, a label, and a text that the charset can spell. */
class CharsetDetectionTest {
  private final ContentDetector detector = ContentDetector.create();

  @ParameterizedTest(name = "{0}: {2}")
  @CsvFileSource(resources = "charsets.csv", delimiter = '|', numLinesToSkip = 1)
  void undeclaredTextIsReadByItsStatistics(String charset, String label, String text) {
    DetectedContent content = detector.detect(text.getBytes(Charset.forName(charset)), null, null);

    assertThat(content.text()).isEqualTo(text);
    assertThat(content.charset().rule()).isEqualTo(CharsetRule.STATISTICS);
    assertThat(content.warnings()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvFileSource(resources = "charsets.csv", delimiter = '|', numLinesToSkip = 1)
  void undeclaredPageIsReadByItsStatistics(String charset, String label, String text) {
    String page = "<html><head><title>x</title></head><body><p>" + text + "</p></body></html>";
    DetectedContent content = detector.detect(page.getBytes(Charset.forName(charset)), null, null);

    assertThat(content.text()).isEqualTo(page);
    assertThat(content.mediaType().type()).isEqualTo("text/html");
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvFileSource(resources = "charsets.csv", delimiter = '|', numLinesToSkip = 1)
  void metaIsBelieved(String charset, String label, String text) {
    String page = "<!DOCTYPE html><meta charset=" + label + "><p>" + text;
    DetectedContent content = detector.detect(page.getBytes(Charset.forName(charset)), null, null);

    assertThat(content.text()).isEqualTo(page);
    assertThat(content.charset().rule()).isEqualTo(CharsetRule.META);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvFileSource(resources = "charsets.csv", delimiter = '|', numLinesToSkip = 1)
  void headerIsBelievedBeforeMeta(String charset, String label, String text) {
    String page = "<!DOCTYPE html><meta charset=utf-8><p>" + text;
    DetectedContent content =
        detector.detect(
            page.getBytes(Charset.forName(charset)), null, "text/html; Charset=\"" + label + "\"");

    assertThat(content.text()).isEqualTo(page);
    assertThat(content.charset().rule()).isEqualTo(CharsetRule.HTTP_HEADER);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvFileSource(resources = "charsets.csv", delimiter = '|', numLinesToSkip = 1)
  void falseUtf8DeclarationIsOverruled(String charset, String label, String text) {
    String page = "<!DOCTYPE html><meta charset=utf-8><p>" + text;
    DetectedContent content =
        detector.detect(page.getBytes(Charset.forName(charset)), null, "text/html; charset=UTF-8");

    assertThat(content.text()).isEqualTo(page);
    assertThat(content.charset().rule()).isEqualTo(CharsetRule.STATISTICS);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvFileSource(resources = "charsets.csv", delimiter = '|', numLinesToSkip = 1)
  void falseSingleByteDeclarationIsOverruled(String charset, String label, String text) {
    String wrong = charset.equals("windows-1251") ? "windows-1253" : "windows-1251";
    DetectedContent content =
        detector.detect(
            text.getBytes(Charset.forName(charset)), null, "text/plain; charset=" + wrong);

    assertThat(content.text()).isEqualTo(text);
    assertThat(content.charset().rule()).isEqualTo(CharsetRule.STATISTICS);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvFileSource(resources = "charsets.csv", delimiter = '|', numLinesToSkip = 1)
  void shortTextIsReadByItsStatistics(String charset, String label, String text) {
    String start = text.substring(0, Math.min(text.length(), 50));
    DetectedContent content = detector.detect(start.getBytes(Charset.forName(charset)), null, null);

    assertThat(content.text()).isEqualTo(start);
  }

  /** The commonest false declaration. */
  @ParameterizedTest(name = "{0}: {2}")
  @CsvFileSource(resources = "charsets.csv", delimiter = '|', numLinesToSkip = 1)
  void falseLatin1DeclarationIsOverruled(String charset, String label, String text) {
    String page = "<!DOCTYPE html><meta charset=iso-8859-1><title>x</title><p>" + text;
    DetectedContent content = detector.detect(page.getBytes(Charset.forName(charset)), null, null);

    assertThat(content.text()).isEqualTo(page);
    Charset declared = Charset.forName("windows-1252");
    assertThat(content.charset().overruled())
        .isEqualTo(Optional.of(declared).filter(d -> !d.equals(content.charset().charset())));
  }

  @Test
  void escapesOfIso2022JpOverruleDeclarations() {
    String page = "<!DOCTYPE html><meta charset=utf-8><p>昨日の夜、川沿いを散歩しました。";
    byte[] bytes = page.getBytes(Charset.forName("ISO-2022-JP"));

    assertThat(detector.detect(bytes, null, "text/html; charset=utf-8").text()).isEqualTo(page);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvFileSource(resources = "charsets.csv", delimiter = '|', numLinesToSkip = 1)
  void wellFormedUtf8OverrulesDeclaration(String charset, String label, String text) {
    String page = "<!DOCTYPE html><meta charset=" + label + "><p>" + text;
    DetectedContent content =
        detector.detect(page.getBytes(UTF_8), null, "text/html; charset=" + label);

    assertThat(content.text()).isEqualTo(page);
    assertThat(content.charset())
        .isEqualTo(
            new CharsetGuess(
                UTF_8, CharsetRule.UTF8_WELL_FORMED, Optional.of(Charset.forName(charset))));
  }

  @ParameterizedTest
  @CsvSource({
    "iso-8859-1, windows-1252",
    "gb2312, GB18030",
    "GBK, GB18030",
    "Shift_JIS, windows-31j",
    "euc-kr, x-windows-949",
    "ks_c_5601-1987, x-windows-949",
    "tis-620, x-windows-874",
    "iso-8859-11, x-windows-874",
    "iso-8859-9, windows-1254",
    "us-ascii, windows-1252",
    "big5, Big5-HKSCS",
    "x-sjis, windows-31j",
    "macintosh, x-MacRoman",
    "utf8, UTF-8",
    "utf-16, UTF-8"
  })
  void labelsMeanWhatBrowsersMean(String label, String charset) {
    String page = "<meta http-equiv=Content-Type content='text/html; charset=" + label + "'>plain";
    DetectedContent content = detector.detect(page.getBytes(UTF_8), null, null);

    assertThat(content.charset())
        .isEqualTo(new CharsetGuess(Charset.forName(charset), CharsetRule.META));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void byteOrderMarkDecidesAndIsDropped(String charset) {
    String page = "<p>Grüße, 你好, привет</p>";
    byte[] bytes = ("\uFEFF" + page).getBytes(Charset.forName(charset));
    DetectedContent content = detector.detect(bytes, null, "text/html; charset=koi8-r");

    assertThat(content.text()).isEqualTo(page);
    assertThat(content.mediaType().type()).isEqualTo("text/html");
    assertThat(content.charset())
        .isEqualTo(new CharsetGuess(Charset.forName(charset), CharsetRule.BYTE_ORDER_MARK));
    assertThat(content.warnings()).isEmpty();
  }

  @Test
  void utf16IsKnownByItsZeros() {
    for (String text :
        List.of(
            "Съобщение: every second byte of a blank is zero.",
            "Вчера вечером мы долго гуляли по берегу реки.",
            "<p>昨天晚上我们在河边散步了很久</p>")) {
      for (Charset charset : new Charset[] {UTF_16LE, UTF_16BE}) {
        DetectedContent content = detector.detect(text.getBytes(charset), null, null);
        assertThat(content.text()).isEqualTo(text);
        assertThat(content.charset()).isEqualTo(new CharsetGuess(charset, CharsetRule.STATISTICS));
      }
    }
  }

  @Test
  void xmlDeclarationNamesTheCharset() {
    String xml = "<?xml version=\"1.0\" encoding=\"windows-1251\"?><feed><t>Новости дня</t></feed>";
    DetectedContent content =
        detector.detect(xml.getBytes(Charset.forName("windows-1251")), null, null);

    assertThat(content.text()).isEqualTo(xml);
    assertThat(content.charset().rule()).isEqualTo(CharsetRule.META);
  }

  @Test
  void fewBrokenBytesLeaveUtf8AndAreCounted() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write("<meta charset=utf-8>Größe ".getBytes(UTF_8));
    out.write(0xff);
    out.write("über Maß und Gefühl ".repeat(50).getBytes(UTF_8));
    DetectedContent content = detector.detect(out.toByteArray(), null, null);

    assertThat(content.charset()).isEqualTo(new CharsetGuess(UTF_8, CharsetRule.META));
    assertThat(content.text()).startsWith("<meta charset=utf-8>Größe \uFFFDüber");
    assertThat(content.warnings())
        .containsExactly(
            "1 byte sequence could not be decoded as UTF-8, the first at byte 28; each was replaced"
                + " by U+FFFD");
  }

  @Test
  void sequenceCutOffAtTheEndLeavesUtf8() {
    byte[] whole = "Größe, Maß, Gefühl, 漢字".getBytes(UTF_8);
    DetectedContent content = detector.detect(Arrays.copyOf(whole, whole.length - 1), null, null);

    assertThat(content.text()).isEqualTo("Größe, Maß, Gefühl, 漢\uFFFD");
    assertThat(content.charset().charset()).isEqualTo(UTF_8);
  }

  @Test
  void asciiIsUtf8AndSmallTextIsNothingOdd() {
    assertThat(detector.detect("ok".getBytes(UTF_8), null, null).charset())
        .isEqualTo(new CharsetGuess(UTF_8, CharsetRule.UTF8_WELL_FORMED));
    assertThat(detector.detect(new byte[] {'c', 'a', 'f', (byte) 0xe9}, null, null).text())
        .isEqualTo("café");
    assertThat(detector.detect(new byte[] {'i', 't', (byte) 0x92, 's'}, null, null).text())
        .isEqualTo("it’s");
    assertThat(detector.detect(new byte[] {(byte) 0xe9}, null, null).text()).isEqualTo("é");
  }

  @Test
  void localeMakesNoDifference() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      String page = "<!DOCTYPE HTML><META CHARSET=ISO-8859-9><TITLE>Işık</TITLE><p>çalışıyor";
      DetectedContent content =
          detector.detect(
              page.getBytes(Charset.forName("windows-1254")), "INDEX.HTML", "TEXT/HTML");
      assertThat(content.text()).isEqualTo(page);
      assertThat(content.mediaType().type()).isEqualTo("text/html");
      assertThat(content.charset().rule()).isEqualTo(CharsetRule.META);
    } finally {
      Locale.setDefault(before);
    }
  }
}
