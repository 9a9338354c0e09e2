package dev.winnow.corpus.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.io.input.BrokenInputStream;
import org.jspecify.annotations.Nullable;

/**
 * An open stream of bytes with its names and its first bytes, from which the format is told.
 *
 * <p>Not safe for use by several threads.
 */
final class Source {
  /** Enough for the first line of most files; a longer first line is judged by its beginning. */
  static final int HEAD_LENGTH = 1 << 16;

  private final String id;
  private final String display;
  private final byte[] head;
  private final boolean headIsAll;
  private final InputStream tail;
  private final @Nullable Path file;

  private Source(
      String id,
      String display,
      byte[] head,
      boolean headIsAll,
      InputStream tail,
      @Nullable Path file) {
    this.id = id;
    this.display = display;
    this.head = head;
    this.headIsAll = headIsAll;
    this.tail = tail;
    this.file = file;
  }

  /**
   * Reads the first bytes. Whoever calls owns the stream until this returns; then the source does.
   * A failure behind the first byte is thrown again by {@link #stream()}, after the bytes before.
   *
   * @param id the id of the record if the source turns out to be one document
   * @param display how messages name the source
   * @param file where the same bytes can be read at any place, or null
   */
  static Source read(String id, String display, InputStream stream, @Nullable Path file)
      throws IOException {
    // what a FileInputStream does of its own for many bytes fails on a pipe
    InputStream buffered = new BufferedInputStream(stream);
    byte[] head = new byte[HEAD_LENGTH];
    int length = 0;
    try {
      int count = 0;
      while (count >= 0 && length < HEAD_LENGTH) {
        length += count;
        count = buffered.read(head, length, HEAD_LENGTH - length);
      }
    } catch (IOException e) {
      if (length == 0) {
        throw e;
      }
      InputStream failing =
          new SequenceInputStream(new BrokenInputStream(() -> e), buffered); // closes it
      return new Source(id, display, Arrays.copyOf(head, length), false, failing, file);
    }
    return new Source(
        id, display, Arrays.copyOf(head, length), length < HEAD_LENGTH, buffered, file);
  }

  String id() {
    return id;
  }

  String display() {
    return display;
  }

  /** Returns the last part of the id, whose ending is a hint at the format. */
  String fileName() {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  byte[] head() {
    return head;
  }

  /** Says whether the first bytes are these, given as ISO 8859-1. */
  boolean startsWith(String magic) {
    for (int i = 0; i < magic.length(); i++) {
      if (i >= head.length || (head[i] & 0xFF) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  boolean headIsAll() {
    return headIsAll;
  }

  /** Returns the file with the same bytes, for formats that are not read from front to back. */
  Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /** Returns all bytes from the first one on. */
  InputStream stream() {
    return new SequenceInputStream(new ByteArrayInputStream(head), tail);
  }

  void close() {
    try {
      tail.close();
    } catch (IOException ignored) {
      // everything that was wanted has been read
    }
  }
}
