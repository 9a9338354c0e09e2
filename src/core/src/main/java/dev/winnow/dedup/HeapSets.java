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
    if (added != null) {
      bytes += OVERHEAD + (added.fives().length + (long) added.threes().length) * Long.BYTES;
    }
  }

  @Override
  public @Nullable ShingleSets get(int text) {
    return sets.get(text);
  }

  @Override
  public long bytes() {
    return bytes;
  }

  @Override
  public void close() {}
}
