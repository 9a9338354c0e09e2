package dev.winnow.corpus.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.corpus.Corpora;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.Location;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.corpus.record.Skipped;
import dev.winnow.corpus.record.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderReaderTest {
  @TempDir Path folder;

  private void file(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  @Test
  void readsInTheOrderOfPathsByCodeUnit() throws IOException {
    List<String> paths =
        List.of(
            "B.html",
            "a b/x.txt",
            "a-b.txt",
            "a.txt",
            "a/b.txt",
            "a/c/d.txt",
            "a0.txt",
            "ä +%20/😀.txt",
            "ä.txt");
    List<String> shuffled = new ArrayList<>(paths);
    Collections.shuffle(shuffled, new Random(1));
    for (String path : shuffled) {
      file(path, path);
    }
    List<Entry> entries = Corpora.read(folder);
    assertThat(Corpora.ids(entries)).isEqualTo(paths).isSorted();
    assertThat(Corpora.record(entries.get(3)).document().name()).contains("a.txt");
    assertThat(Corpora.record(entries.get(3)).document().id()).contains("a.txt");
    assertThat(entries.get(3).location()).isEqualTo(Location.whole(folder + "/a.txt"));
  }

  @Test
  void skipsWhatIsHiddenAndSaysSo() throws IOException {
    file("a.txt", "a");
    file(".git/config", "x");
    file("sub/.hidden", "x");
    List<Entry> entries = Corpora.read(folder);
    assertThat(Corpora.ids(entries)).containsExactly("a.txt");
    assertThat(entries)
        .filteredOn(Skipped.class::isInstance)
        .extracting(e -> e.location().source())
        .containsExactly(folder + "/.git/", folder + "/sub/.hidden");
  }

  @Test
  void reportsALinkThatLeadsBackAndGoesOn() throws IOException {
    file("sub/a.txt", "a");
    file("z.txt", "z");
    Files.createSymbolicLink(folder.resolve("sub/loop"), folder);
    Files.createSymbolicLink(folder.resolve("self"), Path.of("self"));
    List<Entry> entries = Corpora.read(folder);
    assertThat(Corpora.ids(entries)).containsExactly("sub/a.txt", "z.txt");
    assertThat(Corpora.unreadable(entries))
        .extracting(u -> u.location().source())
        .containsExactly(folder + "/self", folder + "/sub/loop/");
  }

  @Test
  void reportsALinkToNothingAndFollowsOthers() throws IOException {
    file("data/a.txt", "a");
    Files.createDirectory(folder.resolve("in"));
    Files.createSymbolicLink(folder.resolve("in/dangling"), Path.of("nowhere"));
    Files.createSymbolicLink(folder.resolve("in/linked"), folder.resolve("data"));
    List<Entry> entries = Corpora.read(folder.resolve("in"));
    assertThat(Corpora.ids(entries)).containsExactly("linked/a.txt");
    assertThat(Corpora.unreadable(entries))
        .singleElement()
        .satisfies(u -> assertThat(u.reason()).contains("no such file"));
  }

  @Test
  void aJsonLinesFileInAFolderGivesItsOwnIds() throws IOException {
    file("sub/c.jsonl", "{\"id\":\"x\",\"text\":\"t\"}\n{\"text\":\"t\"}\n{\n");
    List<Entry> entries = Corpora.read(folder);
    assertThat(Corpora.ids(entries)).containsExactly("x", "sub/c.jsonl:2");
    assertThat(Corpora.unreadable(entries))
        .singleElement()
        .satisfies(
            u -> assertThat(u.location()).isEqualTo(Location.line(folder + "/sub/c.jsonl", 3)));
  }

  @Test
  void readsTenThousandSmallFiles() throws IOException {
    for (int i = 0; i < 10_000; i++) {
      Files.writeString(folder.resolve(i + ".txt"), "text " + i);
    }
    assertThat(Corpora.ids(Corpora.read(folder))).hasSize(10_000).isSorted();
  }

  @Test
  void aFileThatVanishesWhileReadingIsReported() throws IOException {
    file("a.txt", "a");
    file("b.txt", "b");
    file("c.txt", "c");
    try (RecordReader reader = Inputs.open(List.of(folder.toString()), () -> null)) {
      assertThat(reader.next()).isPresent();
      Files.delete(folder.resolve("b.txt"));
      List<Entry> rest = Corpora.readAll(reader);
      assertThat(rest.get(0)).isInstanceOf(Unreadable.class);
      assertThat(Corpora.ids(rest)).containsExactly("c.txt");
    }
  }
}
