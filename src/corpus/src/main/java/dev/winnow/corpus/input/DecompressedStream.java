package dev.winnow.corpus.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.apache.commons.compress.compressors.CompressorInputStream;
import org.apache.commons.io.input.ProxyInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.MemoryLimitException;

/**
 * What a compressed stream decompresses to, up to the place where it is damaged: all bytes before
 * it come out, and then an exception that says where.
 */
final class DecompressedStream extends InputStream {
  /** A failing decoder drops what it had for this read; so few bytes hardly hold a record. */
  private static final int PIECE = 1 << 10;

  private final Codec codec;
  private final Compressed in;
  private final InputStream decoder;
  private final @Nullable LongSupplier delivered;
  private final Expansion expansion;
  private @Nullable IOException failure;

  private DecompressedStream(Codec codec, Compressed in, InputStream decoder, Expansion expansion) {
    this.codec = codec;
    this.in = in;
    this.decoder = decoder;
    this.delivered = decoder instanceof CompressorInputStream c ? c::getBytesRead : null;
    this.expansion = expansion;
  }

  /** Opens a stream, which the caller closes if this throws. */
  static DecompressedStream open(Codec codec, InputStream stream, Expansion expansion)
      throws IOException {
    Compressed in = new Compressed(stream);
    try {
      return new DecompressedStream(codec, in, codec.decode(in), expansion);
    } catch (IOException | RuntimeException e) {
      throw explain(codec, in, e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    Objects.checkFromIndexSize(off, len, b.length);
    if (failure != null) {
      throw failure;
    }
    long before = delivered == null ? 0 : delivered.getAsLong();
    int count;
    try {
      count = decoder.read(b, off, delivered == null ? Math.min(len, PIECE) : len);
    } catch (IOException | RuntimeException e) {
      failure = explain(codec, in, e);
      count = delivered == null ? 0 : (int) (delivered.getAsLong() - before);
      if (count == 0) {
        throw failure;
      }
    }
    if (count > 0) {
      try {
        expansion.produced(count);
      } catch (IOException e) {
        failure = e;
      }
    }
    return count;
  }

  /** Returns 0, so that a buffer hands on what it has before it asks for what may fail. */
  @Override
  public int available() {
    return 0;
  }

  @Override
  public void close() throws IOException {
    decoder.close();
    in.close();
  }

  /** Decoders throw what they like for bad bytes; the failure of the disk below goes first. */
  private static IOException explain(Codec codec, Compressed in, Exception e) {
    if (in.failure != null) {
      return in.failure;
    }
    if (e instanceof MemoryLimitException m) {
      return new DamagedInputException(
          "needs " + (m.getMemoryNeeded() >> 10) + " MiB of memory to be decompressed",
          "decompress it, and give the file");
    }
    if (in.ended && !isCorrupt(e)) {
      return new DamagedInputException(
          "the " + codec.label() + " data is truncated: it ends at byte " + in.count,
          "get the whole file; what came before the end was read");
    }
    return new DamagedInputException(
        "the " + codec.label() + " data is damaged before byte " + in.count,
        "get the file again; what came before the damage was read");
  }

  /** Says whether a decoder that has all bytes complains of what they are. */
  private static boolean isCorrupt(Exception e) {
    String message = String.valueOf(e.getMessage());
    return !(e instanceof EOFException)
        && !message.contains("nexpected end")
        && !message.contains("runcated");
  }

  /** The bytes below a decoder, counted. */
  private static final class Compressed extends ProxyInputStream {
    private long count;
    private boolean ended;
    private @Nullable IOException failure;

    Compressed(InputStream stream) {
      super(stream);
    }

    @Override
    protected void afterRead(int n) {
      ended |= n < 0;
      count += Math.max(0, n);
    }

    @Override
    protected void handleIOException(IOException e) throws IOException {
      failure = e;
      throw e;
    }

    @Override
    public int available() {
      return 0;
    }
  }
}
