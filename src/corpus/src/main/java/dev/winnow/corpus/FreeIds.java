package dev.winnow.corpus;

import dev.winnow.corpus.record.IdSet;
import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.dedup.Fingerprint;

/**
 * Gives each record of a run the id under which an index takes it: its own, or the first free one
 * of {@code id#2}, {@code id#3}, … if the index has that with another text, or if it was given to
 * another record of the run. The same records in the same order get the same ids in every run.
 */
final class FreeIds {
  private final DuplicateIndex index;
  private final IdSet given = new IdSet();

  FreeIds(DuplicateIndex index) {
    this.index = index;
  }

  String next(String id, Fingerprint fingerprint) {
    String free = accepted(id, fingerprint);
    for (int suffix = 2; !given.add(free); suffix++) {
      free = accepted(id + "#" + suffix, fingerprint);
    }
    return free;
  }

  /** Returns the id, or the first with a suffix, that the index does not have with another text. */
  private String accepted(String id, Fingerprint fingerprint) {
    String free = id;
    for (int suffix = 2; !index.accepts(free, fingerprint); suffix++) {
      free = id + "#" + suffix;
    }
    return free;
  }

  /** Says why a record has another id. */
  static String warning(String id, String free) {
    return "The index has " + id + " with another text; here it is " + free + ".";
  }
}
