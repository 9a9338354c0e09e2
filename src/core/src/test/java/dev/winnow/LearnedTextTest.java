package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.boilerplate.Preset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The learned part of the cleaning of plain text, through the front door. */
final class LearnedTextTest {
  private static final List<String> ARTICLE =
      List.of(
          "The lighthouse keeper's last winter",
          "When the relief boat did not come in October, Maren Holt counted the tins in the store"
              + " and decided that they would last until the new year if she stopped feeding the"
              + " gulls.",
          "She had kept the light for eleven years. Before that her father had kept it, and before"
              + " him a man from the mainland of whom nothing was left but a row of notches in the"
              + " door of the lamp room.",
          "In November the wind turned, and for nineteen days nobody on the rock could stand"
              + " upright on the western side. She read the almanac aloud to hear a voice.",
          "The boat came on the second of December with flour, paraffin and a letter that told her"
              + " the light would be made to burn by itself from the spring on.",
          "She answered that a light which burns by itself is a light that nobody looks at, and"
              + " asked for two more bags of seed for the gulls.");

  private static final String PAGE =
      "Skip to content\nHome\nNews\nCulture\nBoating\nShop\nMy account\nBasket (0)\nSearch\nMenu\n"
          + String.join("\n", ARTICLE)
          + "\nShare\nFacebook\nWhatsApp\nEmail\nRelated stories\nTen knots every sailor forgets\n"
          + "Harbour fees to rise in May\nOur newsletter\nEnter your email address\nSubscribe\n"
          + "About us\nContact\nTerms of use\nPrivacy policy\nCookie settings\n"
          + "© 2024 Skerry Media. All rights reserved.\n";

  @Test
  void wholePageAsTextComesOutAsTheArticle() {
    String text = Cleaner.create().clean(RawDocument.text(PAGE)).text();
    assertThat(text.lines().filter(line -> !line.isBlank()).toList())
        .containsAll(ARTICLE.subList(1, ARTICLE.size()))
        .doesNotContain(
            "Home", "Basket (0)", "Harbour fees to rise in May", "Subscribe", "Terms of use");
  }

  @Test
  void cleanTextStaysWordForWord() {
    String text = String.join("\n\n", ARTICLE);
    assertThat(Cleaner.create().clean(RawDocument.text(text)).text()).isEqualTo(text);
  }

  @Test
  void completeKeepsNoLessThanPrecise() {
    int complete = words(Preset.COMPLETE);
    assertThat(complete).isGreaterThanOrEqualTo(words(Preset.BALANCED));
    assertThat(words(Preset.BALANCED)).isGreaterThanOrEqualTo(words(Preset.PRECISE));
  }

  private static int words(Preset preset) {
    String text = Cleaner.builder().preset(preset).build().clean(RawDocument.text(PAGE)).text();
    return text.split("\\s+").length;
  }

  @Test
  void removalsSayWhereTheyStood() {
    Cleaner.create()
        .clean(RawDocument.text(PAGE))
        .removals()
        .forEach(
            removal ->
                assertThat(PAGE.substring(removal.inputStart(), removal.inputEnd()).strip())
                    .isEqualTo(removal.text()));
  }
}
