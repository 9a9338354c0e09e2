package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {
  @TempDir Path folder;

  private String identity() {
    return InputFiles.of(List.of("f"), List.of(Optional.of(folder))).identity();
  }

  @Test
  void aChangedFileChangesTheIdentityWhateverElseCannotBeRead() throws IOException {
    Files.createSymbolicLink(folder.resolve("a"), folder.resolve("nowhere"));
    Path elsewhere = Files.createDirectory(folder.resolveSibling(folder.getFileName() + "-other"));
    Path linked = Files.writeString(elsewhere.resolve("x.txt"), "one");
    Files.createSymbolicLink(folder.resolve("b"), elsewhere);
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Path file = Files.writeString(folder.resolve("z.txt"), "one");
    String before = identity();
    assertThat(identity()).isEqualTo(before);
    Files.writeString(file, "other");
    String changed = identity();
    assertThat(changed).isNotEqualTo(before);
    Files.writeString(linked, "other");
    assertThat(identity()).isNotEqualTo(changed);
  }
}
