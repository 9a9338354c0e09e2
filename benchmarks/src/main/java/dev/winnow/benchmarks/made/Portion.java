package dev.winnow.benchmarks.made;

import java.io.IOException;

/**
 * The records that one file or folder gets.
 *
 * @param from the first number
 * @param to the number behind the last one
 * @param broken how many broken entries it gets besides
 */
record Portion(MadeRecords records, int from, int to, int broken) {
  /** Takes a record. */
  interface Taker {
    void take(MadeRecord record) throws IOException;
  }

  /** Puts something broken. */
  interface Breaker {
    void put(int number) throws IOException;
  }

  /** Hands out all records, with broken ones evenly between them. */
  void forEach(Taker taker, Breaker breaker) throws IOException {
    int put = 0;
    for (int number = from; number < to; number++) {
      taker.take(records.get(number));
      while (put < broken && (number - from + 1L) * broken >= (put + 1L) * (to - from)) {
        breaker.put(put++);
      }
    }
  }
}
