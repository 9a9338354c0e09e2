package dev.winnow.dedup;

import java.util.Optional;

/** The documents seen so far. */
public final class DuplicateIndex implements AutoCloseable {
  private DuplicateIndex() {}

  /** Returns an empty index in memory with the default threshold of 0.8. */
  public static DuplicateIndex inMemory() {
    return new DuplicateIndex();
  }

  /** Returns an empty index in memory with a threshold. */
  public static DuplicateIndex inMemory(double threshold) {
    return new DuplicateIndex();
  }

  /** Returns the fingerprint of a text. */
  public Fingerprint fingerprint(String text) {
    return new Fingerprint();
  }

  /** Adds a document. */
  public Optional<Duplicate> add(String id, Fingerprint fingerprint) {
    return Optional.empty();
  }

  /** Adds a document. */
  public Optional<Duplicate> add(String id, String text) {
    return add(id, fingerprint(text));
  }

  /** Returns the id of the representative. */
  public String representative(String id) {
    return id;
  }

  @Override
  public void close() {}
}
