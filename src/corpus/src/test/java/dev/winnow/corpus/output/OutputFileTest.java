package dev.winnow.corpus.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  @TempDir Path folder;

  private long files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  @Test
  void aFileAppearsOnlyWhenItIsWhole() throws IOException {
    Path target = Files.writeString(folder.resolve("out.jsonl"), "before");
    try (OutputFile file = OutputFile.create(target)) {
      file.stream().write("after".getBytes(UTF_8));
      file.stream().flush();
      assertThat(target).hasContent("before");
      file.commit();
    }
    assertThat(target).hasContent("after");
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void withoutCommitNothingChanges() throws IOException {
    try (OutputFile file = OutputFile.create(folder.resolve("out"))) {
      file.stream().write(1);
    }
    assertThat(files()).isZero();
  }

  @Test
  void aLinkIsFollowed() throws IOException {
    Path target = Files.writeString(folder.resolve("target"), "before");
    Path link = Files.createSymbolicLink(folder.resolve("link"), target);
    try (OutputFile file = OutputFile.create(link)) {
      file.stream().write("after".getBytes(UTF_8));
      file.commit();
    }
    assertThat(link).isSymbolicLink();
    assertThat(target).hasContent("after");
  }

  @Test
  void aMissingFolderIsAnError() {
    assertThatThrownBy(() -> OutputFile.create(folder.resolve("no/out")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
