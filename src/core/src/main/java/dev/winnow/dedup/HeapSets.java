package dev.winnow.dedup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets of shingles on the heap. */
final class HeapSets implements SetStore {
  /** Of two arrays, the record that holds them and the reference to it. */
  private static final int OVERHEAD = 64;

  private final List<@Nullable ShingleSets> sets = new ArrayList<>();
  private long bytes;

  @Override
  public void add(@Nullable ShingleSets added) {
    sets.add(added);
    bytes += bytes(added);
  }

  private static long bytes(@Nullable ShingleSets sets) {
    return sets == null
        ? 0
        : OVERHEAD + (sets.fives().length + (long) sets.threes().length) * Long.BYTES;
  }

  @Override
  public @Nullable ShingleSets get(int text) {
    return sets.get(text);
  }

  @Override
  public void remove(int text) {
    bytes -= bytes(sets.set(text, null));
  }

  @Override
  public long bytes() {
    return bytes;
  }

  @Override
  public void close() {}
}
