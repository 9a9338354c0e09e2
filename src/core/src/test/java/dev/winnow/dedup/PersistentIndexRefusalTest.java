package dev.winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import info.debatty.java.stringsimilarity.JaroWinkler;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdbjava.ByteArrayProxy;
import org.lmdbjava.DbiFlags;
import org.lmdbjava.Env;

/** What is no index, or not the one asked for, is refused: path, problem, remedy. */
class PersistentIndexRefusalTest {
  private static final String TEN = "one two three four five six seven eight nine ten";

  @TempDir private Path folder;
  private Path path;
  private Path data;

  @BeforeEach
  void name() {
    path = folder.resolve("index");
    data = path.resolve("data.mdb");
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertRefused() {
    return assertThatThrownBy(() -> DuplicateIndex.open(path).close())
        .isInstanceOf(DuplicateIndexException.class)
        .hasMessageContaining(path.toString());
  }

  private void assertRefusedReadOnly(String problem) {
    assertThatThrownBy(() -> DuplicateIndex.openReadOnly(path).close())
        .isInstanceOf(DuplicateIndexException.class)
        .hasMessageContaining(path.toString())
        .hasMessageContaining(problem);
  }

  @Test
  void whatDoesNotExistCannotBeRead() {
    assertRefusedReadOnly("does not exist");
    assertThat(path).doesNotExist();
  }

  @Test
  void aFileIsNoIndex() throws IOException {
    Files.writeString(path, "text");
    assertRefused().hasMessageContaining("this is a file");
    assertRefusedReadOnly("this is a file");
    assertThat(path).hasContent("text");
  }

  @Test
  void aFolderOfOtherFilesIsNoIndex() throws IOException {
    Files.createDirectory(path);
    Files.writeString(path.resolve("notes.txt"), "text");
    assertRefused().hasMessageContaining("other files");
    assertRefusedReadOnly("has no data.mdb");
    assertThat(path).isDirectoryContaining(file -> file.endsWith("notes.txt"));
    assertThat(data).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Files.writeString(folder.resolve("file"), "text");
    path = folder.resolve("file/index");
    assertRefused().hasMessageContaining("cannot be opened");
  }

  @Test
  void otherDataIsNoIndex() throws IOException {
    Files.createDirectory(path);
    Files.writeString(data, "no index at all. ".repeat(1_000));
    assertRefused().hasMessageContaining("no file of LMDB");
    assertRefusedReadOnly("no file of LMDB");
  }

  @Test
  void aDatabaseOfAnotherProgramIsNoIndex() throws IOException {
    Files.createDirectory(path);
    try (Env<byte[]> env = Env.create(ByteArrayProxy.PROXY_BA).setMaxDbs(2).open(path.toFile())) {
      env.openDbi("cats", DbiFlags.MDB_CREATE).put(new byte[] {1}, new byte[] {2});
    }
    assertRefused().hasMessageContaining("another program");
    assertRefusedReadOnly("another program");
    try (Env<byte[]> env = Env.create(ByteArrayProxy.PROXY_BA).setMaxDbs(2).open(path.toFile())) {
      assertThat(env.getDbiNames()).hasSize(1);
    }
  }

  @Test
  void aFileThatWasCutOffIsDamaged() throws IOException {
    fill();
    try (RandomAccessFile file = new RandomAccessFile(data.toFile(), "rw")) {
      file.setLength(10 * 4_096);
    }
    assertRefusedReadOnly("should have");
    assertRefused().hasMessageContaining("should have");
  }

  private void fill() {
    try (DuplicateIndex index = DuplicateIndex.open(path)) {
      for (int i = 0; i < 200; i++) {
        Optional<Duplicate> unused = index.add("document " + i, IndexProcess.text(i));
      }
    }
  }

  @Test
  void aRecordThatWasChangedIsFound() throws IOException {
    fill();
    byte[] bytes = Files.readAllBytes(data);
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    byte[] name = "document 100".getBytes(StandardCharsets.UTF_8);
    for (int at = latin.indexOf("document 100"); at >= 0; ) {
      // in the table of ids the length of the name comes before a zero of it and one of the name
      if (bytes[at - 3] == 0) {
        bytes[at + name.length - 1] ^= 1;
      }
      at = latin.indexOf("document 100", at + 1);
    }
    Files.write(data, bytes);
    try (LmdbStore store = PersistentIndexTest.store(path)) {
      assertThat(LmdbCheck.problems(store)).singleElement().asString().contains("checksum");
    }
    try (DuplicateIndex index = DuplicateIndex.open(path)) {
      assertThatThrownBy(() -> index.query(IndexProcess.text(100)))
          .isInstanceOf(DuplicateIndexException.class)
          .hasMessageContaining(path.toString())
          .hasMessageContaining("damaged")
          .hasMessageContaining("checksum");
      assertThat(index.query(IndexProcess.text(110))).isPresent();
    }
  }

  @Test
  void anIndexBringsItsOwnParametersAndRefusesOthers() {
    DuplicateIndexBuilder builder = DuplicateIndex.builder().threshold(0.6);
    builder.clustering(Clustering.COMPONENTS).open(path).close();
    try (DuplicateIndex index = DuplicateIndex.open(path)) {
      assertThat(index.candidateProbability(0.6)).isGreaterThan(0.99);
      // 4 of 6 shingles
      assertThat(index.add("a", "one two three four five six seven")).isEmpty();
      assertThat(index.add("b", "one two three four five six other")).isPresent();
    }
    assertContradiction(DuplicateIndex.builder().threshold(0.9), "threshold 0.6", "0.9");
    assertContradiction(
        DuplicateIndex.builder().clustering(Clustering.STAR), "clustering COMPONENTS", "STAR");
    assertContradiction(DuplicateIndex.builder().sets(KeptSets.NONE), "sets kept", "none");
    assertContradiction(
        DuplicateIndex.builder().verifier(new JaroWinkler(), id -> Optional.empty()),
        "measure JACCARD",
        JaroWinkler.class.getName());
    assertContradiction(DuplicateIndex.builder().sets(KeptSets.HEAP), "sets(HEAP)", "path");
    assertContradiction(
        DuplicateIndex.builder().containment(0.9), "made without containment", "make another");
    builder.open(path).close();
  }

  private void assertContradiction(DuplicateIndexBuilder builder, String there, String asked) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.open(path).close())
        .withMessageContainingAll(there, asked);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.openReadOnly(path).close())
        .withMessageContainingAll(there, asked);
  }

  @ParameterizedTest
  @CsvSource({"format, 99", "fingerprint, fingerprint version 1", "fingerprint parameter hash, 0"})
  void anIndexOfAnotherVersionIsRefusedByName(String name, String value) {
    IndexHeader own = IndexHeader.of(0.8, "STAR", Duplicate.JACCARD, true, false);
    Map<String, String> values = new LinkedHashMap<>(own.values());
    String expected = values.put(name, value);
    // the header is checked after it was written
    assertThatThrownBy(() -> LmdbIndex.open(path, new IndexHeader(values), header -> {}))
        .isInstanceOf(DuplicateIndexException.class);
    assertRefused().hasMessageContainingAll(name, value, expected);
    assertRefusedReadOnly(name);
  }

  @Test
  void anIndexIsOpenOnceInAProcess() throws IOException {
    try (DuplicateIndex index = DuplicateIndex.open(path)) {
      assertRefused().hasMessageContaining("already open in this process");
      assertRefusedReadOnly("already open in this process");
      Path link = Files.createSymbolicLink(folder.resolve("link"), path);
      assertThatThrownBy(() -> DuplicateIndex.open(link))
          .hasMessageContaining("already open in this process");
      assertThat(index.add("a", TEN)).isEmpty();
    }
    DuplicateIndex.open(path).close();
    DuplicateIndex.openReadOnly(path).close();
  }
}
