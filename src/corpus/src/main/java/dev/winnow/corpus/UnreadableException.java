package dev.winnow.corpus;

import dev.winnow.corpus.record.Unreadable;

/** Ends the work on a record that turns out to be unreadable. */
final class UnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Unreadable unreadable;

  UnreadableException(Unreadable unreadable) {
    super(unreadable.toString());
    this.unreadable = unreadable;
  }

  Unreadable unreadable() {
    return unreadable;
  }
}
