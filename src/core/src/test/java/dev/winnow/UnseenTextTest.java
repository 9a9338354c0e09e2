package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.segment.Block;
import dev.winnow.segment.Segmenter;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * Text that stands only in a page's JSON becomes blocks; text that the page shows does not twice.
 */
final class UnseenTextTest {
  private static final String STORY =
      "The night ferry to the outer islands will stop at the lighthouse again from May, because the"
          + " keeper has repaired the pier with larch from the valley, and forty people waited.";

  @Test
  void anArticleBodyThatThePageDoesNotShowBecomesABlock() {
    assertThat(blocks(jsonLd("NewsArticle", "articleBody") + "<p>Loading the page</p>"))
        .contains(STORY);
  }

  @Test
  void theSameTextOnThePageStaysAlone() {
    assertThat(blocks(jsonLd("NewsArticle", "articleBody") + "<p>" + STORY + "</p>"))
        .containsOnlyOnce(STORY);
  }

  @Test
  void whatAnOrganisationSaysOfItselfIsNoText() {
    assertThat(blocks(jsonLd("Organization", "description") + "<p>Loading</p>"))
        .doesNotContain(STORY);
  }

  @Test
  void aProductsDescriptionWithMarkupIsCutIntoBlocks() {
    String page =
        "<script type='application/ld+json'>{\"@type\":\"Product\",\"description\":\"<p>"
            + STORY
            + "</p><ul><li>Larch</li></ul>\"}</script><p>Buy</p>";
    assertThat(blocks(page)).contains(STORY, "Larch");
  }

  @Test
  void stateForScriptsCountsOnAPageThatShowsNothing() {
    String state =
        "<script id='__NEXT_DATA__' type='application/json'>{\"props\":{\"post\":{\"body\":\""
            + STORY
            + "\",\"css\":\"a { color: red }\"}}}</script>";
    assertThat(blocks("<div id=root></div>" + state)).containsExactly(STORY);
    assertThat(
            blocks(
                ("<p>"
                            + "Other words stand here, quite many of them, all in a row. ".repeat(4)
                            + "</p>")
                        .repeat(8)
                    + state))
        .doesNotContain(STORY);
  }

  @Test
  void aTypeOfNoneOrOfAnyShapeIsTakenAsItComes() {
    for (String type : List.of("[]", "[[]]", "{}", "[{}]", "null", "7", "\"\"")) {
      String page =
          "<script type='application/ld+json'>{\"@type\":"
              + type
              + ",\"text\":\""
              + STORY
              + "\"}</script><p>Loading</p>";
      assertThat(blocks(page)).as(type).contains(STORY);
      assertThat(Cleaner.create().clean(RawDocument.html(page)).metadata().title()).isEmpty();
    }
  }

  @Test
  void hugeStateTakesLinearTime() {
    StringBuilder state = new StringBuilder("<script type='application/json'>[");
    for (int i = 0; i < 60_000; i++) {
      state.append('"').append(i).append(' ').append(STORY).append("\",");
    }
    state.append("1]</script>");
    Assertions.assertTimeout(
        Duration.ofSeconds(20), () -> assertThat(blocks(state.toString())).hasSizeLessThan(400));
  }

  private static String jsonLd(String type, String name) {
    return "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@type\":\""
        + type
        + "\",\""
        + name
        + "\":\""
        + STORY
        + "\"}</script>";
  }

  private static List<String> blocks(String html) {
    return Segmenter.segment(Jsoup.parse(html)).blocks().stream().map(Block::text).toList();
  }
}
