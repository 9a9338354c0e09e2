package dev.winnow.corpus.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.corpus.Corpora;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that were made to do harm, or are damaged anywhere. */
class HostileArchiveTest {
  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd, etc/passwd",
    "a/../../b.txt, b.txt",
    "/etc/passwd, etc/passwd",
    "C:\\Windows\\x.txt, Windows/x.txt",
    "..\\..\\x.txt, x.txt",
    "./a//b.txt, a/b.txt",
    "a/.., unnamed",
  })
  void namesLeadNowhereElse(String name, String safe) throws IOException {
    for (byte[] archive : List.of(ArchiveTest.zip(name, "x"), ArchiveTest.tar(name, "x"))) {
      List<Entry> entries = Corpora.readStdin(archive);
      assertThat(Corpora.ids(entries)).containsExactly("stdin/" + safe);
      assertThat(Corpora.record(entries.get(0)).warnings()).hasSize(1);
    }
  }

  @Test
  void controlCharactersInNamesAreReplaced() throws IOException {
    byte[] zip = ArchiveTest.zip("a\0.txt", "x", "b\n\u001B[2J\u0007.txt", "x");
    assertThat(Corpora.ids(Corpora.readStdin(zip)))
        .containsExactly("stdin/a_.txt", "stdin/b__[2J_.txt");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void archivesInArchivesEnd(boolean zip) throws IOException {
    byte[] archive = ArchiveTest.zip("a.txt", "a");
    for (int i = 0; i < 10; i++) {
      archive = zip ? ArchiveTest.zip("x.zip", archive) : ArchiveTest.tar("x.tar", archive);
    }
    List<Entry> entries = Corpora.readStdin(archive);
    assertThat(entries)
        .singleElement()
        .isInstanceOfSatisfying(
            Unreadable.class, u -> assertThat(u.reason()).contains("within each other"));
  }

  @Test
  void aBombInABombIsStoppedOnce() throws IOException {
    byte[] zeros = new byte[200 << 20];
    byte[] one = ArchiveTest.zip("zeros.bin", zeros);
    Object[] many = new Object[40];
    for (int i = 0; i < many.length; i += 2) {
      many[i] = i + ".zip";
      many[i + 1] = one;
    }
    List<Entry> entries = Corpora.readStdin(ArchiveTest.zip(many));
    assertThat(entries.size()).isLessThanOrEqualTo(6);
    assertThat(Corpora.unreadable(entries))
        .singleElement()
        .satisfies(u -> assertThat(u.reason()).contains("times its size"));
  }

  @Test
  void nothingIsLeftInTheTemporaryFolder() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    List<Path> before = spools(temporary);
    byte[] archive =
        ArchiveTest.zip(
            "a.zip", ArchiveTest.zip("b.bin", ArchiveTest.noise(200_000)), "c.txt", "c");
    assertThat(Corpora.ids(Corpora.readStdin(archive))).hasSize(2);
    Corpora.readStdin(Arrays.copyOf(archive, 150_000));
    assertThat(spools(temporary)).isEqualTo(before);
  }

  private static List<Path> spools(Path temporary) throws IOException {
    List<Path> found = new ArrayList<>();
    try (var files = Files.newDirectoryStream(temporary, "winnow*.spool")) {
      files.forEach(found::add);
    }
    return found;
  }

  @Test
  void bytesOfChanceNeverThrow() throws IOException {
    byte[] zip =
        ArchiveTest.zip(
            "a.txt", ArchiveTest.text(500), "b/c.txt", "c", "d.jsonl", "{\"text\":\"x\"}");
    byte[] tar =
        ArchiveTest.tar(
            "a.txt", ArchiveTest.text(500), "b/c.txt", "c", "d.jsonl", "{\"text\":\"x\"}");
    Random random = new Random(3);
    for (int i = 0; i < 1_000; i++) {
      byte[] damaged = (i % 2 == 0 ? zip : tar).clone();
      for (int j = 0; j < 3; j++) {
        damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt();
      }
      assertThat(Corpora.readStdin(damaged)).isNotNull();
    }
  }
}
