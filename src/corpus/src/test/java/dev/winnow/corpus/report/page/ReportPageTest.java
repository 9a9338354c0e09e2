package dev.winnow.corpus.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReportPageTest {
  private static byte[] page = new byte[0];
  private static Document html = new Document("");

  @BeforeAll
  static void renderTheSample() throws IOException {
    page = Reports.render(Reports.sample());
    html = Jsoup.parse(new String(page, StandardCharsets.UTF_8));
  }

  @Test
  void sectionsStandInTheOrderThatACuratorReads() {
    assertThat(html.select("main h2").eachText())
        .containsExactly(
            "Summary",
            "What changed",
            "From records in to records out",
            "What was removed, and why",
            "Duplication",
            "Hosts",
            "Boilerplate left",
            "Text shape",
            "Published rule sets",
            "Languages",
            "Encodings",
            "Damaged characters",
            "Kinds of page",
            "Confidence",
            "This run",
            "Example records");
    assertThat(html.select(".lead p")).hasSize(5);
    assertThat(html.select(".problems > li")).hasSize(3);
    assertThat(html.expectFirst(".problems code").text()).startsWith("winnow dedup");
  }

  @Test
  void everyLinkLeadsSomewhereOnThePage() {
    List<String> lost = new ArrayList<>();
    for (Element link : html.select("a")) {
      String target = link.attr("href");
      if (!target.startsWith("#") || html.getElementById(target.substring(1)) == null) {
        lost.add(target);
      }
    }
    assertThat(lost).isEmpty();
    assertThat(html.select("a[href^=#sample-]").size()).isGreaterThan(100);
    List<String> ids = html.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void everyCountWithExamplesIsALinkToOne() {
    for (Element row : html.select("main tr:has(.refs a)")) {
      assertThat(row.select("a.n[href^=#sample-]")).as(row.text()).isNotEmpty();
    }
  }

  @Test
  void everyNumberLeadsToARecord() {
    String cells =
        ".flow td.num, .facts dd, .facts dd small, .bars td.num, .percentiles td, .charts-css td,"
            + " .hosts td.num, .reason ~ table td.num, #left ~ table td.num,"
            + " #languages ~ table td.num, #rules ~ table td.num, #rules ~ h3 small";
    List<Element> numbers = html.select(cells);
    assertThat(numbers).hasSizeGreaterThan(200);
    for (Element number : numbers) {
      boolean none = number.text().matches("0( %)?|0\u00a0%|–|not a published set");
      if (!none) {
        assertThat(number.select("a[href^=#]")).as(number.outerHtml()).isNotEmpty();
      }
    }
  }

  @Test
  void theKeyboardReachesEveryRecordThatTheMouseDoes() {
    for (Element link : html.select("a[tabindex=-1][href^=#sample-]")) {
      String again = "a:not([tabindex])[href=" + link.attr("href") + "]";
      assertThat(html.select(again)).as(link.outerHtml()).isNotEmpty();
    }
  }

  @Test
  void whatIsNoRecordShowsItsPlace() {
    assertThat(html.select("#lost-1 .where").text())
        .contains("a<b onclick=alert(5)>‹U+202E›.jsonl:7");
    assertThat(html.select("#lost-1").text()).contains("and 1,903 more");
  }

  @Test
  void sentencesLeadToRecordsAndSections() {
    Element sentence = html.expectFirst(".lead p");
    assertThat(sentence.text()).isEqualTo(WithExamples.SENTENCE.replace("\u202E", "‹U+202E›"));
    assertThat(sentence.select("a").eachAttr("href")).hasSize(2).contains("#flow");
    assertThat(html.select(".problems .refs a")).hasSize(3);
  }

  @Test
  void wordsAroundWhatWasRemovedAreNotCutInTwo() {
    String before = "ntence that was cut at its beginning, where the words of the record went on";
    assertThat(Excerpts.around(before + " so", true)).startsWith("… that was cut");
    assertThat(Excerpts.around("short", true)).isEqualTo("short");
    assertThat(Excerpts.around("w".repeat(1_000_000), false)).hasSizeLessThan(170);
  }

  @Test
  void nothingRunsAndNothingIsLoaded() {
    assertThat(html.select("script, iframe, object, embed, link, img, form, base, svg")).isEmpty();
    assertThat(html.select("[src], [srcset], [background], [action], [ping]")).isEmpty();
    assertThat(html.select("style")).hasSize(1);
    assertThat(html.expectFirst("style").data()).doesNotContain("url(", "@import");
    for (Element element : html.getAllElements()) {
      element
          .attributes()
          .forEach(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on"));
    }
    assertThat(html.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .contains("default-src 'none'");
  }

  @Test
  void hostileTextIsTextAndNothingElse() {
    assertThat(html.select(".text").text())
        .contains("<script>document.title='owned'</script><img src=x onerror=alert(1)>")
        .contains("${7*7} {{7*7}}");
    assertThat(html.select("#hosts ~ table").text())
        .contains("evil.example\"><script>alert(3)</script>");
    assertThat(html.select("del").text()).contains("<b onmouseover=alert(1)>© 2026</b> ‹U+202E›");
  }

  @Test
  void whatCannotBeSeenIsSpeltOut() {
    assertThat(new String(page, StandardCharsets.UTF_8).codePoints())
        .noneMatch(point -> Character.isISOControl(point) && point != '\n' && point != '\t')
        .noneMatch(ReportPageTest::turnsText);
    assertThat(html.select(".text").text()).contains("‹U+001B›[31m‹U+0007›", "‹U+E0041›‹U+FEFF›");
  }

  @Test
  void headingsFollowOneAnother() {
    int before = 0;
    for (Element heading : html.select("h1, h2, h3, h4, h5, h6")) {
      int level = heading.tagName().charAt(1) - '0';
      assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
      before = level;
    }
    assertThat(html.select("h1")).hasSize(1);
    assertThat(html.expectFirst("body > a").attr("href")).isEqualTo("#summary");
  }

  @Test
  void tablesSayWhatTheyShow() {
    for (Element table : html.select("table")) {
      assertThat(table.select("> caption").text()).isNotBlank();
      assertThat(table.select("th:not([scope])")).isEmpty();
    }
  }

  @Test
  void removedPartsAreStruckThroughBetweenWhatStayed() {
    Element excerpt = html.expectFirst("blockquote:has(del)");
    assertThat(excerpt.expectFirst("del").text()).contains("Home | Tides");
    assertThat(excerpt.text()).contains("Spring tides have nothing to do with the season.");
    assertThat(html.select("blockquote p[dir=rtl] del").text()).contains("اقرأ أيضا");
  }

  @Test
  void figuresAreTheSameInEveryLocale() throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Reports.render(Reports.sample())).isEqualTo(page);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void anEmptyReportIsAPageThatSaysSo() throws IOException {
    byte[] json =
        "{\"schema\":\"winnow-report/1\",\"hosts\":null}".getBytes(StandardCharsets.UTF_8);
    Document empty = Jsoup.parse(new String(Reports.render(json), StandardCharsets.UTF_8));
    assertThat(empty.select("main").text())
        .contains("no summary", "Duplicates were not searched for", "No example was kept");
    for (Element link : empty.select("a")) {
      assertThat(empty.getElementById(link.attr("href").substring(1))).isNotNull();
    }
  }

  @Test
  void sectionsWithoutFiguresShowThatTheyAreUnknown() throws IOException {
    String json =
        """
        {"schema":"winnow-report/1","run":{},"summary":{},"flow":[{"stage":"read"}],
         "removals":[{"reason":"ADS"}],"duplication":{},"hosts":{"top":[{"host":"a"}]},
         "left":[{"line":"x"}],"shape":[{"signal":"words","histogram":[{}],"percentiles":{"5":null}}],
         "rule_sets":[{"name":"C4","rules":[{"rule":"r"}]}],"languages":[{"code":"en"}],"mixed":{},
         "encodings":[{}],"damage":[{}],"confidence":{},"page_types":[{}],
         "comparison":{"changes":[{}]},"samples":{},"later":{"unknown":1}}
        """;
    String text =
        Jsoup.parse(
                new String(
                    Reports.render(json.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8))
            .text();
    assertThat(text).contains("–").doesNotContain("null", "NaN");
  }

  @Test
  void whatIsNoReportIsRefused() {
    byte[] other = "{\"schema\":\"other/1\"}".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> ReportPage.write(other, new ByteArrayOutputStream()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("other/1");
    assertThatThrownBy(() -> ReportPage.write(new byte[] {'{'}, new ByteArrayOutputStream()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void theLargestPageStaysUnderThreeMegabytes() throws IOException {
    byte[] large = Reports.render(Reports.large());
    assertThat(large.length).isLessThan(3_000_000);
    Document document = Jsoup.parse(new String(large, StandardCharsets.UTF_8));
    assertThat(document.select("details.sample")).hasSizeBetween(300, Samples.LIMIT);
  }

  private static boolean turnsText(int point) {
    return (point >= 0x202a && point <= 0x202e)
        || (point >= 0x2066 && point <= 0x2069)
        || point == 0x200e
        || point == 0x200f
        || point == 0x61c;
  }
}
