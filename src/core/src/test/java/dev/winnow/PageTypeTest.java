package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.winnow.boilerplate.PageType;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The type of a page and the confidence in its text. */
final class PageTypeTest {
  private static final Cleaner CLEANER = Cleaner.create();

  @Test
  void tellsTheTypeOfMostPages() {
    List<Path> pages = TestData.inputs("pages");
    long right =
        pages.stream()
            .filter(
                page ->
                    clean(page)
                        .pageType()
                        .filter(type -> page.getFileName().toString().startsWith(nameOf(type)))
                        .isPresent())
            .count();
    assertThat(right).isGreaterThanOrEqualTo(Math.round(0.75 * pages.size()));
  }

  @Test
  void probabilitiesAddUpToOneAndTheTypeIsTheMostLikely() {
    CleanDocument doc = clean(TestData.inputs("pages").get(0));
    assertThat(doc.pageTypes()).containsOnlyKeys(PageType.values());
    assertThat(doc.pageTypes().values().stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(1, within(1e-5));
    double most = doc.pageTypes().values().stream().max(Double::compare).orElseThrow();
    assertThat(doc.pageTypes()).containsEntry(doc.pageType().orElseThrow(), most);
  }

  @Test
  void confidenceIsAShareAndHigherForAnArticleThanForAMenu() {
    double article = clean(TestData.inputs("pages").get(0)).confidence().orElseThrow();
    String menu = "<ul>" + "<li><a href=/a>Harbour tickets</a>".repeat(80) + "</ul>";
    double nothing = CLEANER.clean(RawDocument.html(menu)).confidence().orElseThrow();
    assertThat(article).isBetween(0.5, 1.0);
    assertThat(nothing).isBetween(0.0, article);
  }

  @Test
  void plainTextAndEmptyPagesHaveNeither() {
    for (RawDocument raw : List.of(RawDocument.text("A line."), RawDocument.html(""))) {
      CleanDocument doc = CLEANER.clean(raw);
      assertThat(doc.pageType()).isEmpty();
      assertThat(doc.pageTypes()).isEmpty();
      assertThat(doc.confidence()).isEmpty();
    }
  }

  private static CleanDocument clean(Path page) {
    return CLEANER.clean(RawDocument.bytes(TestData.bytes(page)));
  }

  private static String nameOf(PageType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
