package dev.winnow.corpus.input;

import com.github.luben.zstd.RecyclingBufferPool;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** A way to compress one stream of bytes; all of them allow streams one after the other. */
enum Codec {
  /** RFC 1952. */
  GZIP(".gz .tgz", "\u001F\u008B\b") {
    @Override
    InputStream decode(InputStream in) throws IOException {
      return GzipCompressorInputStream.builder()
          .setInputStream(in)
          .setDecompressConcatenated(true)
          .setBufferSize(1 << 16)
          .get();
    }
  },
  /** Its fourth byte is the size of its blocks, and the fifth begins the first one or the end. */
  BZIP2(".bz2 .tbz2 .tbz", "BZh") {
    @Override
    boolean matches(Source source) {
      byte[] head = source.head();
      return super.matches(source)
          && head.length > 4
          && head[3] >= '1'
          && head[3] <= '9'
          && (head[4] == 0x31 || head[4] == 0x17);
    }

    @Override
    InputStream decode(InputStream in) throws IOException {
      return new BZip2CompressorInputStream(in, true);
    }
  },
  /** The .xz file format 1.1. */
  XZ(".xz .txz", "\u00FD7zXZ\0") {
    @Override
    InputStream decode(InputStream in) throws IOException {
      return new XZInputStream(in, XZ_MEMORY_KIB);
    }
  },
  /** RFC 8878. */
  ZSTD(".zst .zstd .tzst", "(\u00B5/\u00FD") {
    @Override
    boolean matches(Source source) {
      byte[] head = source.head();
      // parallel compressors begin with a frame to skip
      boolean skippable =
          head.length > 3
              && (head[0] & 0xF0) == 0x50
              && head[1] == 0x2A
              && head[2] == 0x4D
              && head[3] == 0x18;
      return skippable || super.matches(source);
    }

    @Override
    InputStream decode(InputStream in) throws IOException {
      ZstdInputStreamNoFinalizer stream =
          new ZstdInputStreamNoFinalizer(in, RecyclingBufferPool.INSTANCE);
      try {
        return stream.setLongMax(ZSTD_WINDOW_LOG);
      } catch (IOException e) {
        stream.close();
        throw e;
      }
    }
  };

  /** The best of the usual presets needs 65 MiB; headers that ask for gigabytes are refused. */
  private static final int XZ_MEMORY_KIB = 256 << 10;

  /**
   * As with {@code zstd --long=31}; pages of the window that nothing is written to cost nothing.
   */
  private static final int ZSTD_WINDOW_LOG = 31;

  private final String endings;
  private final String magic;

  /**
   * Makes a codec.
   *
   * @param endings of names, separated by spaces
   * @param magic the first bytes as ISO 8859-1
   */
  Codec(String endings, String magic) {
    this.endings = endings;
    this.magic = magic;
  }

  boolean matches(Source source) {
    return source.startsWith(magic);
  }

  /** Returns what the stream decompresses to. */
  abstract InputStream decode(InputStream in) throws IOException;

  /** Returns the name of what is compressed: without the ending, or with {@code .tar} instead. */
  String innerName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String ending : endings.split(" ", -1)) {
      if (lower.endsWith(ending) && name.length() > ending.length()) {
        String stem = name.substring(0, name.length() - ending.length());
        return ending.startsWith(".t") ? stem + ".tar" : stem;
      }
    }
    return name;
  }

  /** Returns the name of the format in messages. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
