package dev.winnow.corpus.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.corpus.Corpora;
import dev.winnow.corpus.Warcs;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.Location;
import dev.winnow.corpus.record.Skipped;
import dev.winnow.corpus.record.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.io.input.BrokenInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netpreserve.jwarc.WarcRecord;

/** What is broken or hostile is reported, and reading goes on behind it. */
class WarcRecoveryTest {
  private static final String PAGE = "<html><p>A page about herons &amp; weirs, größer.</p></html>";

  @TempDir Path folder;

  private static List<Entry> read(WarcRecord... records) {
    return Corpora.readStdin(Warcs.file(false, records));
  }

  private static List<String> skipped(List<Entry> entries) {
    return entries.stream()
        .filter(Skipped.class::isInstance)
        .map(e -> ((Skipped) e).reason())
        .toList();
  }

  private static String head(String... fields) {
    return "HTTP/1.1 200 OK\r\n" + String.join("\r\n", fields) + "\r\n\r\n";
  }

  @ParameterizedTest
  @CsvSource({"plain.warc,false", "packed.warc.gz,true"})
  void aTruncatedLastRecordIsReportedWhereItBegins(String name, boolean gzip) throws IOException {
    List<byte[]> parts =
        Warcs.bytes(List.of(Warcs.conversion(1, "one"), Warcs.conversion(2, "two")), gzip);
    Path file = folder.resolve(name);
    byte[] all = Warcs.join(parts);
    Files.write(file, Arrays.copyOf(all, all.length - 12));
    List<Entry> entries = Corpora.read(file);
    assertThat(Corpora.ids(entries)).containsExactly(Warcs.id(1).toString());
    assertThat(Corpora.unreadable(entries))
        .extracting(Unreadable::location)
        .containsExactly(Location.offset(file.toString(), parts.get(0).length));
  }

  @Test
  void aRecordQuotedInAPageIsNotARecord() {
    String quote = new String(Warcs.file(false, Warcs.conversion(9, "quoted")), UTF_8);
    List<Entry> entries =
        read(
            Warcs.resource(1, "text/html", (PAGE + quote).getBytes(UTF_8)),
            Warcs.conversion(2, "x"));
    assertThat(Corpora.ids(entries))
        .containsExactly(Warcs.id(1).toString(), Warcs.id(2).toString());
    assertThat(entries).hasSize(2);
  }

  @Test
  void recordsThatAWrongLengthSwallowsComeOutAlsoWhenTheyAreMany() {
    StringBuilder file =
        new StringBuilder("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9000000\r\n\r\nx");
    String record = new String(Warcs.file(false, Warcs.conversion(1, "text ".repeat(100))), UTF_8);
    int count = 10_000;
    for (int i = 0; i < count; i++) {
      file.append("\r\n\r\n").append(record);
    }
    List<Entry> entries = Corpora.readStdin(file.toString());
    assertThat(Corpora.ids(entries)).hasSize(count);
    assertThat(Corpora.unreadable(entries)).hasSize(1);
  }

  @Test
  void lengthsThatAllLieTakeLinearTime() {
    String record = "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 1000000000\r\n\r\n";
    int count = 200_000;
    List<Entry> entries = Corpora.readStdin(record.repeat(count));
    assertThat(entries).hasSizeLessThanOrEqualTo(count);
    assertThat(Corpora.unreadable(entries)).isNotEmpty();
  }

  @Test
  void aBombIsReportedAndTheNextRecordIsRead() {
    byte[] bomb = Warcs.gzip(new byte[50 << 20]);
    byte[] file =
        Warcs.join(
            List.of(
                Warcs.file(
                    true,
                    Warcs.block(
                        1,
                        Warcs.join(List.of(head("Content-Encoding: gzip").getBytes(UTF_8), bomb)))),
                Warcs.file(true, Warcs.conversion(2, "two"))));
    List<Entry> entries =
        Corpora.readAll(
            Inputs.open(
                List.of("-"),
                () -> new ByteArrayInputStream(file),
                InputSettings.DEFAULT.withMaxRecordBytes(1 << 20),
                new InputProgress()));
    assertThat(Corpora.unreadable(entries)).hasSize(1);
    assertThat(Corpora.ids(entries)).containsExactly(Warcs.id(2).toString());
  }

  @Test
  void aRecordLargerThanAllowedIsReportedOrSkippedAndTheNextOneIsRead() {
    byte[] large = new byte[2 << 20];
    Arrays.fill(large, (byte) 'x');
    byte[] file =
        Warcs.file(
            false,
            Warcs.resource(1, "text/plain", large),
            Warcs.resource(2, "video/mp4", large),
            Warcs.conversion(3, "three"));
    List<Entry> entries =
        Corpora.readAll(
            Inputs.open(
                List.of("-"),
                () -> new ByteArrayInputStream(file),
                InputSettings.DEFAULT.withMaxRecordBytes(1 << 20),
                new InputProgress()));
    assertThat(Corpora.unreadable(entries)).hasSize(1);
    assertThat(skipped(entries)).containsExactly("not a page");
    assertThat(Corpora.ids(entries)).containsExactly(Warcs.id(3).toString());
  }

  @Test
  void aHeaderWithoutAnEndIsReported() {
    String endless = "WARC/1.0\r\nWARC-Type: response\r\nX: " + "y".repeat(1 << 20);
    String record = new String(Warcs.file(false, Warcs.conversion(1, "one")), UTF_8);
    List<Entry> entries = Corpora.readStdin(record + endless + "\r\n\r\n" + record);
    assertThat(Corpora.unreadable(entries)).hasSize(1);
    assertThat(Corpora.ids(entries)).hasSize(2);
  }

  @Test
  void gzipAsAWholeIsReadUpToWhereItIsDamaged() throws IOException {
    Random random = new Random(3);
    WarcRecord[] records =
        IntStream.range(0, 100)
            .mapToObj(i -> Warcs.conversion(i, Warcs.html(i, random)))
            .toArray(WarcRecord[]::new);
    byte[] gzip = Warcs.gzip(Warcs.file(false, records));
    Arrays.fill(gzip, gzip.length / 2, gzip.length / 2 + 100, (byte) 0x55);
    Path file = folder.resolve("whole.warc.gz");
    Files.write(file, gzip);
    List<Entry> entries = Corpora.read(file);
    assertThat(Corpora.ids(entries)).hasSizeBetween(40, 60);
    // what is unpacked behind the damage, until it is noticed, is several broken records
    assertThat(Corpora.unreadable(entries)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"x.warc,false", "x.warc.gz,true"})
  void aDamagedFirstRecordDoesNotHideTheOthersOfANamedFile(String name, boolean gzip)
      throws IOException {
    byte[] bytes = Warcs.file(gzip, Warcs.conversion(1, "one"), Warcs.conversion(2, "two"));
    Arrays.fill(bytes, 0, 6, (byte) 'x');
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    List<Entry> entries = Corpora.read(file);
    assertThat(Corpora.ids(entries)).containsExactly(Warcs.id(2).toString());
    assertThat(Corpora.unreadable(entries)).hasSize(1);
  }

  @Test
  void whatLooksLikeGzipMembersWithoutEndTakesLinearTime() {
    // each of these begins a member with a stored block that swallows the next ones
    byte[] start = {
      0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xF0, 0x7F, 0x0F, (byte) 0x80
    };
    byte[] file = new byte[start.length * 200_000];
    for (int i = 0; i < file.length; i++) {
      file[i] = start[i % start.length];
    }
    byte[] good = Warcs.file(true, Warcs.conversion(1, "one"));
    List<Entry> entries = Corpora.readStdin(Warcs.join(List.of(good, file)));
    assertThat(Corpora.ids(entries)).containsExactly(Warcs.id(1).toString());
    assertThat(Corpora.unreadable(entries)).isNotEmpty();
  }

  @Test
  void aFailingDiskIsReportedAfterWhatCameBefore() {
    byte[] file = Warcs.file(false, Warcs.conversion(1, "one"), Warcs.conversion(2, "two"));
    InputStream failing =
        new SequenceInputStream(
            new ByteArrayInputStream(Arrays.copyOf(file, file.length - 9)),
            new BrokenInputStream(() -> new IOException("disk on fire")));
    // the head is read at once, so that the failure has to lie behind it
    byte[] filler = Warcs.file(false, Warcs.conversion(3, "x".repeat(1 << 17)));
    List<Entry> entries =
        Corpora.readAll(
            Inputs.open(
                List.of("-"),
                () -> new SequenceInputStream(new ByteArrayInputStream(filler), failing)));
    assertThat(Corpora.ids(entries)).contains(Warcs.id(3).toString());
    assertThat(Corpora.unreadable(entries))
        .singleElement()
        .satisfies(u -> assertThat(u.reason()).contains("disk on fire"));
  }
}
