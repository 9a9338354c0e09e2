package dev.winnow.corpus.parquet;

import io.airlift.compress.Decompressor;
import io.airlift.compress.MalformedInputException;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.format.CompressionCodec;

/** Decompresses pages. */
final class PageCodec {
  private PageCodec() {}

  static boolean isKnown(CompressionCodec codec) {
    return switch (codec) {
      case UNCOMPRESSED, SNAPPY, GZIP, ZSTD, LZ4_RAW -> true;
      default -> false;
    };
  }

  /**
   * Returns what was compressed.
   *
   * @param size how long that is
   * @throws IOException if it is not, or cannot be decompressed
   */
  static byte[] decompress(CompressionCodec codec, byte[] page, int offset, int length, int size)
      throws IOException {
    byte[] result;
    if (codec == CompressionCodec.UNCOMPRESSED) {
      if (size != length) {
        throw new IOException("a page of the wrong length");
      }
      result = new byte[size];
      System.arraycopy(page, offset, result, 0, size);
    } else if (codec == CompressionCodec.GZIP) {
      try (GZIPInputStream in =
          new GZIPInputStream(new ByteArrayInputStream(page, offset, length))) {
        result = in.readNBytes(size);
      }
    } else {
      result = new byte[size];
      int written;
      try {
        written = decompressor(codec).decompress(page, offset, length, result, 0, size);
      } catch (MalformedInputException | IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new IOException("a page that cannot be decompressed", e);
      }
      if (written != size) {
        throw new IOException("a page of the wrong length");
      }
    }
    if (result.length != size) {
      throw new IOException("a page of the wrong length");
    }
    return result;
  }

  private static Decompressor decompressor(CompressionCodec codec) throws IOException {
    return switch (codec) {
      case SNAPPY -> new SnappyDecompressor();
      case ZSTD -> new ZstdDecompressor();
      case LZ4_RAW -> new Lz4Decompressor();
      default -> throw new IOException("compressed with " + codec);
    };
  }
}
