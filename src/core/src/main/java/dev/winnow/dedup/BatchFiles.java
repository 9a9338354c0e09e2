package dev.winnow.dedup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** The names of the files of a batch, and what is said when one of them fails. */
final class BatchFiles {
  static final String MANIFEST = "manifest.properties";
  static final String LOCK = "lock";

  /** {@link BatchTexts} says what a record holds. */
  static final String RECORDS = "records";

  static final String IDS = "ids";
  static final String SKETCHES = "sketches";
  static final String SETS = "sets";

  /** Longs: the upper 32 bits of a content hash, the number of the document. */
  static final String CONTENTS = "contents";

  /** Ints: for the first document of a text the best one of it, for others ~ the first. */
  static final String GROUPS = "groups";

  /** Longs: the later and the earlier document of a pair, as often as bands propose it. */
  static final String CANDIDATES = "candidates";

  /** Later document, earlier document, similarity: 12 bytes, sorted. */
  static final String PAIRS = "pairs";

  /** Ints: the representative of each document. */
  static final String REPRESENTATIVES = "representatives";

  /** Longs: a representative and a document that it represents. */
  static final String MEMBERS = "members";

  private static final long LITTLE_SPACE = 1 << 20;

  private BatchFiles() {}

  /** Longs: the upper 32 bits of a band key, the number of the document. */
  static String band(int band) {
    return "band-" + (band < 10 ? "0" : "") + band;
  }

  /** Returns an exception that names the path and the remedy. */
  static UncheckedIOException failure(String doing, Path path, IOException cause) {
    String remedy =
        isFull(path, cause)
            ? "The disk is full: make room, or take a folder on another disk. A run with the same"
                + " folder and input goes on where this one stopped"
            : "Check that the folder exists, that it may be written to and that its disk works";
    String why = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return new UncheckedIOException(
        new IOException("Cannot " + doing + " " + path + ": " + why + ". " + remedy, cause));
  }

  private static boolean isFull(Path path, IOException cause) {
    String message = String.valueOf(cause.getMessage());
    if (message.contains("No space left") || message.contains("not enough space")) {
      return true;
    }
    try {
      Path folder = path.toAbsolutePath().getParent();
      FileStore store = Files.getFileStore(folder == null ? path : folder);
      return store.getUsableSpace() < LITTLE_SPACE;
    } catch (IOException e) {
      return false;
    }
  }
}
