package dev.winnow.dedup;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Says that an index at a path cannot be opened, read or written: which path, what is wrong, and
 * what can be done about it. What was acknowledged before is still there, unless the message says
 * that the index is damaged.
 */
public final class DuplicateIndexException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Path path;

  DuplicateIndexException(Path path, String problem, String remedy, @Nullable Throwable cause) {
    super("The index at " + path + " " + problem + ". " + remedy + ".", cause);
    this.path = path;
  }

  /** Returns the path of the index. */
  public Path path() {
    return path;
  }
}
