package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.metadata.Metadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What pages say of themselves, through the facade. */
final class MetadataTest {
  private static final Cleaner CLEANER = Cleaner.create();
  private static final String SITE = "https://www.example.org/stories/";

  static Stream<Path> pages() {
    return TestData.inputs("metadata").stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageSaysWhatIsExpected(Path input) {
    assertThat(lines(input)).isEqualTo(TestData.expected("metadata", input, ".txt"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theLocaleOfThePlatformDoesNotMatter(Path input) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(lines(input)).isEqualTo(TestData.expected("metadata", input, ".txt"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void everyExpectationHasItsInput() {
    Path expected = TestData.ROOT.resolve("expected").resolve("metadata");
    assertThat(pages().map(page -> TestData.expectedFile("metadata", page, ".txt")))
        .containsExactlyInAnyOrderElementsOf(files(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en    | 2024-05-31             | 2024-05-31",
        "en    | 2024-05-31T10:00Z      | 2024-05-31T10:00:00Z",
        "en    | 2024-05-31 10:00:07.123+0200 | 2024-05-31T10:00:07+02:00",
        "en    | Fri, 31 May 2024 10:00:00 GMT | 2024-05-31T10:00:00Z",
        "en    | May 31, 2024 at 9:15 PM | 2024-05-31",
        "en    | Friday the 31st of May, 2024 | 2024-05-31",
        "en    | 31/05/2024             | 2024-05-31",
        "en    | 05/31/2024             | 2024-05-31",
        "en    | 05/06/2024             |",
        "en-US | 05/06/2024             | 2024-05-06",
        "en-GB | 05/06/2024             | 2024-06-05",
        "fr    | 05/06/2024             | 2024-06-05",
        "en    | 05.06.2024             | 2024-06-05",
        "en    | 31/02/2024             |",
        "en    | 20240531               | 2024-05-31",
        "en    | 2024-13-45             |",
        "en    | 3 days ago             |",
        "pl    | 31 maja 2024           | 2024-05-31",
        "es    | 31 de mayo de 2024     | 2024-05-31",
        "zh    | 2024年5月31日            | 2024-05-31",
        "hi    | 31 मई 2024             | 2024-05-31",
      })
  void datesAreReadWhereTheyAreCertain(String language, String date, String expected) {
    String html =
        "<html lang=%s><title>Rope walks</title><meta property='article:published_time' content='%s'>"
            .formatted(language, date);
    assertThat(read(html).published()).isEqualTo(Optional.ofNullable(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Ann Lee                         | Ann Lee",
        "by Ann Lee and Bo Park             | Ann Lee;Bo Park",
        "Ann Lee, Bo Park & Cy Rope         | Ann Lee;Bo Park;Cy Rope",
        "Ann Lee, Senior Editor             | Ann Lee",
        "Ann Lee, PhD                       | Ann Lee",
        "Ann Lee \u00B7 5 min read          | Ann Lee",
        "José Ortega y Gasset               | José Ortega y Gasset",
        "von Ida Marsh und Jan Holt         | Ida Marsh;Jan Holt",
        "作者：潮見 花子                      | 潮見 花子",
        "ann@example.org                    |",
        "https://example.org/ann            |",
        "admin                              |",
      })
  void authorsAreNames(String author, String expected) {
    List<String> names = expected == null ? List.of() : List.of(expected.split(";", -1));
    assertThat(read("<title>x</title><meta name=author content='" + author + "'>").authors())
        .isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Rope walks - Harbour Post          ; Rope walks",
        "Rope - and net - makers            ; Rope - and net - makers",
        "Rope walks :: Example               ; Rope walks",
        "Rope walks – example.org            ; Rope walks",
        "Harbour Post » Rope walks           ; Rope walks",
        "Harbour Post                        ; Harbour Post",
        "Rope walks – Harbour Post – Harbour Post ; Rope walks",
      })
  void theSiteIsCutOffTheTitle(String pair) {
    String[] parts = pair.split(";", -1);
    String html =
        "<meta property=og:site_name content='Harbour Post'><title>" + parts[0] + "</title>";
    assertThat(read(html).title()).contains(parts[1].strip());
  }

  @Test
  void plainTextSaysNothing() {
    assertThat(CLEANER.clean(RawDocument.text("By Ann Lee\n2024-05-31\n")).metadata())
        .isEqualTo(Metadata.EMPTY);
  }

  @Test
  void addressesThatAreNoneAreLeftOut() {
    Metadata metadata =
        read(
            "<link rel=canonical href='javascript:void(0)'><meta property=og:url content='http://['>"
                + "<meta property=og:image content='data:image/png;base64,xx'>");
    assertThat(metadata.canonicalUrl()).isEmpty();
    assertThat(metadata.image()).isEmpty();
  }

  @Test
  void oddAddressesAreKept() {
    assertThat(read("<meta property=og:image content='https://cdn.example.org/a|b.png'>").image())
        .contains("https://cdn.example.org/a|b.png");
  }

  static Stream<String> hostile() {
    String ld = "<script type='application/ld+json'>";
    return Stream.of(
        ld + "[".repeat(100_000),
        ld + "{\"@graph\":[" + "{\"@type\":\"Article\",\"headline\":\"aaaa\"},".repeat(300_000),
        ld + "{\"@type\":\"Article\",\"headline\":\"" + "a ".repeat(5_000_000) + "\"}",
        "<title>" + "a - ".repeat(500_000) + "</title><h1>" + "a | ".repeat(500_000),
        "<meta name=author content='" + "a and ".repeat(500_000) + "'>",
        "<meta name=keywords content='" + "a,".repeat(1_000_000) + "'>",
        "<meta name=description content='" + "&lt;".repeat(1_000_000) + "'>",
        "<div class=byline>".repeat(50_000) + "By Ann",
        "<div itemprop=author itemscope>".repeat(50_000) + "Ann",
        "<h1>" + "By 1/2/".repeat(500_000),
        "<meta name=date content='" + "1/".repeat(1_000_000) + "'>",
        "<meta property=og:title content=x>".repeat(200_000));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostilePagesEndInTime(String html) {
    Metadata metadata =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(html));
    assertThat(metadata).isNotNull();
  }

  private static Metadata read(String html) {
    return CLEANER.clean(RawDocument.html(html).withUrl(SITE + "page")).metadata();
  }

  private static String lines(Path input) {
    String name = input.getFileName().toString().replace(".html", "");
    RawDocument raw = RawDocument.bytes(TestData.bytes(input)).withUrl(SITE + name);
    Metadata metadata = CLEANER.clean(raw).metadata();
    StringBuilder lines = new StringBuilder();
    line("title", metadata.title(), lines);
    metadata.authors().forEach(author -> line("author", Optional.of(author), lines));
    line("published", metadata.published(), lines);
    line("modified", metadata.modified(), lines);
    line("site", metadata.siteName(), lines);
    line("description", metadata.description(), lines);
    line("canonical", metadata.canonicalUrl(), lines);
    line("language", metadata.language(), lines);
    line("image", metadata.image(), lines);
    metadata.keywords().forEach(keyword -> line("keyword", Optional.of(keyword), lines));
    return lines.toString();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void line(String name, Optional<String> value, StringBuilder lines) {
    value.ifPresent(text -> lines.append(name).append(": ").append(text).append('\n'));
  }
}
