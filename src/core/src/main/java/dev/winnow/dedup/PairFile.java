package dev.winnow.dedup;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads verified pairs in the order of the file. Not safe for use by several threads. */
final class PairFile implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final DataInputStream in;
  private long left;
  private int later = -1;
  private int earlier;
  private float similarity;

  PairFile(BatchFolder folder) {
    path = folder.file(BatchFiles.PAIRS);
    left = folder.manifest().get("pairs");
    try {
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER));
    } catch (IOException e) {
      throw BatchFiles.failure("read", path, e);
    }
  }

  /** Reads all pairs of a batch. */
  static void forEach(BatchFolder folder, Clusters.PairConsumer consumer) {
    try (PairFile file = new PairFile(folder)) {
      while (file.next()) {
        consumer.pair(file.later, file.earlier, file.similarity);
      }
    }
  }

  /** Moves on to the next pair, if there is one. */
  boolean next() {
    if (left == 0) {
      later = -1;
      return false;
    }
    left--;
    try {
      later = Integer.reverseBytes(in.readInt());
      earlier = Integer.reverseBytes(in.readInt());
      similarity = Float.intBitsToFloat(Integer.reverseBytes(in.readInt()));
    } catch (IOException e) {
      throw BatchFiles.failure("read", path, e);
    }
    return true;
  }

  /** The later document, -1 before the first and after the last pair. */
  int later() {
    return later;
  }

  int earlier() {
    return earlier;
  }

  float similarity() {
    return similarity;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw BatchFiles.failure("close", path, e);
    }
  }
}
