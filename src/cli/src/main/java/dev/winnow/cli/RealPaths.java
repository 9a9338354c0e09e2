package dev.winnow.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells where paths lead to, whether or not there is something yet. */
final class RealPaths {
  private RealPaths() {}

  /** Returns the path behind all links of the part of it that exists. */
  static Path of(Path path) {
    Path absolute = path.toAbsolutePath();
    for (Path there = absolute; there != null; there = there.getParent()) {
      if (Files.exists(there)) {
        try {
          return there.toRealPath().resolve(there.relativize(absolute)).normalize();
        } catch (IOException e) {
          break;
        }
      }
    }
    return absolute.normalize();
  }
}
