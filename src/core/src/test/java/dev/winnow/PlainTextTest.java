package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.boilerplate.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out of a plain text, what stays, and why. */
final class PlainTextTest {
  private static final String ONE =
      "The ferry to the island left an hour late, because the captain could not find his shoes.";
  private static final String TWO =
      "He found them, in the end, under the chart table, where the ship's cat had put them.";
  private static final String THREE =
      "Nobody on the quay complained, for the sun was out and the kiosk had just opened.";
  private static final String HEAD = "The captain's shoes delay a ferry\n\n";
  private static final String ARTICLE = HEAD + ONE + "\n\n" + TWO + "\n\n" + THREE;

  @ParameterizedTest
  @ValueSource(strings = {"Related articles", "Das könnte Sie auch interessieren", "À lire aussi"})
  void headlinesUnderAHeadingGoAndTheArticleResumes(String heading) {
    String list =
        heading + "\n\nNew timetable for the ferry\n\nCat elected mayor of the harbour\n\n";
    assertThat(clean(HEAD + ONE + "\n\n" + TWO + "\n\n" + list + THREE)).isEqualTo(ARTICLE);
  }

  @Test
  void bulletedStoriesTakeTheirTeasersAlong() {
    String list =
        "Recommended stories\n\n  • Lighthouse sold for one crown\n\n    The buyer, who wants to remain"
            + " unknown, says that the view alone was worth it.\n\n  • Herring is back\n\n    Last seen"
            + " nine years ago, the fish came in such numbers that the nets tore.";
    assertThat(clean(ARTICLE + "\n\n" + list)).isEqualTo(ARTICLE);
  }

  @Test
  void aMarkerNeverTakesTheRestOfTheArticle() {
    assertThat(clean(HEAD + ONE + "\n\n" + TWO + "\n\nRelated articles\n\n" + THREE))
        .isEqualTo(ARTICLE);
  }

  @Test
  void aListGluedIntoALineIsCutOut() {
    String glued = TWO + "Most Read from The BeaconFog Horn Stolen TwiceWhy Gulls Scream" + THREE;
    CleanDocument document = cleaned(HEAD + ONE + "\n\n" + glued);
    assertThat(document.text()).isEqualTo(HEAD + ONE + "\n\n" + TWO + THREE);
    assertThat(document.removals())
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.reason()).isEqualTo(Reason.RECOMMENDED);
              assertThat(r.text()).startsWith("Most Read from").endsWith("Why Gulls Scream");
            });
  }

  @Test
  void whatStandsAroundTheTitleGoes() {
    String head = "7\n\nThe Beacon\nHarbour\n\nThe captain's shoes delay a ferry\n\n";
    String meta = "Anna Holm\n3 May 2021, 10:45\n\n";
    assertThat(clean(head + meta + ONE + "\n\n" + TWO + "\n\n" + THREE)).isEqualTo(ARTICLE);
  }

  @Test
  void aBreadcrumbGoesAndTheTitleStaysOnce() {
    String text = "Start › News › Harbour\n\n" + HEAD + HEAD + ONE + "\n\n" + TWO + "\n\n" + THREE;
    assertThat(clean(text)).isEqualTo(ARTICLE);
  }

  @Test
  void aCommentFormAtTheEndGoesWithItsRemains() {
    assertThat(clean(ARTICLE + "\n\nLeave a Comment\n\nName *\n\nqz qz qz")).isEqualTo(ARTICLE);
  }

  @Test
  void readersCommentsGoOnlyWithMoreEvidenceThanAHeading() {
    String comments =
        "\n\n3 Comments\n\nIda says:\n4 May 2021 at 9.30\nPoor man.\nReply\n\nBo says:\n"
            + "5 May 2021 at 11.20\nMy cat would never do that, I have asked her about it twice.\nReply";
    CleanDocument document = cleaned(ARTICLE + comments);
    assertThat(document.text()).isEqualTo(ARTICLE);
    assertThat(document.removals()).extracting(r -> r.reason()).contains(Reason.COMMENTS);
    assertThat(clean(HEAD + ONE + "\n\n3 Comments\n\n" + TWO + "\n\n" + THREE))
        .contains(TWO, THREE);
  }

  @Test
  void aCaptionGoesWithTheCreditBelowIt() {
    String text =
        HEAD + ONE + "\n\nferry captain quay\n\nPhoto: Anna Holm\n\n" + TWO + "\n\n" + THREE;
    assertThat(clean(text)).isEqualTo(ARTICLE);
  }

  @Test
  void aTickerGoes() {
    assertThat(clean("Win a trip to the island now! ".repeat(5) + "\n" + ARTICLE))
        .isEqualTo(ARTICLE);
  }

  @Test
  void linksInCapitalsBetweenParagraphsGo() {
    String link = "\n\nHARBOUR BOARD DENIES THAT IT EVER OWNED A CAT\n\n";
    assertThat(clean(HEAD + ONE + link + TWO + "\n\n" + THREE)).isEqualTo(ARTICLE);
  }

  @Test
  void headingsInCapitalsStay() {
    StringBuilder text = new StringBuilder("A history of the harbour");
    for (String part : List.of("ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT")) {
      text.append("\n\nPART ")
          .append(part)
          .append(" OF THE HISTORY OF OUR OLD HARBOUR\n\n")
          .append(ONE);
    }
    CleanDocument document = cleaned(text.toString());
    assertThat(document.text()).isEqualTo(text.toString());
    assertThat(document.removals()).isEmpty();
    assertThat(document.marks())
        .hasSize(7)
        .allSatisfy(
            mark -> {
              assertThat(mark.reason()).isEqualTo(Reason.RECOMMENDED);
              assertThat(mark.score()).isBetween(0.1, 0.9);
              assertThat(mark.text())
                  .startsWith("PART ")
                  .endsWith(" OF THE HISTORY OF OUR OLD HARBOUR");
              assertThat(document.text().substring(mark.position())).startsWith(mark.text());
            });
    assertThat(document.warnings())
        .containsExactly(
            "7 lines look like boilerplate [RECOMMENDED] but stayed, because the evidence is too"
                + " weak to remove so much");
    assertThat(cleaned(document.text()).marks()).isEqualTo(document.marks());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          “Read more,” she said. “Subscribe to nothing.”
          1. Share this article with your class and ask what is missing.
          The sign read: leave a comment, take a biscuit.
          — Vous avez partagé cet article ?
          """)
  void proseThatMentionsJunkStays(String line) {
    String text = HEAD + ONE + "\n\n" + line + "\n\n" + TWO + "\n\n" + THREE;
    assertThat(clean(text)).isEqualTo(text);
  }

  @Test
  void codeStays() {
    String text =
        HEAD + ONE + "\n\n    # comments: 0\n    share this:\n    advertisement\n\n" + TWO;
    assertThat(clean(text)).isEqualTo(text);
  }

  @Test
  void everyRemovalHasAScore() {
    assertThat(
            cleaned(ARTICLE + "\n\nRelated posts\n\nHerring is back\n\nLeave a comment").removals())
        .hasSize(3)
        .allSatisfy(r -> assertThat(r.score()).isBetween(0.5, 1.0));
  }

  private static String clean(String text) {
    return cleaned(text).text();
  }

  private static CleanDocument cleaned(String text) {
    return Cleaner.create().clean(RawDocument.text(text));
  }
}
