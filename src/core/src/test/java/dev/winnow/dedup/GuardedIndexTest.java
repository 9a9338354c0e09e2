package dev.winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sessions and locks of an index whose store fails at its beginning or at its end. */
@Timeout(60)
class GuardedIndexTest {
  @TempDir private Path folder;

  /** What was begun and ended. */
  private final List<String> log = new ArrayList<>();

  private final class FailingStore {
    private final String name;
    private @Nullable String failingBegin;
    private @Nullable String failingEnd;
    private final GuardedIndex index;

    FailingStore(String name) {
      this.name = name;
      IndexStore store =
          (IndexStore)
              Proxy.newProxyInstance(
                  IndexStore.class.getClassLoader(),
                  new Class<?>[] {IndexStore.class},
                  (proxy, method, args) ->
                      switch (method.getName()) {
                        case "begin" -> begin();
                        case "texts" -> 7;
                        default -> null;
                      });
      Verifier verifier = new ShingleVerifier(0.8, 2);
      index = new GuardedIndex(IndexCore.of(0.8, false, store, verifier, Clustering.STAR));
    }

    private IndexStore.Session begin() {
      if (failingBegin != null) {
        throw new IllegalStateException(failingBegin);
      }
      log.add("begin " + name);
      return () -> {
        log.add("end " + name);
        if (failingEnd != null) {
          throw new IllegalStateException(failingEnd);
        }
      };
    }

    /** Reads in another thread, which waits for ever if a lock was left. */
    void assertUnlocked() {
      failingBegin = null;
      failingEnd = null;
      CompletableFuture<Integer> other =
          CompletableFuture.supplyAsync(() -> index.write(IndexStore::texts));
      assertThat(other.join()).isEqualTo(7);
    }
  }

  @Test
  void whatCouldNotBeginIsNotEnded() {
    FailingStore store = new FailingStore("a");
    store.failingBegin = "no beginning";
    store.failingEnd = "no end";
    assertThatThrownBy(() -> store.index.read(IndexStore::texts)).hasMessage("no beginning");
    assertThatThrownBy(() -> store.index.write(IndexStore::texts)).hasMessage("no beginning");
    assertThatThrownBy(store.index::statistics).hasMessage("no beginning");
    assertThat(log).isEmpty();
    store.assertUnlocked();
  }

  @Test
  void theFirstExceptionIsTheOneThatIsSeen() {
    FailingStore store = new FailingStore("a");
    store.failingEnd = "no end";
    assertThatThrownBy(
            () ->
                store.index.write(
                    texts -> {
                      throw new IllegalArgumentException("work");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> assertThat(e.getSuppressed()[0]).hasMessage("no end"));
    store.assertUnlocked();
  }

  @Test
  void ofTwoIndexesThatAreMergedEachIsEndedIfItBegan() {
    FailingStore into = new FailingStore("into");
    FailingStore from = new FailingStore("from");
    from.failingBegin = "no beginning";
    into.failingEnd = "no end";
    assertThatThrownBy(() -> into.index.merge(from.index)).hasMessage("no beginning");
    assertThat(log).containsExactly("begin into", "end into");
    into.assertUnlocked();
    from.assertUnlocked();
    log.clear();
    into.failingBegin = "no beginning";
    assertThatThrownBy(() -> into.index.merge(from.index)).hasMessage("no beginning");
    assertThat(log).isEmpty();
    into.failingBegin = null;
    from.failingEnd = "no end";
    assertThatThrownBy(() -> into.index.merge(from.index)).hasMessage("no end");
    assertThat(log).containsExactly("begin into", "begin from", "end from", "end into");
    into.assertUnlocked();
    from.assertUnlocked();
  }

  @Test
  void aQuestionThatFailsAtTheBeginningTakesNoPlaceAmongTheReaders() throws IOException {
    Path path = folder.resolve("i");
    try (DuplicateIndex index = DuplicateIndex.open(path)) {
      assertThat(index.add("a", "one two three four five six")).isEmpty();
    }
    Path data = path.resolve(IndexFolder.DATA);
    byte[] sound = Files.readAllBytes(data);
    byte[] damaged = sound.clone();
    String latin = new String(sound, StandardCharsets.ISO_8859_1);
    for (int at = latin.indexOf("state"); at >= 0; at = latin.indexOf("state", at + 1)) {
      damaged[at + "state".length() + Records.HEAD] ^= 1;
    }
    try (DuplicateIndex index = DuplicateIndex.openReadOnly(path)) {
      // in place: the file is mapped
      Files.write(data, damaged, StandardOpenOption.WRITE);
      for (int i = 0; i < 2 * LmdbEnvironment.MAX_READERS; i++) {
        assertThatThrownBy(() -> index.query("two")).hasMessageContaining("checksum");
      }
      Files.write(data, sound, StandardOpenOption.WRITE);
      assertThat(index.query("one two three four five six")).isPresent();
    }
  }
}
