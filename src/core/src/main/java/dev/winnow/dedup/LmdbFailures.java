package dev.winnow.dedup;

import java.nio.file.Path;
import java.util.Locale;
import org.lmdbjava.Dbi.MapResizedException;
import org.lmdbjava.Env.FileInvalidException;
import org.lmdbjava.Env.MapFullException;
import org.lmdbjava.Env.ReadersFullException;
import org.lmdbjava.Env.VersionMismatchException;
import org.lmdbjava.LmdbException;
import org.lmdbjava.LmdbNativeException.PageCorruptedException;
import org.lmdbjava.LmdbNativeException.PageNotFoundException;

/**
 * Says of failures of LMDB what they mean for an index.
 *
 * @param path the index
 */
record LmdbFailures(Path path) {
  private static final String RESTORE = "Restore a copy, or make the index anew from the documents";

  DuplicateIndexException of(LmdbException e) {
    if (e instanceof PageCorruptedException || e instanceof PageNotFoundException) {
      return new DuplicateIndexException(path, "is damaged: " + e.getMessage(), RESTORE, e);
    }
    if (e instanceof FileInvalidException || e instanceof VersionMismatchException) {
      String problem = "is none, or is damaged: " + IndexFolder.DATA + " is no file of LMDB";
      return new DuplicateIndexException(path, problem, RESTORE, e);
    }
    if (e instanceof ReadersFullException) {
      String problem = "has too many readers: " + LmdbEnvironment.MAX_READERS + " at a time";
      return new DuplicateIndexException(path, problem, "Close some of them", e);
    }
    if (e instanceof MapResizedException) {
      String problem = "has outgrown the address space that this reader reserved";
      return new DuplicateIndexException(path, problem, "Close it and open it again", e);
    }
    if (e instanceof MapFullException) {
      String problem = "does not fit the address space that this process may reserve";
      return new DuplicateIndexException(path, problem, "Raise the limit (ulimit -v)", e);
    }
    String message = String.valueOf(e.getMessage());
    if (message.contains("ENOSPC") || message.contains("EDQUOT") || message.contains("EFBIG")) {
      return full("the disk is full, or a quota or limit is reached (" + message + ")", e);
    }
    if (message.contains("EIO")) {
      // also what LMDB makes of a page of which only a part could be written
      return full("the disk is full, or fails (" + message + ")", e);
    }
    if (message.contains("EACCES") || message.contains("EPERM") || message.contains("EROFS")) {
      String remedy = "Check the permissions of its folder and files";
      return new DuplicateIndexException(path, "may not be accessed: " + message, remedy, e);
    }
    String remedy = "Check its disk; what was acknowledged is there, the last change is not";
    return new DuplicateIndexException(path, "failed: " + message, remedy, e);
  }

  /** Says that the file cannot grow. */
  DuplicateIndexException full(String problem, Exception cause) {
    return new DuplicateIndexException(
        path,
        "cannot grow: " + problem,
        "Make room and go on: what was acknowledged is there, the last change is not",
        cause);
  }

  /** Says that a record does not match its checksum or is not there. */
  DuplicateIndexException damaged(LmdbTable table, String record) {
    String what = "a record of its " + table.name().toLowerCase(Locale.ROOT);
    return new DuplicateIndexException(path, "is damaged: " + what + " " + record, RESTORE, null);
  }

  DuplicateIndexException cutOff(long size, long expected) {
    return new DuplicateIndexException(
        path,
        "is damaged: %s has %,d bytes, and should have %,d"
            .formatted(IndexFolder.DATA, size, expected),
        RESTORE,
        null);
  }

  DuplicateIndexException noLibrary(LinkageError e) {
    return new DuplicateIndexException(
        path,
        "cannot be opened: the native library of LMDB cannot be loaded (" + e + ")",
        "It is there for Linux, macOS and Windows on x86-64 and for Linux and macOS on ARM64, and"
            + " is unpacked to java.io.tmpdir, from where it must be allowed to run",
        e);
  }
}
