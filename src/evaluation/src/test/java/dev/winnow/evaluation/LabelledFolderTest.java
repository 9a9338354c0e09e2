package dev.winnow.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledFolderTest {
  @TempDir private Path folder;

  @Test
  void readsPagesInOrderOfTheirIds() throws IOException {
    LabelledPages.add(folder, "0002", "category", "<p>two", "two");
    LabelledPages.add(folder, "0001", "article", "<p>one", "one");

    List<LabelledPage> pages = LabelledFolder.read(folder);

    assertThat(pages).extracting(LabelledPage::id).containsExactly("0001", "0002");
    assertThat(pages).extracting(LabelledPage::type).containsExactly("article", "collection");
    LabelledPage first = pages.get(0);
    assertThat(first.url()).isEqualTo("https://example.org/0001");
    assertThat(first.bytes()).isEqualTo("<p>one".getBytes(StandardCharsets.UTF_8));
    assertThat(first.reference()).isEqualTo(new Reference("one", List.of("w"), List.of("x")));
  }

  @Test
  void readsPlainFilesAndSparseReferences() throws IOException {
    Files.createDirectories(folder.resolve("html"));
    Files.createDirectories(folder.resolve("ground-truth"));
    Files.writeString(folder.resolve("html/r-news.html"), "<p>news");
    Files.writeString(
        folder.resolve("ground-truth/r-news.json"), "{\"ground_truth\":{\"main_content\":null}}");

    LabelledPage page = LabelledFolder.read(folder).get(0);

    assertThat(page.url()).isEmpty();
    assertThat(page.type()).isEmpty();
    assertThat(page.bytes()).hasSize(7);
    assertThat(page.reference()).isEqualTo(new Reference("", List.of(), List.of()));
  }

  @Test
  void namesTheSourceByTheLeadingLetters() {
    assertThat(page("d131").group()).isEqualTo("d");
    assertThat(page("dR44").group()).isEqualTo("d");
    assertThat(page("r-embedded-videos").group()).isEqualTo("r");
    assertThat(page("0001").group()).isEmpty();
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    assertThatThrownBy(() -> LabelledFolder.read(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ground-truth");
    LabelledPages.add(folder, "0001", "article", "<p>one", "one");
    Files.delete(folder.resolve("html/0001.html.gz"));
    assertThatThrownBy(() -> LabelledFolder.read(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0001.html");
  }

  private static LabelledPage page(String id) {
    return new LabelledPage(id, "", "", Path.of(id), new Reference("", List.of(), List.of()));
  }
}
