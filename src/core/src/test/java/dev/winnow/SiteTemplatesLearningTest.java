package dev.winnow;

import static dev.winnow.TemplatePages.HEAD;
import static dev.winnow.TemplatePages.TAIL;
import static dev.winnow.TemplatePages.clean;
import static dev.winnow.TemplatePages.learned;
import static dev.winnow.TemplatePages.removed;
import static dev.winnow.TemplatePages.story;
import static dev.winnow.TemplatePages.tenTexts;
import static dev.winnow.TemplatePages.text;
import static dev.winnow.TemplatePages.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.winnow.boilerplate.Removal;
import dev.winnow.boilerplate.SiteTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lines are taken for the template of a site, and what a site is. */
final class SiteTemplatesLearningTest {
  @Test
  void nothingIsKnownFromFewerThanFivePages() {
    RawDocument page = text("a.example", 3);
    String all = Cleaner.create().clean(page).text();
    assertThat(clean(learned(texts("a.example", 0, 4)), page).text()).isEqualTo(all);
    assertThat(clean(learned(texts("a.example", 0, 5)), page).text()).doesNotContain(HEAD);
  }

  @ParameterizedTest
  @CsvSource({"29, false", "30, true", "31, true"})
  void aLineOnThreeOfTenPagesIsTemplate(int pagesOfHundred, boolean goes) {
    List<RawDocument> pages = new ArrayList<>(texts("a.example", 0, pagesOfHundred));
    for (int i = pagesOfHundred; i < 100; i++) {
      pages.add(text("a.example", i, story(i), story(i + 1000)));
    }
    CleanDocument document = clean(learned(pages), pages.get(3));
    assertThat(document.text().contains(TAIL)).isEqualTo(!goes);
    for (Removal removal : document.removals()) {
      assertThat(removal.score()).isCloseTo(pagesOfHundred / 100.0, within(1e-9));
    }
  }

  @Test
  void anotherHostIsAnotherSite() {
    SiteTemplates templates = learned(texts("a.example", 0, 10));
    String all = Cleaner.create().clean(text("b.example", 3)).text();
    assertThat(clean(templates, text("b.example", 3)).text()).isEqualTo(all);
    assertThat(clean(templates, text("news.a.example", 3)).text()).isEqualTo(all);
    assertThat(clean(templates, text("WWW.A.Example:8080", 3)).text()).isNotEqualTo(all);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.A.example:8080/x?y=http://b.example/, a.example",
    "http://user:secret@a.example, a.example",
    "//a.example./x, a.example",
    "https://bücher.example/, xn--bcher-kva.example",
    "https://[2001:DB8::1]:80/x, [2001:db8::1]",
    "https://a.example#x, a.example",
    "a.example/x, ''",
    "file:///home/x.html, ''",
    "/a//b, ''",
    "'', ''",
  })
  void theSiteIsTheHost(String url, String site) {
    assertThat(SiteTemplates.siteOf(url)).isEqualTo(site);
  }

  @Test
  void theSiteDoesNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(SiteTemplates.siteOf("https://WIKI.EXAMPLE/")).isEqualTo("wiki.example");
      List<RawDocument> pages = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        String line = i % 2 == 0 ? "ISSUE IN PRINT AND INK TODAY" : "issue in print and ink today";
        pages.add(text("a.example", i, story(i), story(i + 1000), line));
      }
      assertThat(removed(clean(learned(pages), pages.get(3)))).hasSize(1);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void digitsAddressesCaseAndWidthMakeNoDifference() {
    List<RawDocument> pages = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String line =
          "Sheet " + i + " of 2,40" + i + " kept at https://a.example/" + i + "?p=" + i + " today";
      String odd = i % 2 == 0 ? line : line.toUpperCase(Locale.ROOT).replace('T', 'Ｔ');
      pages.add(text("a.example", i, story(i), story(i + 1000), odd.replace("HＴＴPS", "HTTPS")));
    }
    SiteTemplates templates = learned(pages);
    assertThat(pages)
        .allSatisfy(
            page -> assertThat(clean(templates, page).text()).doesNotContainIgnoringCase("sheet"));
  }

  @Test
  void numbersAndAddressesAloneAreNeverTemplate() {
    List<RawDocument> pages =
        tenTexts(i -> List.of(story(i), story(i + 1000), "17" + i, "https://b.example/" + i));
    CleanDocument document = clean(learned(pages), pages.get(3));
    assertThat(removed(document)).isEmpty();
    assertThat(document.text()).endsWith("173\n\nhttps://b.example/3");
  }

  @Test
  void aDocumentWithoutAnAddressHasNoSiteUnlessTheCallerNamesIt() {
    SiteTemplates templates = learned(texts("a.example", 0, 10));
    RawDocument page = RawDocument.text(String.join("\n\n", HEAD, story(3), story(4), TAIL));
    assertThat(clean(templates, page).text()).contains(HEAD, TAIL);
    assertThat(Cleaner.create().templateLines(page).isEmpty()).isTrue();
    Cleaner named = Cleaner.builder().templates(templates).site("https://www.A.example/").build();
    assertThat(named.clean(page).text()).doesNotContain(HEAD, TAIL);
    assertThat(named.templateLines(page).site()).isEqualTo("a.example");
    assertThat(named.clean(text("b.example", 3)).text()).contains(HEAD);
  }
}
