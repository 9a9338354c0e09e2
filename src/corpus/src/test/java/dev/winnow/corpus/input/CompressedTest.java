package dev.winnow.corpus.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import dev.winnow.corpus.Corpora;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class CompressedTest {
  @TempDir Path folder;

  static byte[] compressed(Codec codec, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = compressor(codec, bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  static OutputStream compressor(Codec codec, OutputStream out) throws IOException {
    return switch (codec) {
      case GZIP -> new GZIPOutputStream(out);
      case BZIP2 -> new BZip2CompressorOutputStream(out, 1);
      case XZ -> new XZOutputStream(out, new LZMA2Options(0));
      case ZSTD -> new ZstdOutputStream(out).setChecksum(true);
    };
  }

  private static byte[] lines(int count) {
    StringBuilder lines = new StringBuilder();
    Random random = new Random(1);
    for (int i = 0; i < count; i++) {
      lines.append("{\"text\":\"").append(Long.toHexString(random.nextLong())).append("\"}\n");
    }
    return lines.toString().getBytes(UTF_8);
  }

  private static byte[] twice(byte[] bytes) {
    byte[] both = Arrays.copyOf(bytes, 2 * bytes.length);
    System.arraycopy(bytes, 0, both, bytes.length, bytes.length);
    return both;
  }

  @ParameterizedTest
  @EnumSource
  void aDocumentHasItsNameWithoutTheEnding(Codec codec) throws IOException {
    Path file = folder.resolve("page.html" + (codec == Codec.BZIP2 ? ".BZ2" : ending(codec)));
    Files.write(file, compressed(codec, "<html><p>x".getBytes(UTF_8)));
    List<Entry> entries = Corpora.read(file);
    assertThat(Corpora.ids(entries)).containsExactly(folder + "/page.html");
    assertThat(Corpora.record(entries.get(0)).document().name()).contains("page.html");
    assertThat(Corpora.record(entries.get(0)).content()).isInstanceOf(CorpusRecord.Bytes.class);
    assertThat(entries.get(0).location().source()).isEqualTo(file.toString());
  }

  private static String ending(Codec codec) {
    return codec == Codec.GZIP ? ".gz" : codec == Codec.XZ ? ".xz" : ".zst";
  }

  @ParameterizedTest
  @EnumSource
  void streamsOneAfterTheOtherAreOne(Codec codec) throws IOException {
    byte[] content = twice(compressed(codec, lines(20_000)));
    List<Entry> entries = Corpora.readStdin(content);
    assertThat(entries).hasSize(40_000).allMatch(CorpusRecord.class::isInstance);
    assertThat(Corpora.ids(entries)).contains("stdin:40000");
  }

  @ParameterizedTest
  @EnumSource
  void compressedTwiceIsReadToo(Codec codec) throws IOException {
    byte[] content = compressed(codec, compressed(Codec.GZIP, lines(3)));
    assertThat(Corpora.ids(Corpora.readStdin(content))).hasSize(3);
  }

  @Test
  void whatIsCompressedTooOftenIsRefused() throws IOException {
    byte[] content = lines(1);
    for (int i = 0; i < 8; i++) {
      content = compressed(Codec.GZIP, content);
    }
    assertThat(Corpora.readStdin(content))
        .singleElement()
        .isInstanceOfSatisfying(
            Unreadable.class, u -> assertThat(u.reason()).contains("within each other"));
  }

  @ParameterizedTest
  @EnumSource
  void ofTruncatedLinesThoseBeforeTheEndComeOut(Codec codec) throws IOException {
    byte[] whole = compressed(codec, lines(50_000));
    List<Entry> entries = Corpora.readStdin(Arrays.copyOf(whole, whole.length / 2));
    assertThat(Corpora.ids(entries)).hasSizeBetween(10_000, 26_000);
    assertThat(entries.subList(0, entries.size() - 1)).allMatch(CorpusRecord.class::isInstance);
    assertThat(Corpora.unreadable(entries))
        .singleElement()
        .satisfies(
            u -> {
              assertThat(u.reason())
                  .isEqualTo(
                      "the "
                          + codec.label()
                          + " data is truncated: it ends at byte "
                          + whole.length / 2);
              assertThat(u.location().position()).isEqualTo(entries.size());
            });
  }

  @ParameterizedTest
  @EnumSource
  void aFewTruncatedLinesComeOutToo(Codec codec) throws IOException {
    byte[] whole = compressed(codec, lines(100));
    List<Entry> entries = Corpora.readStdin(Arrays.copyOf(whole, whole.length - 9));
    assertThat(Corpora.unreadable(entries)).hasSize(1);
    // a block of these codecs is decompressed as a whole
    assertThat(Corpora.ids(entries).size()).isGreaterThanOrEqualTo(codec == Codec.GZIP ? 95 : 0);
  }

  @ParameterizedTest
  @EnumSource
  void ofDamagedLinesThoseBeforeTheDamageComeOut(Codec codec) throws IOException {
    byte[] bytes = compressed(codec, lines(50_000));
    byte[] zeros = new byte[500];
    System.arraycopy(zeros, 0, bytes, bytes.length * 3 / 4, zeros.length);
    List<Entry> entries = Corpora.readStdin(bytes);
    assertThat(Corpora.unreadable(entries)).isNotEmpty();
    Unreadable last = Corpora.unreadable(entries).get(Corpora.unreadable(entries).size() - 1);
    assertThat(last.reason()).contains(codec.label() + " data is damaged before byte ");
    assertThat(last).isSameAs(entries.get(entries.size() - 1));
    assertThat(Corpora.ids(entries)).hasSizeGreaterThan(30_000);
  }

  @ParameterizedTest
  @EnumSource
  void aTruncatedDocumentIsReported(Codec codec) throws IOException {
    byte[] whole = compressed(codec, ("<html><p>" + "word ".repeat(50_000)).getBytes(UTF_8));
    for (int length : new int[] {whole.length - 1, whole.length / 2, 12}) {
      assertThat(Corpora.readStdin(Arrays.copyOf(whole, length)))
          .singleElement()
          .isInstanceOf(Unreadable.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void bytesOfChanceNeverThrow(Codec codec) throws IOException {
    byte[] whole = compressed(codec, lines(200));
    Random random = new Random(codec.ordinal());
    for (int i = 0; i < 300; i++) {
      byte[] damaged = whole.clone();
      damaged[6 + random.nextInt(whole.length - 6)] ^= (byte) (1 << random.nextInt(8));
      assertThat(Corpora.readStdin(damaged)).isNotNull();
    }
  }

  @Test
  void aFailingDiskIsNoDamage() throws IOException {
    byte[] whole = compressed(Codec.GZIP, lines(50_000));
    InputStream failing =
        new FilterInputStream(new ByteArrayInputStream(whole)) {
          private int left = whole.length / 2;

          @Override
          public int read(byte[] b, int off, int len) throws IOException {
            if (left == 0) {
              throw new IOException("disk on fire");
            }
            int count = super.read(b, off, Math.min(len, left));
            left -= count;
            return count;
          }
        };
    List<Entry> entries = Corpora.readAll(Inputs.open(List.of("-"), () -> failing));
    assertThat(Corpora.unreadable(entries))
        .singleElement()
        .satisfies(u -> assertThat(u.reason()).contains("disk on fire"));
    assertThat(Corpora.ids(entries)).hasSizeGreaterThan(10_000);
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "ZSTD"})
  void aBombIsStopped(Codec codec) throws IOException {
    byte[] blank = new byte[64 << 20];
    Arrays.fill(blank, (byte) ' ');
    for (int i = 0; i < blank.length; i += 1 << 16) {
      blank[i] = '\n';
    }
    byte[] once = compressed(codec, blank);
    Path file = folder.resolve("bomb.jsonl");
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < 40; i++) {
        out.write(once);
      }
    }
    assertThat(Corpora.read(file))
        .singleElement()
        .isInstanceOfSatisfying(
            Unreadable.class, u -> assertThat(u.reason()).contains("500 times its size"));
  }

  @Test
  void aWindowOfManyMegabytesIsRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] content = lines(200_000);
    try (ZstdOutputStream out = new ZstdOutputStream(bytes)) {
      out.setLong(30);
      out.write(content);
      out.write(content);
    }
    List<Entry> entries = Corpora.readStdin(bytes.toByteArray());
    assertThat(entries).hasSize(400_000).allMatch(CorpusRecord.class::isInstance);
  }

  @Test
  void aPageThatIsOnlyCalledCompressedIsRead() throws IOException {
    Path file = Files.writeString(folder.resolve("page.html.gz"), "<html><p>x");
    assertThat(Corpora.ids(Corpora.read(file))).containsExactly(file.toString());
  }
}
