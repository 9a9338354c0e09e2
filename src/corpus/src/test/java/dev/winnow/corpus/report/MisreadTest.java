package dev.winnow.corpus.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts whose UTF-8 was read as another charset are told from good ones. */
class MisreadTest {
  private static final Path TESTDATA = SampleCrawlTest.TESTDATA;

  @ParameterizedTest
  @CsvSource({
    "ru-most, windows-1251",
    "bg-reka, windows-1251",
    "uk-sad, windows-1251",
    "ru-most, windows-1250",
    "pl-rower, windows-1250",
    "hu-piac, windows-1250",
    "ru-most, windows-1252",
    "pl-rower, windows-1252",
    "hu-piac, windows-1252",
    "es-mercado, windows-1252",
  })
  void misreadTextsAreFound(String name, String charset) throws IOException {
    String text = Files.readString(TESTDATA.resolve("quality/" + name + ".txt"), UTF_8);
    assertThat(Misread.isFoundIn(text)).isFalse();
    String misread = new String(text.getBytes(UTF_8), Charset.forName(charset));
    assertThat(Misread.isFoundIn(misread)).isTrue();
    assertThat(Damage.of(misread)).contains(Damage.MOJIBAKE);
  }

  @Test
  void czechIsFound() {
    String text = "Příliš žluťoučký kůň úpěl ďábelské ódy, a řeka tekla dál.";
    assertThat(Misread.isFoundIn(text)).isFalse();
    String misread = new String(text.getBytes(UTF_8), Charset.forName("windows-1250"));
    assertThat(Misread.isFoundIn(misread)).isTrue();
  }

  @Test
  void signsReadAsCyrillicAreFound() {
    assertThat(Misread.isFoundIn("Не вЂњтаквЂќ, а иначе")).isTrue();
  }

  @Test
  void capitalsBeforeSignsAreGood() {
    for (String text :
        List.of(
            "«СССР», «РСФСР»… СІЧ, РІК, РІЗДВО, СЄРОВ; Різдво і Січень, Сёмга и Рёв",
            "HYVÄ… „TÄMÄ” ›KESÄ‹, TĂRĂ„ ORĂŞEL «TREABĂ»; „ŽENĄ“ ŁÓDŹ",
            "ĐORĐE, ĐŽ, Đ„, Ń… KOŃ»")) {
      assertThat(Misread.isFoundIn((text + " ").repeat(5))).as(text).isFalse();
    }
  }

  @Test
  void goodTextsOfManyLanguagesAreGood() throws IOException {
    for (String folder : List.of("quality", "expected/leftovers", "expected/pages")) {
      try (Stream<Path> files = Files.list(TESTDATA.resolve(folder))) {
        List<Path> texts = files.filter(file -> file.toString().endsWith(".txt")).toList();
        assertThat(texts).hasSizeGreaterThan(20);
        for (Path file : texts) {
          String text = new String(Files.readAllBytes(file), UTF_8);
          assertThat(Misread.isFoundIn(text)).as("%s", file).isFalse();
        }
      }
    }
  }
}
