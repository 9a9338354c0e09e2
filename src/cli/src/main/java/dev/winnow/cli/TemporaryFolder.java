package dev.winnow.cli;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The folder of temporary files, as Java was told it. */
final class TemporaryFolder {
  private TemporaryFolder() {}

  /** Says what to do when a file in it cannot be made, written or read. */
  static String failure(UncheckedIOException e) {
    IOException cause = e.getCause();
    String why = cause == null ? String.valueOf(e.getMessage()) : FailureText.of(cause);
    return "the temporary folder "
        + System.getProperty("java.io.tmpdir")
        + " cannot be used ("
        + why
        + "); make room there, or name another folder with java -Djava.io.tmpdir=FOLDER";
  }
}
