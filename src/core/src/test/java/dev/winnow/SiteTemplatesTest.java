package dev.winnow;

import static dev.winnow.TemplatePages.HEAD;
import static dev.winnow.TemplatePages.SECOND;
import static dev.winnow.TemplatePages.TAIL;
import static dev.winnow.TemplatePages.clean;
import static dev.winnow.TemplatePages.learned;
import static dev.winnow.TemplatePages.removed;
import static dev.winnow.TemplatePages.story;
import static dev.winnow.TemplatePages.tenPages;
import static dev.winnow.TemplatePages.tenTexts;
import static dev.winnow.TemplatePages.text;
import static dev.winnow.TemplatePages.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.boilerplate.MarkedBlock;
import dev.winnow.boilerplate.Reason;
import dev.winnow.boilerplate.SiteTemplates;
import dev.winnow.dedup.DuplicateIndex;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the templates of sites do to the documents that are cleaned with them. */
final class SiteTemplatesTest {
  private static List<String> marked(CleanDocument document) {
    return document.marks().stream()
        .filter(mark -> mark.reason() == Reason.TEMPLATE)
        .map(MarkedBlock::text)
        .toList();
  }

  @Test
  void sharedLinesAtHeadAndTailOfTextsGo() {
    RawDocument page = text("a.example", 3);
    assertThat(Cleaner.create().clean(page).text()).contains(HEAD, SECOND, TAIL);
    CleanDocument document = clean(learned(texts("a.example", 0, 10)), page);
    assertThat(document.text()).isEqualTo(story(3) + "\n\n" + story(1003));
    assertThat(removed(document)).containsExactly(HEAD, SECOND, TAIL);
    assertThat(document.removals()).allMatch(removal -> removal.score() == 1);
    assertThat(document.warnings()).isEmpty();
  }

  @Test
  void sharedBlocksAtHeadAndTailOfPagesGo() {
    List<RawDocument> pages = tenPages();
    String plain = Cleaner.create().clean(pages.get(3)).text();
    assertThat(plain).contains(HEAD, story(3), TAIL);
    CleanDocument document = clean(learned(pages), pages.get(3));
    assertThat(document.text()).startsWith(story(3)).endsWith(story(5003));
    assertThat(removed(document)).contains(HEAD, TAIL);
    assertThat(document.markdown()).doesNotContain(HEAD, TAIL);
  }

  @Test
  void sharedBlocksAmidAPageAreMarkedAndStay() {
    SiteTemplates templates = learned(tenPages());
    String body = TemplatePages.prose(1) + "</p><p>" + TAIL + "</p><p>" + TemplatePages.prose(2);
    RawDocument page =
        RawDocument.html("<html><body><article><p>" + body + "</p></article></body></html>")
            .withUrl("https://a.example/other");
    CleanDocument document = clean(templates, page);
    assertThat(document.text()).contains(TAIL);
    assertThat(marked(document)).containsExactly(TAIL);
    assertThat(document.textWithoutTemplates()).doesNotContain(TAIL);
  }

  @Test
  void pagesAndTextsLearnFromEachOther() {
    SiteTemplates templates = learned(texts("a.example", 0, 10));
    assertThat(clean(templates, TemplatePages.html("a.example", 77)).text())
        .startsWith(story(77))
        .doesNotContain(TAIL);
  }

  @Test
  void sharedLinesAmidTheTextAreMarkedAndStay() {
    String amid =
        "The editors of this paper remind all readers that the bridge stays closed at night.";
    List<RawDocument> pages = tenTexts(i -> List.of(HEAD, story(i), amid, story(i + 1000), TAIL));
    CleanDocument document = clean(learned(pages), pages.get(3));
    assertThat(document.text()).isEqualTo(story(3) + "\n\n" + amid + "\n\n" + story(1003));
    assertThat(marked(document)).containsExactly(amid);
    assertThat(document.textWithoutTemplates()).isEqualTo(story(3) + "\n\n" + story(1003));
    assertThat(document.warnings()).isEmpty();
  }

  @Test
  void aShortLineOfItsOwnMayStandInARunAndStays() {
    List<RawDocument> pages =
        tenTexts(
            i ->
                List.of(
                    HEAD,
                    SECOND,
                    TemplatePages.title(i),
                    "Letters reach us by the morning boat",
                    "Reading room in the tower of the mill",
                    story(i),
                    story(i + 1000)));
    CleanDocument document = clean(learned(pages), pages.get(3));
    assertThat(removed(document)).hasSize(4);
    assertThat(document.text()).startsWith(TemplatePages.title(3) + "\n\n" + story(3));
  }

  @Test
  void aSingleSharedHeadingBehindTheTitleStays() {
    List<RawDocument> pages =
        tenTexts(
            i ->
                List.of(
                    HEAD,
                    SECOND,
                    TemplatePages.title(i),
                    "How it came about that winter",
                    story(i),
                    story(i + 1000)));
    CleanDocument document = clean(learned(pages), pages.get(3));
    assertThat(removed(document)).containsExactly(HEAD, SECOND);
    assertThat(marked(document)).containsExactly("How it came about that winter");
  }

  @Test
  void aLongSharedParagraphAtTheTailGoes() {
    String notice = story(9999).replace("In the winter", "By order of the harbour office");
    List<RawDocument> pages = tenTexts(i -> List.of(story(i), story(i + 1000), notice));
    assertThat(removed(clean(learned(pages), pages.get(3)))).containsExactly(notice);
  }

  @Test
  void aDocumentOfNothingButTemplateLinesStaysWithAWarning() {
    RawDocument page = text("a.example", 99, HEAD, SECOND, "Not here", TAIL);
    CleanDocument document = clean(learned(texts("a.example", 0, 10)), page);
    assertThat(document.text()).isEqualTo(Cleaner.create().clean(page).text());
    assertThat(document.warnings()).singleElement().asString().contains("hardly anything else");
    assertThat(marked(document)).containsExactly(HEAD, SECOND, TAIL);
    assertThat(document.textWithoutTemplates()).isEqualTo(document.text());
  }

  @Test
  void aCleanerLearnsOnlyWhenItIsTold() {
    SiteTemplates templates = SiteTemplates.create();
    Cleaner reads = Cleaner.builder().templates(templates).build();
    Cleaner learns = Cleaner.builder().templates(templates).learnTemplates(true).build();
    texts("a.example", 0, 10).forEach(reads::clean);
    assertThat(templates.statistics().pages()).isZero();
    List<String> texts =
        texts("a.example", 0, 10).stream().map(page -> learns.clean(page).text()).toList();
    assertThat(templates.statistics().pages()).isEqualTo(10);
    assertThat(texts.get(3)).contains(HEAD);
    assertThat(texts.get(4)).doesNotContain(HEAD);
  }

  @Test
  void learningWithoutTemplatesIsAContradiction() {
    assertThatThrownBy(() -> Cleaner.builder().learnTemplates(true).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("learnTemplates")
        .hasMessageContaining("templates(...)");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 7})
  void cleaningAgainChangesNothing(int number) {
    SiteTemplates templates = learned(texts("a.example", 0, 10));
    String once = clean(templates, text("a.example", number)).text();
    RawDocument again = RawDocument.text(once).withUrl("https://a.example/story/" + number);
    assertThat(clean(templates, again).text()).isEqualTo(once);
  }

  @Test
  void rulesForTextsGoOnWhenTheTemplateIsGone() {
    List<RawDocument> pages =
        tenTexts(
            i ->
                List.of(
                    story(i),
                    story(i + 1000),
                    "Photo: Getty Images",
                    TAIL,
                    "Leave a Reply",
                    SECOND));
    SiteTemplates templates = learned(pages);
    CleanDocument document = clean(templates, pages.get(3));
    assertThat(document.text()).isEqualTo(story(3) + "\n\n" + story(1003));
    RawDocument again = RawDocument.text(document.text()).withUrl("https://a.example/x");
    assertThat(clean(templates, again).text()).isEqualTo(document.text());
  }

  @Test
  void pagesAreNotDuplicatesForTheirTemplate() {
    List<String> amid = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      amid.add(TemplatePages.prose(3000 + i));
    }
    List<RawDocument> pages =
        tenTexts(
            i ->
                List.of(
                    TemplatePages.prose(i),
                    String.join("\n\n", amid),
                    TemplatePages.prose(i + 500)));
    SiteTemplates templates = learned(pages);
    assertThat(duplicates(pages, Cleaner.builder())).isEqualTo(9);
    assertThat(duplicates(pages, Cleaner.builder().templates(templates))).isZero();
    assertThat(duplicates(pages, Cleaner.builder().templates(templates).maskTemplates(false)))
        .isEqualTo(9);
  }

  private static long duplicates(List<RawDocument> pages, Cleaner.Builder builder) {
    try (DuplicateIndex index = DuplicateIndex.inMemory(0.7)) {
      Cleaner cleaner = builder.duplicates(index).build();
      return pages.stream().filter(page -> cleaner.clean(page).duplicate().isPresent()).count();
    }
  }
}
