package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.boilerplate.Comments;
import dev.winnow.boilerplate.Preset;
import dev.winnow.boilerplate.Removal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the presets and the treatment of comments change. */
final class PresetAndCommentsTest {
  private static final String PROSE =
      "<p>The mill at the weir has ground rye since the spring of 1811, and its wheel still turns"
          + " on market days, when the miller, who learned the trade from an aunt, opens the sluice"
          + " before dawn and lets the first sacks down by the old rope.</p>";
  private static final String FIRST = "My grandmother carried flour from there, twice a week.";
  private static final String SECOND = "Is the sluice open on Sundays as well, does anyone know?";
  private static final String PAGE =
      "<html><head><title>The mill at the weir</title></head><body><article><h1>The mill at the"
          + " weir</h1>"
          + PROSE.repeat(6)
          + "</article><section id=comments class=comments><h3>2 comments</h3>"
          + "<div class=comment><b>Ada</b><p>"
          + FIRST
          + "</p></div><div class=comment><b>Ben</b><p>"
          + SECOND
          + "</p></div><form class=comment-form><p>Leave a comment</p><button>Send</button></form>"
          + "</section></body></html>";

  @Test
  void commentsOfAnArticleGoUnlessTheyAreWanted() {
    assertThat(clean(Comments.BY_TYPE).text()).contains("1811").doesNotContain(FIRST, SECOND);
    assertThat(clean(Comments.DROP).text()).contains("1811").doesNotContain(FIRST, SECOND);
    assertThat(clean(Comments.KEEP).text()).contains("1811", FIRST, SECOND);
    assertThat(clean(Comments.KEEP).text()).doesNotContain("Leave a comment");
  }

  @Test
  void separateCommentsAreATextOfTheirOwn() {
    CleanDocument doc = clean(Comments.SEPARATE);
    assertThat(doc.text()).contains("1811").doesNotContain(FIRST, SECOND);
    assertThat(doc.comments()).contains(FIRST, SECOND).doesNotContain("1811", "Leave a comment");
    assertThat(clean(Comments.DROP).comments()).isEmpty();
  }

  @Test
  void removedCommentsSayThatTheyAreComments() {
    assertThat(clean(Comments.DROP).removals())
        .filteredOn(removal -> removal.text().equals(FIRST))
        .extracting(Removal::reason)
        .extracting(Enum::name)
        .containsExactly("COMMENTS");
  }

  @Test
  void aPageWhoseWholeBodyIsCalledReviewKeepsItsText() {
    String review = PAGE.replace("<body>", "<body class=review>");
    Cleaner cleaner = Cleaner.builder().comments(Comments.DROP).build();
    assertThat(cleaner.clean(RawDocument.html(review)).text()).contains("1811");
  }

  @Test
  void aMorePrecisePresetKeepsAPartOfWhatTheOthersKeep() {
    for (var page : TestData.inputs("pages")) {
      Set<String> complete = removed(page, Preset.COMPLETE);
      List<String> balanced = new ArrayList<>(removed(page, Preset.BALANCED));
      Set<String> precise = removed(page, Preset.PRECISE);
      assertThat(balanced).as(page.toString()).containsAll(complete);
      assertThat(precise).as(page.toString()).containsAll(balanced);
    }
  }

  private static Set<String> removed(Path page, Preset preset) {
    Cleaner cleaner = Cleaner.builder().preset(preset).build();
    Set<String> texts = new HashSet<>();
    for (Removal removal : cleaner.clean(RawDocument.bytes(TestData.bytes(page))).removals()) {
      texts.add(removal.text());
    }
    return texts;
  }

  private static CleanDocument clean(Comments comments) {
    return Cleaner.builder().comments(comments).build().clean(RawDocument.html(PAGE));
  }
}
