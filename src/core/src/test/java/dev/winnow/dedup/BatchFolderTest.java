package dev.winnow.dedup;

import static dev.winnow.dedup.BatchRuns.FAMILIES;
import static dev.winnow.dedup.BatchRuns.addAll;
import static dev.winnow.dedup.BatchRuns.read;
import static dev.winnow.dedup.BatchRuns.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BatchFolderTest {
  @TempDir private Path parent;

  private BatchDedupBuilder options() {
    return BatchDedup.in(parent.resolve("work"));
  }

  @ParameterizedTest
  @EnumSource(names = {"EXACT", "BANDS", "VERIFYING", "CLUSTERING"})
  void goesOnAfterAKillInAnyStage(BatchStage stage) {
    List<BatchDocument> expected = run(BatchDedup.in(parent.resolve("other")), FAMILIES);
    boolean[] killed = new boolean[1];
    List<String> seen = new ArrayList<>();
    BatchListener killer =
        (now, done, total) -> {
          seen.add(now + " " + done);
          if (now == stage && !killed[0] && done >= Math.min(total, 7)) {
            killed[0] = true;
            throw new IllegalStateException("killed");
          }
        };
    BatchDedup batch = options().listener(killer).open();
    addAll(batch, FAMILIES);
    assertThatThrownBy(batch::finish).hasMessage("killed");
    batch.abandon();
    int before = seen.size();

    try (BatchDedup again = options().listener(killer).open()) {
      assertThat(again.size()).isEqualTo(FAMILIES.size());
      assertThat(again.stage()).isNotEqualTo(BatchStage.ADDING);
      assertThatThrownBy(() -> again.add("more", "more"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("takes no more documents");
      assertThat(read(again.finish())).isEqualTo(expected);
    }
    if (stage == BatchStage.BANDS) {
      assertThat(seen.subList(before, seen.size())).contains("BANDS 7").doesNotContain("BANDS 6");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 150, 399})
  void goesOnAfterAKillWhileAdding(int acknowledged) {
    List<BatchDocument> expected = run(BatchDedup.in(parent.resolve("other")), FAMILIES);
    BatchDedup batch = options().open();
    for (int i = 0; i < FAMILIES.size(); i++) {
      if (i == acknowledged) {
        batch.checkpoint();
      }
      batch.add("d" + i, FAMILIES.get(i));
    }
    batch.abandon();

    try (BatchDedup again = options().open()) {
      assertThat(again.size()).isEqualTo(acknowledged);
      addAll(again, FAMILIES);
      assertThat(read(again.finish())).isEqualTo(expected);
    }
  }

  @Test
  void aClosedBatchGoesOnWhereItWas() {
    try (BatchDedup batch = options().open()) {
      addAll(batch, FAMILIES.subList(0, 100));
    }
    assertThat(run(options(), FAMILIES)).hasSize(FAMILIES.size());
  }

  @Test
  void anotherBatchIsRefusedByName() {
    options().input("a.warc").open().close();

    assertThatThrownBy(() -> options().input("a.warc").threshold(0.7).open())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("work", "parameters", "threshold 0.8", "threshold 0.7");
    assertThatThrownBy(() -> options().input("a.warc").keep(KeepPolicy.LONGEST).open())
        .hasMessageContainingAll("keep first seen", "keep longest");
    assertThatThrownBy(() -> options().input("b.warc").open())
        .hasMessageContainingAll("input", "a.warc", "b.warc");
  }

  @Test
  void aFolderInUseIsRefused() {
    try (BatchDedup batch = options().open()) {
      assertThat(batch.size()).isZero();
      assertThatThrownBy(() -> options().open())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContainingAll("work", "in use");
    }
  }

  @Test
  void aFolderOfSomethingElseIsRefused() throws IOException {
    Path work = Files.createDirectory(parent.resolve("work"));
    Files.writeString(work.resolve("thesis.txt"), "precious");
    assertThatThrownBy(() -> options().open())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(work.toString(), "empty or a new folder");
    assertThat(work.resolve("thesis.txt")).exists();

    assertThatThrownBy(() -> BatchDedup.in(work.resolve("thesis.txt")).open())
        .hasMessageContaining("is not a folder");
    assertThatThrownBy(() -> BatchDedup.in(work.resolve("thesis.txt/sub")).open())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContainingAll("thesis.txt", "Check that");
  }

  @Test
  void aDamagedFolderIsRefused() throws IOException {
    try (BatchDedup batch = options().open()) {
      addAll(batch, FAMILIES.subList(0, 50));
    }
    Files.write(parent.resolve("work").resolve(BatchFiles.SETS), new byte[3]);

    assertThatThrownBy(() -> options().open())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll(BatchFiles.SETS, "damaged", "start anew");
  }

  @Test
  void deletesTheFolderWhenTheResultsWereRead() {
    Path work = parent.resolve("work");
    try (BatchDedup batch = options().open()) {
      addAll(batch, FAMILIES.subList(0, 20));
      batch.finish();
    }
    assertThat(work).isDirectory();
    run(options().keepFolder(), FAMILIES.subList(0, 20));
    assertThat(work).isDirectory();
    run(options(), FAMILIES.subList(0, 20));
    assertThat(work).doesNotExist();
  }

  @Test
  void progressBeginsAtZeroAndEndsAtTheTotalOnce() {
    Map<BatchStage, List<Long>> done = new TreeMap<>();
    Map<BatchStage, Long> totals = new TreeMap<>();
    run(
        options()
            .listener(
                (stage, count, total) -> {
                  done.computeIfAbsent(stage, s -> new ArrayList<>()).add(count);
                  totals.put(stage, total);
                }),
        FAMILIES);

    assertThat(done.keySet())
        .containsExactly(
            BatchStage.EXACT, BatchStage.BANDS, BatchStage.VERIFYING, BatchStage.CLUSTERING);
    done.forEach(
        (stage, counts) -> {
          assertThat(counts).first().isEqualTo(0L);
          assertThat(counts).last().isEqualTo(totals.get(stage));
          assertThat(counts).isSorted().doesNotHaveDuplicates();
        });
    assertThat(totals).containsEntry(BatchStage.BANDS, 20L).containsEntry(BatchStage.EXACT, 400L);
  }

  @Test
  void wrongOptionsAreRefused() {
    assertThatThrownBy(() -> options().memory(1000)).hasMessageContaining("1048576");
    assertThatThrownBy(() -> options().threads(0)).hasMessageContaining("threads");
    assertThatThrownBy(() -> options().threshold(0)).hasMessageContaining("threshold");
  }
}
