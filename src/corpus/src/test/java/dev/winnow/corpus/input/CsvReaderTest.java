package dev.winnow.corpus.input;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.corpus.Corpora;
import dev.winnow.corpus.Warcs;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.Location;
import dev.winnow.corpus.record.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
  @TempDir Path folder;

  private static List<Entry> read(String content, InputSettings settings) {
    return Corpora.readAll(
        Inputs.open(
            List.of("-"), () -> new ByteArrayInputStream(content.getBytes(UTF_8)), settings));
  }

  private static List<String> texts(List<Entry> entries) {
    return entries.stream().filter(CorpusRecord.class::isInstance).map(Corpora::text).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void readsRowsWhateverStandsBetweenTheFields(String delimiter) {
    String table =
        """
        id,url,text,date
        a,http://x/,"one
        and ""two"" a,b;c|d",2024-05-31
        ,,"",
        c,http://y/,three,2024
        """
            .replace("id,url,text,date", String.join(delimiter, "id", "url", "text", "date"))
            .replace("a,http://x/,", "a" + delimiter + "http://x/" + delimiter)
            .replace("d\",2024", "d\"" + delimiter + "2024")
            .replace(",,\"\",", (delimiter + delimiter + "\"\"" + delimiter))
            .replace("c,http://y/,three,", String.join(delimiter, "c", "http://y/", "three", ""));
    List<Entry> entries = Corpora.readStdin(table);
    assertThat(Corpora.ids(entries)).containsExactly("a", "stdin#2", "c");
    assertThat(texts(entries)).containsExactly("one\nand \"two\" a,b;c|d", "", "three");
    CorpusRecord first = Corpora.record(entries.get(0));
    assertThat(first.document().url()).contains("http://x/");
    assertThat(first.date()).contains("2024-05-31");
    assertThat(first.location()).isEqualTo(Location.row("stdin", 1));
    assertThat(Corpora.record(entries.get(1)).document().url()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void readsEveryCharset(String name) {
    Charset charset = Charset.forName(name);
    String table = "id;text\r\n1;Grüße aus Köln – schön war’s\r\n2;Ärger über Öl\r\n";
    boolean mark = charset.equals(UTF_16LE) || charset.equals(UTF_16BE);
    List<Entry> entries = Corpora.readStdin(((mark ? "\uFEFF" : "") + table).getBytes(charset));
    assertThat(Corpora.ids(entries)).containsExactly("1", "2");
    assertThat(texts(entries)).containsExactly("Grüße aus Köln – schön war’s", "Ärger über Öl");
    assertThat(Corpora.record(entries.get(0)).warnings()).isEmpty();
  }

  @Test
  void aByteOrderMarkBelongsToNoColumn() {
    List<Entry> entries = Corpora.readStdin("\uFEFF\"id\",\"html\"\n1,<p>x\n");
    assertThat(Corpora.ids(entries)).containsExactly("1");
    assertThat(Corpora.record(entries.get(0)).content()).isInstanceOf(CorpusRecord.Markup.class);
  }

  @Test
  void whatIsNoUtf8FurtherDownIsReplacedWithAWarning() {
    byte[] head = ("id,text\n" + "1,plain\n".repeat(20_000) + "2,\uFFFD\n").getBytes(UTF_8);
    byte[] all = java.util.Arrays.copyOf(head, head.length + 5);
    System.arraycopy(new byte[] {'3', ',', (byte) 0xE4, 'h', '\n'}, 0, all, head.length, 5);
    List<Entry> entries = Corpora.readStdin(all);
    CorpusRecord last = Corpora.record(entries.get(entries.size() - 1));
    assertThat(Corpora.text(last)).isEqualTo("\uFFFDh");
    assertThat(last.warnings()).hasSize(1);
    assertThat(Corpora.record(entries.get(entries.size() - 2)).warnings()).isEmpty();
  }

  @Test
  void aBrokenRowIsReportedAndTheNextOneRead() {
    List<Entry> entries =
        Corpora.readStdin("id,text\na,one\nb\nc,three,more\nd,\"four\"\n\ne,\"five\nis open\n");
    assertThat(Corpora.ids(entries)).containsExactly("a", "d");
    assertThat(Corpora.unreadable(entries))
        .extracting(Unreadable::location)
        .containsExactly(
            Location.row("stdin", 2), Location.row("stdin", 3), Location.row("stdin", 5));
    assertThat(Corpora.unreadable(entries).get(0).reason())
        .isEqualTo("a row of 1 fields in a table of 2 columns");
    assertThat(Corpora.unreadable(entries).get(2).reason()).contains("does not end");
  }

  @ParameterizedTest
  @ValueSource(strings = {"b,%s\n", "b,\"%s\n,\"\"\r\n\"\n", "\"%s\",\"\n", "b,x%s\"\n"})
  void aRowLongerThanAllowedIsReportedAndTheNextOneRead(String row) {
    String table =
        "id,text\r\na,\"1\n2\"\r\n" + row.formatted("y\n,\"\"".repeat(0) + "x".repeat(200_000));
    boolean open = row.startsWith("\"%s\",\"");
    List<Entry> entries =
        read(table + "c,three\n", InputSettings.DEFAULT.withMaxRecordBytes(100_000));
    assertThat(Corpora.ids(entries)).startsWith("a");
    assertThat(Corpora.unreadable(entries).get(0).location()).isEqualTo(Location.row("stdin", 2));
    assertThat(Corpora.unreadable(entries).get(0).reason()).contains("more than 100000 bytes");
    if (!open) {
      assertThat(Corpora.ids(entries)).containsExactly("a", "c");
    }
  }

  private static String rows(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> i + ",A sentence with the number " + i + "\r\n")
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "400,\"one, or\r\ntwo lines\"\r\n", "400,\"Open again\r\n"})
  void aStrayQuotationMarkCostsOneRow(String later) {
    String table = "id,text\r\n" + rows(0, 300) + "300,\"Open\r\n" + rows(301, 400);
    List<Entry> entries = Corpora.readStdin(table + later + rows(401, 500));
    List<String> expected =
        IntStream.range(0, 500)
            .filter(i -> i != 300 && (i != 400 || later.contains("two")))
            .mapToObj(String::valueOf)
            .toList();
    assertThat(String.join(" ", Corpora.ids(entries))).isEqualTo(String.join(" ", expected));
    assertThat(Corpora.unreadable(entries).get(0))
        .satisfies(u -> assertThat(u.location()).isEqualTo(Location.row("stdin", 301)))
        .satisfies(u -> assertThat(u.reason()).isEqualTo("a quotation mark without its partner"));
  }

  @Test
  void aStrayQuotationMarkFurtherFromTheEndThanARowMayBeLongCostsOneRow() {
    String table = "id,text\n" + rows(0, 9) + "9,\"Open\n" + rows(10, 10_000);
    List<Entry> entries = read(table, InputSettings.DEFAULT.withMaxRecordBytes(10_000));
    assertThat(Corpora.ids(entries)).hasSize(9_999);
    assertThat(Corpora.unreadable(entries)).hasSize(1);
  }

  @Test
  void aTruncatedCompressedTableKeepsTheReasonOfItsDamage() throws IOException {
    byte[] gzip = Warcs.gzip(("id,text\n" + rows(0, 50_000)).getBytes(UTF_8));
    byte[] lines = Warcs.gzip("{\"id\":\"1\",\"text\":\"x y\"}\n".repeat(90_000).getBytes(UTF_8));
    List<Entry> entries = Corpora.readStdin(java.util.Arrays.copyOf(gzip, gzip.length / 2));
    List<Entry> others = Corpora.readStdin(java.util.Arrays.copyOf(lines, lines.length / 2));
    assertThat(entries).hasSizeGreaterThan(1000);
    Unreadable last = (Unreadable) entries.get(entries.size() - 1);
    Unreadable other = (Unreadable) others.get(others.size() - 1);
    assertThat(last.reason()).startsWith("the gzip data is truncated");
    assertThat(last.remedy()).isEqualTo(other.remedy());
  }

  @Test
  void aTextThatIsCutOffIsNoRows() {
    List<Entry> entries = Corpora.readStdin("id,text\na,one\nb,\"two\nis, open\nto the end\n");
    assertThat(Corpora.ids(entries)).containsExactly("a");
    assertThat(Corpora.unreadable(entries))
        .singleElement()
        .satisfies(u -> assertThat(u.reason()).endsWith("does not end, in 4 lines"));
  }

  @Test
  @Timeout(20)
  void aTableFullOfStrayQuotationMarksIsReadInLinearTime() {
    String table = "id,text\n" + "a,\"b\"x\"\n\"\"x,\"\"\n".repeat(300_000);
    assertThat(Corpora.readStdin(table)).isNotEmpty();
    table = "id,text\n" + rows(0, 9) + "a,\"\"\"b\n\"\"c,\"\"d\n".repeat(300_000);
    assertThat(Corpora.readStdin(table)).isNotEmpty();
  }

  @Test
  void aFieldOfTwentyMegabytesIsOneRecord() {
    String text = "\"\"a\n,".repeat(4 << 20);
    List<Entry> entries = Corpora.readStdin("id,text\nx,\"" + text + "\"\ny,last\n");
    assertThat(Corpora.ids(entries)).containsExactly("x", "y");
    assertThat(Corpora.text(entries.get(0))).hasSize(16 << 20);
  }

  @Test
  void betweenTabsAMarkMayBeginAValue() {
    List<Entry> entries =
        Corpora.readStdin(
            "id\ttext\n1\t\"Hello,\" she said\n2\tan inch is 1\"\n3\t\"Open\n4\tend\n");
    assertThat(texts(entries))
        .containsExactly("\"Hello,\" she said", "an inch is 1\"", "\"Open", "end");
  }

  @Test
  void betweenTabsValuesMayBeQuoted() {
    List<Entry> entries = Corpora.readStdin("id\ttext\n1\t\"a \"\"b\"\"\tc\"\n2\td\n");
    assertThat(texts(entries)).containsExactly("a \"b\"\tc", "d");
    entries = Corpora.readStdin("\"id\"\t\"text\"\n\"1\"\t\"a\"\n");
    assertThat(texts(entries)).containsExactly("a");
  }

  @Test
  void aTableWithoutAColumnOfOursNamesThoseItHas() throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), "key;\"the story\";x\n1;2;3\n");
    assertThat(Corpora.read(file))
        .singleElement()
        .isEqualTo(
            new Unreadable(
                Location.whole(file.toString()),
                "no column \"html\" or \"text\"; the columns are \"key\", \"the story\", \"x\"",
                "name the one that has it with --text-field or --html-field"));
  }

  @Test
  void aSetNameOrAnotherUsualOneWillDo() {
    FieldNames names = FieldNames.given("key", null, null, "the story", null);
    List<Entry> entries = read("key;the story;x\n1;2;3\n", InputSettings.DEFAULT.withFields(names));
    assertThat(Corpora.ids(entries)).containsExactly("1");
    assertThat(texts(entries)).containsExactly("2");
    assertThat(texts(Corpora.readStdin("raw_content,url\nx,y\n"))).containsExactly("x");
  }

  @Test
  void theNameOfAFileDecidesForASingleColumnOrNoRow() throws IOException {
    Path one = Files.writeString(folder.resolve("one.csv"), "text\nx\n\"y\nz\"\n");
    assertThat(texts(Corpora.read(one))).containsExactly("x", "y\nz");
    Path none = Files.writeString(folder.resolve("none.tsv"), "id\ttext\n");
    assertThat(Corpora.read(none)).isEmpty();
    assertThat(Corpora.read(Files.writeString(folder.resolve("empty.csv"), ""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text\nis the first line\n",
        "The text, as it was found\nhas commas, here and there, but no columns\n",
        "text, html\n",
        "html, text and images\nare what pages are made of, as, you, know\n",
        "<html><p>text, text, text\n<p>text, text, text",
      })
  void proseIsNoTable(String content) {
    List<Entry> entries = Corpora.readStdin(content);
    assertThat(entries).hasSize(1);
    assertThat(Corpora.record(entries.get(0)).content()).isInstanceOf(CorpusRecord.Bytes.class);
  }
}
