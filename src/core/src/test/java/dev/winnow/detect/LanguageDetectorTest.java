package dev.winnow.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each row of languages.csv: the code, and a text of about 100 characters. */
class LanguageDetectorTest {
  private final LanguageDetector detector = LanguageDetector.create();

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "languages.csv", delimiter = '|', numLinesToSkip = 1)
  void aSentenceIsEnough(String code, String text) {
    LanguageGuess guess = detector.detect(text);

    assertThat(guess.code()).isEqualTo(code);
    assertThat(guess.confidence()).isBetween(0.5, 1.0);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "languages.csv", delimiter = '|', numLinesToSkip = 1)
  void aLongTextIsAsSure(String code, String text) {
    LanguageGuess guess = detector.detect((text + "\n").repeat(500));

    assertThat(guess.code()).isEqualTo(code);
    assertThat(guess.confidence()).isBetween(0.8, 1.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\t ",
        "12345 67890 3.14",
        "https://example.com/a/b?c=d",
        "★★★☆☆ — 4/5 … €",
        "the",
        "Donnerstag",
        "привет",
        "xkcd qwrt zzzz lkjh mnbv poiu asdf ghjk",
        "jsdfhkjh sdkfjhs dkfjhsdkf jhskdfjh skdjfhksjdhf ksjdhfk sjdhfksjdhfk sjdhfkjh",
        "aGVsbG8gd29ybGQgdGhpcyBpcyBiYXNlNjQ=",
        "hahahahahahahahahahaha",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "ЭЮЯ ЩЩЩ ЖЖЖ ъъъ ььь ыыы ффф цццц",
        "if (node->next != NULL) { node->next = list[i]; } else { return ptr; } for (int i = 0;",
        "de ad be ef 00 12 fa ce af fe ed 42 ca fe ba be ab cd ef 99 dd ee ff aa bb cc",
        "😀 😃 😄 😁 😆 😅 🤣 😂 🙂",
        "ERROR 0x00 java.lang.NullPointerException at java.lang.String.foo(String.java:12)",
        "\uD800 \uDFFF \uFFFD\uFFFD"
      })
  void noiseIsUndetermined(String text) {
    assertThat(detector.detect(text)).isEqualTo(LanguageGuess.UNKNOWN);
  }

  @Test
  void mixedTextIsLessSure() {
    String english = "This is an ordinary sentence about the weather of the last few days. ";
    String german = "Dies ist ein gewöhnlicher Satz über das Wetter der letzten paar Tage. ";
    LanguageGuess guess = detector.detect(english.repeat(40) + german.repeat(25));

    assertThat(guess.code()).isEqualTo("en");
    assertThat(guess.confidence()).isCloseTo(40.0 / 65, within(0.15));
    assertThat(guess.isMixed()).isTrue();
    assertThat(guess.shares()).extracting(LanguageShare::code).containsExactly("en", "de");
    assertThat(guess.shares().get(0).share()).isCloseTo(40.0 / 65, within(0.15));
  }

  @ParameterizedTest
  @CsvSource({
    "en, de, 4, 4",
    "ru, en, 7, 3",
    "zh, en, 12, 4",
    "el, fr, 3, 7",
    "ar, en, 5, 5",
    "ja, de, 12, 4",
    "es, fi, 3, 5"
  })
  void textInTwoLanguagesNamesBoth(String first, String second, int ofFirst, int ofSecond) {
    String text =
        (sentence(first) + "\n").repeat(ofFirst) + (sentence(second) + "\n").repeat(ofSecond);
    LanguageGuess guess = detector.detect(text);

    assertThat(guess.shares())
        .extracting(LanguageShare::code)
        .containsExactlyInAnyOrder(first, second);
    assertThat(guess.shares().stream().mapToDouble(LanguageShare::share).sum())
        .isCloseTo(1, within(1e-9));
    assertThat(guess.code()).isEqualTo(guess.shares().get(0).code());
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "languages.csv", delimiter = '|', numLinesToSkip = 1)
  void namesAndQuotationsMakeNoMixedText(String code, String text) {
    String quoting = "“The Lord of the Rings”, New York Times, John F. Kennedy International";
    LanguageGuess guess = detector.detect((text + "\n").repeat(4) + quoting + "\n" + text);

    assertThat(guess.shares()).containsExactly(new LanguageShare(code, 1));
  }

  @ParameterizedTest
  @CsvSource({"el, SCRIPT", "ja, SCRIPT", "th, SCRIPT", "ckb, LETTERS", "de, NGRAMS", "ru, NGRAMS"})
  void theRuleIsTold(String code, LanguageRule rule) {
    assertThat(detector.detect(sentence(code)).rule()).isEqualTo(rule);
  }

  private static String sentence(String code) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    LanguageDetectorTest.class.getResourceAsStream("languages.csv")),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> line.startsWith(code + "|"))
          .findFirst()
          .orElseThrow()
          .substring(code.length() + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void addressesAndNumbersAreOverlooked() {
    String text =
        "Wir haben heute lange gewartet. https://example.com/the/latest/news-of-the-day 2024-01-02";
    assertThat(detector.detect(text).code()).isEqualTo("de");
  }

  @Test
  void localeAndThreadMakeNoDifference() {
    String text = "ISTANBUL'DA BU AKŞAM YAĞMUR YAĞIYOR VE HERKES EVİNDE OTURUYOR";
    Locale before = Locale.getDefault();
    LanguageGuess expected = detector.detect(text);
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(expected.code()).isEqualTo("tr");
      assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> detector.detect(text)).distinct())
          .containsExactly(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  /** Our own evaluation of the model must give the odds that OpenNLP's gives. */
  @Test
  void scoresAreThoseOfOpenNlp() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("/langdetect-183.bin"))) {
      String text = "plain lower case words with no numbers in them";
      Language[] odds =
          new LanguageDetectorME(new LanguageDetectorModel(in)).predictLanguages(text);
      NgramModel model = NgramModel.get();
      float[] scores = model.scores(text);
      for (Language language : odds) {
        double expected = Math.log(language.getConfidence() / odds[0].getConfidence());
        double actual =
            scores[model.index(language.getLang())] - scores[model.index(odds[0].getLang())];
        assertThat(actual).as(language.getLang()).isCloseTo(expected, within(1e-4));
      }
    }
  }
}
