package dev.winnow.dedup;

import org.jspecify.annotations.Nullable;

/** Where a store on the heap keeps the sets of shingles. */
interface SetStore extends AutoCloseable {
  /** Adds the sets of the next text; null if they are not known. */
  void add(@Nullable ShingleSets sets);

  /** Returns the sets of a text; null if they are not known, or were removed. */
  @Nullable ShingleSets get(int text);

  /** Frees the memory that the sets of a text take. */
  void remove(int text);

  /** Returns the bytes of heap. */
  long bytes();

  @Override
  void close();

  /** Keeps nothing. */
  SetStore NONE =
      new SetStore() {
        @Override
        public void add(@Nullable ShingleSets sets) {}

        @Override
        public @Nullable ShingleSets get(int text) {
          return null;
        }

        @Override
        public void remove(int text) {}

        @Override
        public long bytes() {
          return 0;
        }

        @Override
        public void close() {}
      };
}
