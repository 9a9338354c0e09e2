package dev.winnow.dedup;

import java.util.concurrent.atomic.AtomicLong;

/** What an index counts besides its documents. Safe for use by several threads. */
final class IndexCounts {
  final AtomicLong empty = new AtomicLong();
  final AtomicLong exact = new AtomicLong();
  final AtomicLong near = new AtomicLong();
  final AtomicLong contained = new AtomicLong();
  final AtomicLong compared = new AtomicLong();
  final AtomicLong rejectedBySketch = new AtomicLong();
  final AtomicLong rejectedBySets = new AtomicLong();
  final AtomicLong cutShort = new AtomicLong();

  /** Returns all counts, always in the same order, to be kept. */
  AtomicLong[] all() {
    return new AtomicLong[] {
      empty, exact, near, contained, compared, rejectedBySketch, rejectedBySets, cutShort
    };
  }
}
