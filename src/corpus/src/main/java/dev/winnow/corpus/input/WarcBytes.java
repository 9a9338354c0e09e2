package dev.winnow.corpus.input;

import java.io.IOException;
import java.util.Optional;

/** The bytes of a WARC from front to back, and where some of them are missing. */
interface WarcBytes {
  /**
   * A place where bytes are missing.
   *
   * @param offset where on disk that begins which is damaged
   * @param reason what is wrong, without a full stop
   * @param afterData whether bytes were given out of what is damaged
   */
  record Gap(long offset, String reason, boolean afterData) {}

  /** Reads at least one byte; returns -1 at the end, and at a gap until it is passed. */
  int read(byte[] target, int offset, int length) throws IOException;

  /** Returns the gap at which reading has stopped. */
  Optional<Gap> gap();

  /** Goes on behind the gap at the next byte that can be read. */
  void passGap() throws IOException;

  /**
   * Returns where on disk stands what begins at a position of these bytes. To be asked for
   * positions in ascending order.
   */
  long offsetOnDisk(long position);
}
