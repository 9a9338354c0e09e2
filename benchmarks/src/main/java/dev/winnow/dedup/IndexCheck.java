package dev.winnow.dedup;

import java.nio.file.Path;
import java.util.List;

/** Looks for contradictions in an index at a path, for benchmarks. */
public final class IndexCheck {
  private IndexCheck() {}

  /** Returns what is wrong; nothing if all is well. Reads every record. */
  public static List<String> problems(Path path) {
    try (LmdbStore store = LmdbIndex.openReadOnly(path, header -> {}).store()) {
      return LmdbCheck.problems(store);
    }
  }
}
