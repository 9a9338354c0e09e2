package dev.winnow.benchmarks.hostile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A made file that asks too much of a naive cleaner.
 *
 * @param name the file's name
 * @param body writes its content
 */
public record HostileInput(String name, Body body) {
  /** Writes content to a stream. */
  @FunctionalInterface
  public interface Body {
    /** Writes the content. */
    void writeTo(OutputStream out) throws IOException;

    /** Returns a body of UTF-8 text. */
    static Body text(String text) {
      return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a body that repeats a text. */
    static Body repeat(String text, int times) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return out -> {
        for (int i = 0; i < times; i++) {
          out.write(bytes);
        }
      };
    }

    /** Returns a body with another one after this one. */
    default Body then(Body next) {
      return out -> {
        writeTo(out);
        next.writeTo(out);
      };
    }

    /** Returns a body with a text after this one. */
    default Body then(String text) {
      return then(text(text));
    }

    /** Returns this body between the start and the end of an HTML page. */
    default Body inPage() {
      return text("<!DOCTYPE html><html><head><title>Hostile</title></head><body>")
          .then(this)
          .then("</body></html>");
    }
  }

  /** Writes the file into a folder and returns its path. */
  public Path writeTo(Path folder) {
    Path file = folder.resolve(name);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      body.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
