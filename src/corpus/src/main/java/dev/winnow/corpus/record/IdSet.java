package dev.winnow.corpus.record;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;

/**
 * A growing set of ids, of each of which only a 64-bit hash is kept. Should two ids share one (once
 * in about five billion), the later is taken for the earlier. For one thread.
 */
public final class IdSet {
  private static final Hasher64 HASHER = Hashing.komihash5_0();

  private final LongSet hashes = new LongSet();

  /** Makes an empty set. */
  public IdSet() {}

  /** Adds an id; false when it is there already. */
  public boolean add(String id) {
    return hashes.add(HASHER.hashCharsToLong(id));
  }

  /** Returns whether an id is there. */
  public boolean contains(String id) {
    return hashes.contains(HASHER.hashCharsToLong(id));
  }
}
