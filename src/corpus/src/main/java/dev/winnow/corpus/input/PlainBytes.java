package dev.winnow.corpus.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Bytes that stand on disk as they are. */
final class PlainBytes implements WarcBytes {
  private final InputStream in;

  PlainBytes(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    return in.read(target, offset, length);
  }

  @Override
  public Optional<Gap> gap() {
    return Optional.empty();
  }

  @Override
  public void passGap() {}

  @Override
  public long offsetOnDisk(long position) {
    return position;
  }
}
