package dev.winnow.corpus.output;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** How an output is compressed, which the ending of its name tells. */
public enum Compression {
  /** Not at all. */
  NONE(""),
  /** In members of gzip (RFC 1952). */
  GZIP(".gz"),
  /** In frames of Zstandard (RFC 8878), of level 3, with a checksum each. */
  ZSTD(".zst");

  private static final int BUFFER = 1 << 13;

  private final String ending;

  Compression(String ending) {
    this.ending = ending;
  }

  /** Returns the ending of a file's name, empty for {@link #NONE}. */
  public String ending() {
    return ending;
  }

  /** Returns the compression that a name asks for. */
  public static Compression ofName(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    for (Compression compression : values()) {
      if (compression != NONE && lower.endsWith(compression.ending)) {
        return compression;
      }
    }
    return NONE;
  }

  /** Begins a frame, which can be decompressed by itself. */
  OutputStream frame(OutputStream out) throws IOException {
    return switch (this) {
      case NONE -> out;
      case GZIP -> new GZIPOutputStream(out, BUFFER);
      case ZSTD -> new ZstdOutputStream(out).setChecksum(true);
    };
  }
}
