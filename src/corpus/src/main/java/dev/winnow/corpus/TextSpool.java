package dev.winnow.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Texts by number, in a temporary file that goes with the process; 8 bytes of memory each. */
final class TextSpool implements AutoCloseable {
  private final FileChannel file;
  private long[] ends = new long[1024];
  private int size;

  TextSpool() {
    try {
      Path path = Files.createTempFile("winnow-texts", null);
      file =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a text, whose number is that of the texts before. Lone surrogates are replaced. */
  void add(String text) {
    long start = start(size);
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    try {
      for (long at = start; bytes.hasRemaining(); ) {
        at += file.write(bytes, at);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
    }
    ends[size++] = start + bytes.limit();
  }

  String get(int number) {
    long start = start(number);
    ByteBuffer bytes = ByteBuffer.allocate((int) (ends[number] - start));
    try {
      while (bytes.hasRemaining() && file.read(bytes, start + bytes.position()) >= 0) {
        // until all is there
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }

  private long start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
