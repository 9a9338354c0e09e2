package dev.winnow.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
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
