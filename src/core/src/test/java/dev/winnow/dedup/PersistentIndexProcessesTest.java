package dev.winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** An index at a path that other processes have open. */
class PersistentIndexProcessesTest {
  private static final String TEN = "one two three four five six seven eight nine ten";

  @TempDir private Path folder;

  @Test
  void aReaderSeesWhatAWriterInAnotherProcessAcknowledged() {
    Path path = folder.resolve("i");
    try (DuplicateIndex index = DuplicateIndex.open(path)) {
      try (IndexProcess reader = IndexProcess.start(path, "read")) {
        assertThat(reader.answer()).isEqualTo("open");
        assertThat(reader.ask("query " + TEN)).isEqualTo("new");
        assertThat(index.add("a", TEN)).isEmpty();
        assertThat(reader.ask("query " + TEN)).isEqualTo("a");
        assertThat(index.remove("a")).isTrue();
        assertThat(reader.ask("query " + TEN)).isEqualTo("new");
        for (int i = 0; i < 2_000; i++) {
          Optional<Duplicate> unused = index.add("d" + i, IndexProcess.text(i));
        }
        assertThat(reader.ask("query " + IndexProcess.text(1_990))).isEqualTo("d1990");
      }
    }
  }

  @Test
  void aSecondWriterIsRefused() {
    Path path = folder.resolve("i");
    try (IndexProcess writer = IndexProcess.start(path, "write")) {
      assertThat(writer.answer()).isEqualTo("open");
      assertThatThrownBy(() -> DuplicateIndex.open(path))
          .isInstanceOf(DuplicateIndexException.class)
          .hasMessageContaining(path.toString())
          .hasMessageContaining("open for writing elsewhere")
          .hasMessageContaining("read-only");
      assertThat(writer.ask("add " + TEN)).isEqualTo("new");
      try (DuplicateIndex reader = DuplicateIndex.openReadOnly(path)) {
        assertThat(reader.query(TEN)).map(Duplicate::of).contains(TEN);
        assertThat(writer.ask("add " + TEN + " more")).isEqualTo(TEN);
        assertThat(reader.size()).isEqualTo(2);
        assertThat(reader.statistics().near()).isEqualTo(1);
      }
    }
    try (DuplicateIndex index = DuplicateIndex.open(path)) {
      assertThat(index.size()).isEqualTo(2);
      try (IndexProcess writer = IndexProcess.start(path, "write")) {
        assertThat(writer.answer()).contains(path.toString(), "open for writing elsewhere");
      }
    }
  }

  @Test
  void aKilledWriterLosesNothingItAcknowledged() throws InterruptedException {
    Path path = folder.resolve("i");
    Random random = new Random(4);
    for (int kill = 0; kill < 4; kill++) {
      int acknowledged = -1;
      try (IndexProcess writer = IndexProcess.start(path, "fill")) {
        assertThat(writer.answer()).isEqualTo("open");
        int until = random.nextInt(600);
        String last = writer.answer();
        for (int i = 0; i < until; i++) {
          last = writer.answer();
        }
        Thread.sleep(random.nextInt(20));
        writer.kill();
        for (; last != null && last.matches("\\d+"); last = writer.answer()) {
          acknowledged = Integer.parseInt(last);
        }
      }
      requireAll(path, acknowledged);
    }
  }

  private static void requireAll(Path path, int acknowledged) {
    try (LmdbStore store = PersistentIndexTest.store(path)) {
      assertThat(LmdbCheck.problems(store)).isEmpty();
    }
    try (DuplicateIndex index = DuplicateIndex.open(path)) {
      assertThat(index.size()).isGreaterThan(acknowledged);
      for (int i = 0; i <= acknowledged; i++) {
        String id = i % 10 == 1 ? "d" + (i - 1) : "d" + i;
        assertThat(index.query(IndexProcess.text(i)))
            .contains(new Duplicate(id, 1, Duplicate.Kind.EXACT));
      }
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFileThatMayNotGrowIsAnErrorThatLosesNothing() {
    Path path = folder.resolve("i");
    DuplicateIndex.open(path).close();
    int acknowledged = -1;
    String last;
    try (IndexProcess writer =
        IndexProcess.start(path, "fill", "sh", "-c", "ulimit -f 65536; exec \"$0\" \"$@\"")) {
      assertThat(writer.answer()).isEqualTo("open");
      last = writer.answer();
      while (last.matches("\\d+")) {
        acknowledged = Integer.parseInt(last);
        last = writer.answer();
      }
    }
    assertThat(last).contains(path.toString(), "cannot grow", "Make room");
    requireAll(path, acknowledged);
  }
}
