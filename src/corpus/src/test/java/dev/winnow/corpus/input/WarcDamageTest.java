package dev.winnow.corpus.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.corpus.Corpora;
import dev.winnow.corpus.Warcs;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netpreserve.jwarc.WarcRecord;

/** Damages one record of many in some way: all others come out, once and in order. */
class WarcDamageTest {
  private static final int RECORDS = 50;
  private static final int CASES = 200;

  @TempDir Path folder;

  static IntStream seeds() {
    return IntStream.range(0, CASES);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOthersComeOutOfPlainFiles(int seed) throws IOException {
    check(new Random(seed), false);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOthersComeOutOfGzip(int seed) throws IOException {
    check(new Random(seed), true);
  }

  private void check(Random random, boolean gzip) throws IOException {
    List<WarcRecord> records = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      String html = Warcs.html(i, random);
      records.add(
          switch (random.nextInt(3)) {
            case 0 -> Warcs.conversion(i, html);
            case 1 -> Warcs.resource(i, "text/html", html.getBytes(ISO_8859_1));
            default -> Warcs.response(i, Warcs.page(html).build());
          });
    }
    List<byte[]> parts = Warcs.bytes(records, gzip);
    int victim = random.nextInt(RECORDS);
    int kind = random.nextInt(8);
    long offset = Warcs.join(parts.subList(0, victim)).length;
    byte[] broken =
        gzip && kind < 2
            ? regzipped(records.get(victim), kind, random)
            : damage(parts.get(victim), kind, random);
    parts.set(victim, broken);
    Path file = folder.resolve(gzip ? "x.warc.gz" : "x.warc");
    Files.write(file, Warcs.join(parts));

    List<Entry> entries = Corpora.read(file);
    List<String> ids = new ArrayList<>(Corpora.ids(entries));
    // what of a damaged record is still a record may come out
    ids.removeIf(found -> !isUndamaged(found, victim));
    List<String> expected =
        IntStream.range(0, RECORDS)
            .filter(i -> i != victim)
            .mapToObj(i -> Warcs.id(i).toString())
            .toList();
    assertThat(ids).as("kind %d, record %d", kind, victim).isEqualTo(expected);
    List<Unreadable> unreadable = Corpora.unreadable(entries);
    assertThat(unreadable).as("kind %d", kind).hasSizeLessThanOrEqualTo(1);
    assertThat(unreadable)
        .allSatisfy(
            u -> assertThat(u.location().position()).isBetween(offset, offset + broken.length));
  }

  private static boolean isUndamaged(String id, int victim) {
    return IntStream.range(0, RECORDS)
        .anyMatch(i -> i != victim && Warcs.id(i).toString().equals(id));
  }

  private static byte[] regzipped(WarcRecord record, int kind, Random random) {
    // reading it again is simpler than unpacking
    return Warcs.gzip(damage(Warcs.bytes(List.of(record), false).get(0), kind, random));
  }

  private static byte[] damage(byte[] record, int kind, Random random) {
    return switch (kind) {
      case 0, 1 -> wrongLength(record, random);
      case 2 -> flipped(record, random);
      case 3 -> cut(record, random.nextInt(record.length), record.length);
      case 4 -> {
        int from = random.nextInt(record.length);
        yield cut(record, from, from + random.nextInt(record.length - from));
      }
      case 5 -> garbage(record.length, random);
      case 6 -> {
        int at = random.nextInt(record.length);
        yield Warcs.join(
            List.of(
                Arrays.copyOf(record, at),
                garbage(1 + random.nextInt(3000), random),
                Arrays.copyOfRange(record, at, record.length)));
      }
      default -> {
        byte[] zeros = record.clone();
        int from = random.nextInt(record.length);
        Arrays.fill(zeros, from, Math.min(record.length, from + 1 + random.nextInt(600)), (byte) 0);
        yield zeros;
      }
    };
  }

  private static byte[] wrongLength(byte[] record, Random random) {
    String text = new String(record, ISO_8859_1);
    String right = text.replaceFirst("(?s).*?Content-Length: (\\d+).*", "$1");
    long length = Long.parseLong(right);
    String wrong =
        switch (random.nextInt(8)) {
          case 0 -> String.valueOf(length + 1 + random.nextInt(20));
          case 1 -> String.valueOf(length + random.nextInt(20_000));
          case 2 -> String.valueOf(Math.max(0, length - 1 - random.nextInt(20)));
          case 3 -> String.valueOf(random.nextInt((int) length));
          case 4 -> "-" + length;
          case 5 -> "";
          case 6 -> String.valueOf(length * 1_000_000_000L);
          default -> String.valueOf((1L << 30) - random.nextInt(100));
        };
    return text.replaceFirst("Content-Length: \\d+", "Content-Length: " + wrong)
        .getBytes(ISO_8859_1);
  }

  private static byte[] flipped(byte[] record, Random random) {
    byte[] bytes = record.clone();
    for (int i = random.nextInt(3); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
    }
    return bytes;
  }

  private static byte[] cut(byte[] record, int from, int to) {
    return Warcs.join(
        List.of(Arrays.copyOf(record, from), Arrays.copyOfRange(record, to, record.length)));
  }

  private static byte[] garbage(int length, Random random) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
