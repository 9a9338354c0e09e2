package dev.winnow.dedup;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * What a batch has finished, in a file that is replaced as a whole.
 *
 * <p>Holds the parameters and the identity of the input, the stage, and the lengths that files had
 * when it was written: what is behind them is cut off when the batch goes on. Not safe for use by
 * several threads.
 */
final class BatchManifest {
  private static final String FORMAT = "1";

  private final Path path;
  private final Properties properties = new Properties();

  private BatchManifest(Path path) {
    this.path = path;
  }

  /** Returns a manifest of a batch that has just begun; writes nothing. */
  static BatchManifest create(Path path, String parameters, String input) {
    BatchManifest manifest = new BatchManifest(path);
    manifest.properties.setProperty("format", FORMAT);
    manifest.properties.setProperty("parameters", parameters);
    manifest.properties.setProperty("input", input);
    manifest.stage(BatchStage.ADDING);
    return manifest;
  }

  /**
   * Reads a manifest.
   *
   * @throws IllegalArgumentException if it is of another format, other parameters or another input
   */
  static BatchManifest read(Path path, String parameters, String input) {
    BatchManifest manifest = new BatchManifest(path);
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      manifest.properties.load(reader);
    } catch (IOException e) {
      throw BatchFiles.failure("read", path, e);
    }
    manifest.require("format", FORMAT);
    manifest.require("parameters", parameters);
    manifest.require("input", input);
    return manifest;
  }

  private void require(String name, String expected) {
    String found = properties.getProperty(name, "");
    if (!found.equals(expected)) {
      throw new IllegalArgumentException(
          path.toAbsolutePath().getParent()
              + " holds a batch with other "
              + name
              + ": \""
              + found
              + "\"; asked for: \""
              + expected
              + "\". Ask for the same, or take another folder, or delete this one");
    }
  }

  BatchStage stage() {
    return BatchStage.valueOf(properties.getProperty("stage"));
  }

  void stage(BatchStage stage) {
    properties.setProperty("stage", stage.name());
  }

  /** Returns a number that was put, or 0. */
  long get(String name) {
    return Long.parseLong(properties.getProperty(name, "0"));
  }

  void put(String name, long value) {
    properties.setProperty(name, Long.toString(value));
  }

  /** Returns the length that a file had, or 0. */
  long length(String file) {
    return get("length." + file);
  }

  void length(String file, long length) {
    put("length." + file, length);
  }

  /** Replaces the file. */
  void write() {
    Path next = path.resolveSibling(path.getFileName() + ".next");
    try {
      try (Writer writer = Files.newBufferedWriter(next, StandardCharsets.UTF_8)) {
        properties.store(writer, "Winnow: state of a search for near duplicates");
      }
      Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw BatchFiles.failure("write", path, e);
    }
  }
}
