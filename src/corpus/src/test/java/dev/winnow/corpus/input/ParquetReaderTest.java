package dev.winnow.corpus.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.corpus.Corpora;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.Location;
import dev.winnow.corpus.record.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files are DuckDB's; testdata/README.md says how they were made. */
class ParquetReaderTest {
  private static final Path FILES = Path.of(System.getProperty("winnow.testdata"), "corpora");

  private static final Path MILL = FILES.resolve("mill-zstd.parquet");

  /** So many rows DuckDB put into the first two row groups of the mill. */
  private static final int GROUP = 2048;

  @TempDir Path folder;

  private static List<Entry> read(Path file, FieldNames names) {
    InputSettings settings = InputSettings.DEFAULT.withFields(names);
    return Corpora.readAll(
        Inputs.open(List.of(file.toString()), InputStream::nullInputStream, settings));
  }

  private Path copy(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("copy.parquet"), bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"snappy", "gzip", "lz4_raw", "uncompressed", "v2"})
  void readsEveryUsualCompressionAndPage(String name) {
    List<Entry> entries = Corpora.read(FILES.resolve("harbour-" + name + ".parquet"));
    assertThat(entries).hasSize(20);
    CorpusRecord record = Corpora.record(entries.get(7));
    assertThat(record.id()).isEqualTo("7");
    assertThat(record.document().url()).contains("https://osk.example/7");
    assertThat(record.date()).contains("2024-02-29T10:07");
    assertThat(record.content()).isInstanceOf(CorpusRecord.Markup.class);
    assertThat(record.location().unit()).isEqualTo(Location.Unit.ROW);
    assertThat(record.location().position()).isEqualTo(8);
    assertThat(record.warnings()).isEmpty();
  }

  @Test
  void anotherCompressionIsNamed() {
    List<Entry> entries = Corpora.read(FILES.resolve("harbour-brotli.parquet"));
    assertThat(Corpora.unreadable(entries))
        .singleElement()
        .satisfies(u -> assertThat(u.reason()).contains("BROTLI").contains("20 rows"));
  }

  @Test
  void readsNestedAndMissingValuesInSeveralRowGroups() {
    FieldNames names = FieldNames.given(null, "/meta/url", null, null, null);
    List<Entry> entries = read(MILL, names);
    assertThat(entries).hasSize(5000);
    assertThat(Corpora.unreadable(entries)).hasSize(5);
    assertThat(entries.get(999))
        .isEqualTo(
            new Unreadable(
                Location.row(MILL.toString(), 1000),
                "neither \"html\" nor \"text\"",
                "give exactly one of the two, or name another field with " + FieldValues.OPTIONS));
    for (int i : new int[] {0, GROUP - 1, GROUP, 4998}) {
      CorpusRecord record = Corpora.record(entries.get(i));
      assertThat(record.id()).isEqualTo("mill-" + i);
      assertThat(record.document().url()).contains("https://mill.example/day/" + i);
      assertThat(Corpora.text(record))
          .isEqualTo("On day %d the miller of Ardel carried %d sacks over the bridge.", i, i % 9);
    }
    assertThat(Corpora.record(entries.get(1)).date()).contains("2023-01-02");
  }

  @Test
  void standardInputWillDo() throws IOException {
    List<Entry> entries = Corpora.readStdin(Files.readAllBytes(MILL));
    assertThat(entries).hasSize(5000);
    assertThat(Corpora.record(entries.get(3)).document().url()).isEmpty();
  }

  @Test
  void missingColumnsAreNamedWithThoseThereAre() {
    List<Entry> entries = read(MILL, FieldNames.given(null, null, null, "tags", null));
    assertThat(Corpora.unreadable(entries))
        .singleElement()
        .satisfies(
            u -> {
              assertThat(u.reason())
                  .isEqualTo(
                      "no column \"tags\"; the columns are \"id\", \"/meta/url\","
                          + " \"/meta/words (no text)\", \"text\", \"date (no text)\","
                          + " \"/tags/list/element (no text)\"");
              assertThat(u.remedy()).contains("--text-field");
            });
  }

  @Test
  void behindADamagedPageTheNextRowGroupIsRead() throws IOException {
    byte[] bytes = Files.readAllBytes(MILL);
    // the first row group's texts lie in the first third of the file
    Arrays.fill(bytes, 6_000, 6_200, (byte) 0x55);
    List<Entry> entries = Corpora.read(copy(bytes));
    List<Unreadable> damaged =
        Corpora.unreadable(entries).stream().filter(u -> u.reason().contains("row group")).toList();
    assertThat(damaged)
        .singleElement()
        .satisfies(
            u -> {
              assertThat(u.reason()).startsWith("row group 1 is damaged (").endsWith(" rows lost");
              long lost = GROUP - u.location().position() + 1;
              assertThat(u.reason()).endsWith(" " + lost + " rows lost");
              assertThat(entries).hasSize((int) (5000 - lost + 1));
            });
    assertThat(Corpora.ids(entries)).contains("mill-" + GROUP, "mill-4998");
  }

  @Test
  void noDamagedByteThrowsAndNoCutFileIsTakenForAWholeOne() throws IOException {
    byte[] good = Files.readAllBytes(FILES.resolve("harbour-snappy.parquet"));
    for (int i = 0; i < good.length; i += 5) {
      byte[] bytes = good.clone();
      bytes[i] ^= 0x41;
      assertThat(Corpora.read(copy(bytes))).as("byte %d", i).isNotNull();
    }
    for (int length = 0; length < good.length; length += 13) {
      List<Entry> entries = Corpora.read(copy(Arrays.copyOf(good, length)));
      assertThat(Corpora.unreadable(entries)).as("length %d", length).hasSize(1);
    }
  }

  @Test
  void whatIsNoParquetIsSaidToBeNone() throws IOException {
    assertThat(Corpora.unreadable(Corpora.read(copy(new byte[0]))).get(0).reason())
        .isEqualTo("an empty file, no Parquet file");
    assertThat(Corpora.unreadable(Corpora.read(copy("a story".getBytes(UTF_8)))).get(0).reason())
        .isEqualTo("no Parquet file in spite of its name");
    assertThat(Corpora.unreadable(Corpora.readStdin("PAR1 is a postcode")).get(0).reason())
        .contains("cut off");
    assertThat(Corpora.unreadable(Corpora.readStdin("PAREgoric")).get(0).reason())
        .contains("encrypted");
  }

  @Test
  void aRowLargerThanAllowedIsReportedAndTheNextOneRead() {
    InputSettings settings = InputSettings.DEFAULT.withMaxRecordBytes(80);
    List<Entry> entries =
        Corpora.readAll(
            Inputs.open(List.of(MILL.toString()), InputStream::nullInputStream, settings));
    assertThat(entries).hasSize(5000);
    assertThat(Corpora.ids(entries)).isNotEmpty();
    assertThat(Corpora.unreadable(entries).get(0).reason()).contains("more than 80 bytes");
  }
}
