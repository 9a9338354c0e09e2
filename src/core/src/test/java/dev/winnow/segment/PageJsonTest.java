package dev.winnow.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON in scripts, well formed or not. */
final class PageJsonTest {
  private static final String BODY = "The ferry to the island leaves at dawn.";

  private static PageHead head(String type, String script) {
    return Segmenter.segment(
            Jsoup.parse("<body><script type='" + type + "'>" + script + "</script><p>x"))
        .head();
  }

  private static PageHead jsonLd(String script) {
    return head("application/ld+json", script);
  }

  private static List<String> embedded(String type, String script) {
    List<String> strings = new ArrayList<>();
    head(type, script).embedded().forEach(state -> state.strings(5, collector(strings)));
    return strings;
  }

  private static EmbeddedJson.StringVisitor collector(List<String> strings) {
    return (path, text) -> strings.add(path + " = " + text);
  }

  static Stream<String> readable() {
    String article = "{'@type':'Article','articleBody':'" + BODY + "'}";
    String json = article.replace('\'', '"');
    return Stream.of(
        json,
        article,
        "\uFEFF \n" + json + ";",
        "<!-- " + json + " -->",
        "//<![CDATA[\n" + json + "\n//]]>",
        "/* <![CDATA[ */" + json + "/* ]]> */",
        json.replace("\"", "&quot;"),
        json.replace("}", ",}"),
        json.replace(",", ",/* comment */ \n// another\n"),
        json.replace("}", ""),
        json.replace("{", "{@context:\"https://schema.org\","),
        json.replace("{", "{\"headline\":\"a \"quoted\" word\","),
        json.replace("{", "{\"author\":{\"name\":\"a \"quoted\" name\"},"),
        json.replace("{", "{\"headline\":\"no comma\"\n"),
        json.replace("{", "{\"name\":\"tab\tand\nline\",\"bad\":\"\\x\",\"n\":+01.,"),
        "[" + json + "] trailing",
        "{\"@type\":\"Organization\"},\n" + json);
  }

  @ParameterizedTest
  @MethodSource("readable")
  void jsonLdIsReadAsFarAsItGoes(String script) {
    PageHead head = jsonLd(script);
    assertThat(head.schemaTypes()).contains("article ");
    assertThat(head.structuredText()).contains(BODY);
  }

  @Test
  void whatFollowsAnErrorBelongsToTheSameObject() {
    PageHead head =
        jsonLd(
            "{\"@graph\":[{\"@type\":\"Article\",\"author\":{\"name\":\"Ann \"Bo\" Lee\"},"
                + "\"datePublished\":\"2024-05-01\"},{\"@type\":\"Person\"}]}");
    assertThat(head.jsonLd().toString())
        .isEqualTo(
            "[Members[members={@graph=Items[items=[Members[members={@type=Text[text=Article],"
                + " author=Members[members={name=Text[text=Ann ]}], datePublished=Text[text=2024-05-01]}],"
                + " Members[members={@type=Text[text=Person]}]]]}]]");
  }

  @Test
  void everyTypeOfAListCounts() {
    assertThat(jsonLd("{\"@type\":[\"Product\",\"Thing\"]}").schemaTypes())
        .isEqualTo("product thing ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "application/json | {\"props\":{\"posts\":[{\"body\":\"words\"}]}} | props.posts.body = words",
        "application/json | {\"a\":{\"b\":{\"c\":{\"d\":{\"e\":\"words\"}}}}} | b.c.d.e = words",
        "text/javascript | window.__NUXT__={\"text\":\"words\"};f({\"g\":\"others\"}) | text = words",
        "text/javascript | var pageData = [\"words\"] | ` = words`",
        "module | window['__INITIAL_STATE__'] = {text: 'words'} | text = words",
      })
  void embeddedStateHandsOutItsStrings(String type, String script, String expected) {
    assertThat(embedded(type, script)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text/javascript | (function(){var data={\"text\":\"words\"}})()",
        "text/javascript | window.__NUXT__=(function(a){return {\"text\":\"words\"}})(1)",
        "text/template   | {\"text\":\"words\"}",
        "text/javascript | settings = {\"text\":\"words\"}",
      })
  void otherScriptsAreNotState(String type, String script) {
    assertThat(embedded(type, script)).isEmpty();
  }

  @Test
  void aVisitorMayStop() {
    List<String> strings = new ArrayList<>();
    head("application/json", "[\"first\",\"second\"]")
        .embedded()
        .get(0)
        .strings(0, (path, text) -> !strings.add(text));
    assertThat(strings).containsExactly("first");
  }

  static Stream<String> hostile() {
    return Stream.of(
        "[".repeat(100_000),
        "{\"a\":".repeat(100_000),
        "{".repeat(1_000_000),
        "[{\"a\":\"" + "x".repeat(10_000_000) + "\"}]",
        "{\"" + "n".repeat(10_000_000) + "\":1}",
        "[" + "1".repeat(5_000_000) + "]",
        "[" + "\"a\",".repeat(2_500_000),
        "{" + "\"a\":{\"b\":\"c\"d\"},".repeat(500_000),
        "{\"a\"" + ",\"".repeat(3_000_000),
        "[" + ",{".repeat(3_000_000),
        "\\".repeat(10_000_000),
        "{\"a\":\"" + "\\u".repeat(5_000_000),
        "&quot;".repeat(1_000_000));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileJsonEndsInTime(String script) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          assertThat(jsonLd(script)).isNotNull();
          assertThat(embedded("application/json", script)).isNotNull();
        });
  }
}
