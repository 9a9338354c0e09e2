package dev.winnow.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFilesTest {
  @TempDir private Path folder;

  @Test
  void takesAnEvenSampleInPathOrder() throws IOException {
    for (String name : new String[] {"d.html", "a.html", "c.html.gz", "b.html", "e.txt"}) {
      Files.createFile(Files.createDirectories(folder.resolve("sub")).resolve(name));
    }

    assertThat(PageFiles.find(folder, 4))
        .extracting(file -> file.getFileName().toString())
        .containsExactly("a.html", "b.html", "c.html.gz", "d.html");
    assertThat(PageFiles.find(folder, 2))
        .extracting(file -> file.getFileName().toString())
        .containsExactly("a.html", "c.html.gz");
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> PageFiles.find(folder.resolve("testdata"), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("testdata");
    assertThatThrownBy(() -> PageFiles.find(folder, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(".html");
  }
}
