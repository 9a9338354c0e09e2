package dev.winnow.corpus.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.input.ProxyInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a source where they can be read at any place: in its file, in memory if they are
 * few, or else in a temporary file that is deleted when this is closed. Owns the source.
 *
 * <p>When the source fails, what came before is there.
 */
final class Spool implements AutoCloseable {
  private final Source source;
  private final @Nullable Path file;
  private final @Nullable Path temporary;

  private Spool(Source source, @Nullable Path file, @Nullable Path temporary) {
    this.source = source;
    this.file = file;
    this.temporary = temporary;
  }

  static Spool of(Source source) throws IOException {
    if (source.file().isPresent()) {
      return new Spool(source, source.file().get(), null);
    }
    if (source.headIsAll()) {
      return new Spool(source, null, null);
    }
    return temporary(source, true);
  }

  /**
   * Returns the bytes in a file, however few they are.
   *
   * @throws IOException also when the source fails
   */
  static Spool inFile(Source source) throws IOException {
    return source.file().isPresent() ? of(source) : temporary(source, false);
  }

  private static Spool temporary(Source source, boolean lenient) throws IOException {
    Path temporary = TemporaryFiles.create();
    boolean written = false;
    try {
      copy(source.stream(), temporary, lenient);
      written = true;
    } finally {
      if (!written) {
        TemporaryFiles.delete(temporary);
      }
    }
    return new Spool(source, temporary, temporary);
  }

  /** Returns the file of bytes that are in one. */
  Path path() {
    return Objects.requireNonNull(file);
  }

  /** A source that fails is an archive that ends too early; a full disk is a failure. */
  private static void copy(InputStream in, Path to, boolean lenient) throws IOException {
    byte[] chunk = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(to)) {
      while (true) {
        int count;
        try {
          count = in.read(chunk);
        } catch (DamagedInputException e) {
          if (!lenient) {
            throw e;
          }
          return;
        }
        if (count < 0) {
          return;
        }
        out.write(chunk, 0, count);
      }
    }
  }

  long size() throws IOException {
    return file == null ? source.head().length : Files.size(file);
  }

  /** Returns all bytes, for whoever closes them before this. */
  SeekableByteChannel channel() throws IOException {
    return file == null
        ? new SeekableInMemoryByteChannel(source.head())
        : Files.newByteChannel(file);
  }

  /** Returns all bytes from the first on; this is closed with them. */
  InputStream stream() throws IOException {
    InputStream bytes = file == null ? source.stream() : Files.newInputStream(file);
    return new ProxyInputStream(bytes) {
      @Override
      public void close() throws IOException {
        super.close();
        Spool.this.close();
      }
    };
  }

  @Override
  public void close() {
    source.close();
    if (temporary != null) {
      TemporaryFiles.delete(temporary);
    }
  }
}
