package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StopWordsTest {
  @Test
  void knowsFortyLanguages() throws IOException {
    try (InputStream in = StopWords.class.getResourceAsStream("stop-words.tsv")) {
      assertThat(in).isNotNull();
      long rows =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .count();
      assertThat(rows).isGreaterThanOrEqualTo(40);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The ferry leaves at six and it is not late",
        "de | Die Fähre fährt um sechs und sie ist nicht spät",
        "fr | Le bac part à six heures et il est dans le port",
        "pl | Prom odpływa o szóstej i nie jest to za późno",
        "ru | Паром уходит в шесть и он не на месте",
        "el | Το πλοίο αναχωρεί και δεν είναι για μας",
        "ar | العبارة في الميناء من الصباح إلى المساء",
        "he | המעבורת יוצאת אבל היא לא על הרציף",
        "hi | नाव सुबह के समय घाट से है और वह देर नहीं है",
        "tr | Vapur altıda kalkar ve bu çok geç için bir neden",
        "zh | 船在早上的时候不会和我们一起去的",
        "ja | 船は朝に港を出ての島へと行く"
      })
  void proseHasStopWordsInEveryScript(String language, String prose) {
    WordHashes words = new WordHashes();
    words.read(prose);
    assertThat(StopWords.standard().split(words).count()).as(language).isGreaterThanOrEqualTo(3);
  }

  @Test
  void menuHasHardlyAny() {
    WordHashes words = new WordHashes();
    words.read("News Weather Sports Markets Video Podcasts");
    assertThat(StopWords.standard().split(words).count()).isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The ferry did not leave the harbour, and nobody on the quay knew why.|true",
        "Menu [Shop](https://www.de.example/us/en/shop) [About](/en/about) 12 34|true",
        "El transbordador no salió del puerto y nadie en el muelle sabía por qué.|false",
        "De veerboot vertrok niet uit de haven en niemand op de kade wist waarom.|false",
        "Паром не вышел из гавани, и никто на причале не знал почему.|false",
        "1234 5678|true",
      })
  void tellsEnglishTexts(String text, boolean english) {
    WordHashes words = new WordHashes();
    words.read(MarkdownLinks.shown(text));
    assertThat(StopWords.standard().isEnglish(1, i -> words.toArray())).isEqualTo(english);
  }
}
