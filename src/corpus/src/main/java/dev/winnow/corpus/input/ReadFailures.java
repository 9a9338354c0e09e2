package dev.winnow.corpus.input;

import dev.winnow.corpus.record.Location;
import dev.winnow.corpus.record.Unreadable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;

/** Puts failures to read into words. */
final class ReadFailures {
  private ReadFailures() {}

  static Unreadable of(Location location, IOException e) {
    if (e instanceof DamagedInputException damaged) {
      return new Unreadable(location, damaged.reason(), damaged.remedy());
    }
    if (e instanceof NoSuchFileException) {
      return new Unreadable(
          location, "no such file or folder", "check the spelling, or whether it was moved");
    }
    if (e instanceof AccessDeniedException) {
      return new Unreadable(
          location, "permission denied", "make it readable for the user who runs this");
    }
    if (e instanceof FileSystemLoopException) {
      return loop(location, "itself");
    }
    String message = e.getMessage();
    return new Unreadable(
        location,
        "cannot be read (" + (message == null ? e.getClass().getSimpleName() : message) + ")",
        "check the file and its disk, and run again");
  }

  static Unreadable badPath(String input, InvalidPathException e) {
    return new Unreadable(
        Location.whole(input),
        "is no path in this locale (" + e.getReason() + ")",
        "run with LC_ALL=C.UTF-8, or rename it");
  }

  static Unreadable tooLarge(Location location, long most) {
    return new Unreadable(
        location,
        "one record of more than " + most + " bytes",
        "split it, or allow larger ones, up to 1 GiB");
  }

  static Unreadable loop(Location location, String leadsTo) {
    return new Unreadable(
        location, "the link leads back to " + leadsTo, "remove the link; nothing behind it is new");
  }
}
