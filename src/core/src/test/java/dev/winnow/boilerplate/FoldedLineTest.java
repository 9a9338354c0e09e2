package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spellings of the same words fold alike, and every folded character knows where it came from. */
final class FoldedLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Read  More                | read more",
        "» READ MORE »             | read more",
        "Ｒｅａｄ　ｍｏｒｅ          | read more",
        "Don’t miss                | don't miss",
        "Don`t miss                | don't miss",
        "“Read” more               | read\" more",
        "a – b — c                 | a - b - c",
        "Read\u00A0more\u200B      | read more",
        "3 min read                | # min read",
        "1,234 views               | # views",
        "1\u00A0234\u202F567 views | # views",
        "1.2K views                | # views",
        "3M followers              | # followers",
        "3 mm                      | # mm",
        "٣ دقائق                   | # دقائق",
        "१२ मिनट                   | # मिनट",
        "Mot clé :                 | mot clé",
        "Mot clé : sport           | mot clé: sport",
        "cafe\u0301                | café",
        "ÇOK OKUNAN                | çok okunan",
        "İLGİLİ HABERLER           | ilgili haberler",
        "ilgılı                    | ilgili",
        "ştiri                     | știri",
        "ŢARĂ                      | țară",
        "Ещё                       | еще",
        "ΔΙΑΒΆΣΤΕ ΕΠΊΣΗΣ           | διαβαστε επισησ",
        "διαβάστε επίσης           | διαβαστε επισησ",
        "اِقْرَأ أيضًا             | اقرا ايضا",
        "اقـــرأ                   | اقرا",
        "ﺍﻗﺮﺃ                      | اقرا",
        "ﻻ                         | لا",
        "بیشتر                     | بيشتر",
        "קְרָא עוֹד                | קרא עוד",
        "שׁלום                     | שלום",
        "ﾊﾞｯｸ                      | バック",
        "か\u3099                  | が",
        "ﬁnance                    | finance",
        "Ⅳ                         | iv",
        "№ 5                       | no #",
        "⭐ Top 🔥                  | top",
        "© Reuters                 | © reuters",
        "@winnow                   | @winnow",
      })
  void foldsSpellingsAlike(String line, String folded) {
    assertThat(fold(line)).isEqualTo(folded);
  }

  @Test
  void foldsUnderTurkishLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(fold("THIS TITLE IS LIKED")).isEqualTo("this title is liked");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void knowsWhereCharactersCameFrom() {
    String line = "🔥🔥 ﬁne １２３  e\u0301t 𝐑ead!";
    FoldedLine folded = new FoldedLine();
    folded.fold(line, true);
    String text = folded.toString();
    assertThat(text.substring(1, text.length() - 1)).isEqualTo("fine # ét read");
    assertThat(origin(line, folded, text.indexOf('f'))).isEqualTo("ﬁ");
    assertThat(origin(line, folded, text.indexOf('i'))).isEqualTo("ﬁ");
    assertThat(origin(line, folded, text.indexOf('#'))).isEqualTo("１２３");
    assertThat(origin(line, folded, text.indexOf('é'))).isEqualTo("e\u0301");
    assertThat(origin(line, folded, text.indexOf('r'))).isEqualTo("𝐑");
    assertThat(origin(line, folded, text.indexOf('d'))).isEqualTo("d");
  }

  @Test
  void buffersAreReusedWithoutTraces() {
    FoldedLine folded = new FoldedLine();
    folded.fold("a long line of many words, 1 000 of them, é", true);
    folded.fold("Ab", true);
    assertThat(folded.toString()).isEqualTo(FoldedLine.START + "ab" + FoldedLine.END);
    folded.fold("", true);
    assertThat(folded.toString()).isEqualTo("" + FoldedLine.START + FoldedLine.END);
    folded.fold("\uD83D", true); // half a pair
    assertThat(folded.length()).isBetween(2, 3);
  }

  private static String fold(String line) {
    FoldedLine folded = new FoldedLine();
    folded.fold(line, false);
    String text = folded.toString();
    return text.substring(1, text.length() - 1);
  }

  private static String origin(String line, FoldedLine folded, int index) {
    return line.substring(folded.start(index), folded.end(index));
  }
}
