package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.dedup.KeepPolicy;
import dev.winnow.detect.CharsetRule;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the facade promises of every document. */
final class CleanerTest {
  static Stream<Path> inputs() {
    return Stream.concat(TestData.inputs("pages").stream(), TestData.inputs("leftovers").stream());
  }

  private static RawDocument raw(Path input) {
    return RawDocument.bytes(TestData.bytes(input)).withName(input.getFileName().toString());
  }

  private static String summary(Cleaner cleaner, Path input) {
    CleanDocument clean = cleaner.clean(raw(input));
    return clean.text()
        + clean.markdown()
        + clean.removals()
        + clean.warnings()
        + clean.language()
        + clean.charset();
  }

  @Test
  void sameInputSameOutputOnAnyThreadInAnyOrder() throws Exception {
    Cleaner shared = Cleaner.create();
    List<Path> inputs = new ArrayList<>(inputs().toList());
    List<String> expected = inputs.stream().map(i -> summary(Cleaner.create(), i)).toList();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(7));
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> found = new ArrayList<>();
      for (int i : order) {
        found.add(pool.submit(() -> summary(shared, inputs.get(i))));
      }
      for (int k = 0; k < order.size(); k++) {
        assertThat(found.get(k).get()).isEqualTo(expected.get(order.get(k)));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "ar", "th-TH-u-nu-thai"})
  void theLocaleDoesNotMatter(String tag) {
    List<String> expected = inputs().map(i -> summary(Cleaner.create(), i)).toList();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      assertThat(inputs().map(i -> summary(Cleaner.create(), i)).toList()).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void cleaningATextTwiceChangesNothing(Path input) {
    Cleaner cleaner = Cleaner.create();
    String once = cleaner.clean(RawDocument.text(cleaner.clean(raw(input)).text())).text();
    assertThat(cleaner.clean(RawDocument.text(once)).text()).isEqualTo(once);
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void everyWordOfTheTextStandsInTheInput(Path input) {
    CleanDocument clean = Cleaner.create().clean(raw(input));
    String source =
        clean.mediaType().equals("text/html")
            ? Jsoup.parse(decoded(input, clean)).wholeText()
            : decoded(input, clean);
    Set<String> words = new HashSet<>(List.of(source.split("[^\\p{L}\\p{N}]+", -1)));
    assertThat(clean.text().split("[^\\p{L}\\p{N}]+", -1))
        .filteredOn(word -> word.length() > 2)
        .allMatch(word -> words.contains(word) || source.contains(word));
  }

  private static String decoded(Path input, CleanDocument clean) {
    return new String(TestData.bytes(input), clean.charset().orElseThrow().charset());
  }

  @Test
  void anAttachedIndexNamesTheEarlierDocument() {
    String text = "One two three four five six seven eight nine ten eleven twelve thirteen.";
    try (DuplicateIndex seen = DuplicateIndex.inMemory()) {
      Cleaner cleaner = Cleaner.builder().duplicates(seen).build();
      assertThat(cleaner.clean(RawDocument.text(text).withId("first")).duplicate()).isEmpty();
      assertThat(cleaner.clean(RawDocument.text(text).withId("second")).duplicate())
          .hasValueSatisfying(
              duplicate -> {
                assertThat(duplicate.of()).isEqualTo("first");
                assertThat(duplicate.similarity()).isEqualTo(1);
              });
      assertThat(cleaner.clean(RawDocument.text(text).withId("second")).duplicate())
          .as("the same document again")
          .hasValueSatisfying(duplicate -> assertThat(duplicate.of()).isEqualTo("first"));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> cleaner.clean(RawDocument.text(text)))
          .withMessageContaining("RawDocument.withId");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> cleaner.clean(RawDocument.text("Something else.").withId("second")))
          .withMessageContaining("second");
    }
  }

  @Test
  void anIndexLearnsDatesAndHostsOfPages() {
    String page =
        """
        <html><head><title>Ferry</title>
        <meta property="article:published_time" content="%s"></head><body><article><h1>Ferry</h1>
        <p>The ferry crossed the bay again on Monday morning, with nine passengers and a goat on
        board, after two weeks of storms that had kept every boat in the harbour.</p>
        <p>The captain said that the goat paid half, as children do, and that it was the only one
        who was not sick on the way.</p></article></body></html>
        """;
    try (DuplicateIndex seen = DuplicateIndex.inMemory()) {
      Cleaner cleaner = Cleaner.builder().duplicates(seen).build();
      cleaner.clean(
          RawDocument.html(page.formatted("2024-05-31")).withId("a").withUrl("https://a.example/"));
      CleanDocument second =
          cleaner.clean(
              RawDocument.html(page.formatted("2024-05-30T23:00:00-05:00"))
                  .withId("b")
                  .withUrl("https://B.example/x"));
      CleanDocument third =
          cleaner.clean(
              RawDocument.html(page.formatted("2024-05-31T00:00:00+02:00"))
                  .withId("c")
                  .withUrl("https://c.example/x"));
      assertThat(second.facts().host()).hasValue("b.example");
      assertThat(third.facts().length()).isEqualTo(third.text().length());
      assertThat(seen.clusters(KeepPolicy.EARLIEST_DATE).get(0).members())
          .containsExactly("c", "a", "b");
      assertThat(
              seen.clusters(KeepPolicy.preferredHosts(List.of("b.example")))
                  .get(0)
                  .representative())
          .isEqualTo("b");
    }
  }

  @Test
  void withoutAnIndexNothingIsRemembered() {
    Cleaner cleaner = Cleaner.create();
    RawDocument raw = RawDocument.text("The same text as often as you like, word for word.");
    for (int i = 0; i < 5; i++) {
      assertThat(cleaner.clean(raw).text()).isEqualTo(raw.characters());
    }
  }

  @Test
  void theHttpHeaderTellsTheCharset() {
    String text = "Паром снова пойдёт с понедельника, сообщили в порту после двух недель штормов.";
    CleanDocument clean =
        Cleaner.create()
            .clean(
                RawDocument.bytes(text.getBytes(Charset.forName("windows-1251")))
                    .withContentType("text/plain; charset=windows-1251"));
    assertThat(clean.text()).isEqualTo(text);
    assertThat(clean.charset().orElseThrow().rule()).isEqualTo(CharsetRule.HTTP_HEADER);
  }

  @Test
  void aFewControlCharactersCostNothingElse() {
    CleanDocument bytes =
        Cleaner.create()
            .clean(
                RawDocument.bytes(
                    "Hello\0 world, this is a line.\n\0\0\nMore text here.\n"
                        .getBytes(StandardCharsets.UTF_8)));
    assertThat(bytes.text()).isEqualTo("Hello world, this is a line.\n\nMore text here.");
    assertThat(bytes.warnings()).containsExactly("3 control characters were dropped");
    CleanDocument text = Cleaner.create().clean(RawDocument.text("plain\u001b[31m text"));
    assertThat(text.text()).isEqualTo("plain[31m text");
    assertThat(text.warnings()).containsExactly("1 control character was dropped");
  }

  @Test
  void sourceIsKeptAsTextWithAWarning() {
    CleanDocument clean =
        Cleaner.create()
            .clean(
                RawDocument.bytes(
                    "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel></channel></rss>"
                        .getBytes(StandardCharsets.UTF_8)));
    assertThat(clean.warnings()).anyMatch(warning -> warning.contains("kept as text"));
  }

  @Test
  void aHandfulOfWordsIsAPageToo() {
    CleanDocument clean = Cleaner.create().clean(RawDocument.html("<p>Hello world.</p>"));
    assertThat(clean.text()).isEqualTo("Hello world.");
  }
}
