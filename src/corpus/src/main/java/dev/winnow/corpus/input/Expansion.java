package dev.winnow.corpus.input;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.input.ProxyInputStream;

/**
 * How much came out of one file, through all the archives and compressed streams within each other
 * in it, against what was read of the file itself. Tells a decompression bomb from a corpus.
 *
 * <p>Not safe for use by several threads.
 */
final class Expansion {
  /** What any machine can take, however little it was made from. */
  private static final long HARMLESS = 1L << 30;

  /** Deflate reaches 1,032 at most; text has 3 to 20, and lines of equal records 200. */
  private static final long MOST_TIMES = 500;

  private long in;
  private long out;

  /** Adds bytes of the file itself. */
  void consumed(long bytes) {
    in += bytes;
  }

  /** Returns a stream of the file itself, of which all that is read is counted. */
  InputStream counting(InputStream file) {
    return new ProxyInputStream(file) {
      @Override
      protected void afterRead(int n) {
        consumed(Math.max(0, n));
      }
    };
  }

  /**
   * Adds bytes that came out of an archive or a compressed stream.
   *
   * @throws DamagedInputException if that makes too many
   */
  void produced(long bytes) throws IOException {
    out += bytes;
    if (isExceeded()) {
      throw new DamagedInputException(
          "decompresses to more than " + MOST_TIMES + " times its size, as a bomb does",
          "if it is wanted, decompress it, and give the files");
    }
  }

  /** Says whether too many have come out, so that nothing more will. */
  boolean isExceeded() {
    return out > HARMLESS && out / MOST_TIMES > in;
  }
}
