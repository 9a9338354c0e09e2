package dev.winnow.corpus.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.CleanDocument;
import dev.winnow.Cleaner;
import dev.winnow.corpus.Corpora;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentConverterTest {
  private static final Path CORPORA = Path.of(System.getProperty("winnow.testdata"), "corpora");
  private static final String PARAGRAPH =
      "The harbour office has printed a new timetable for the coming season, and it differs from"
          + " the old one in three ways. The first boat leaves at five in the morning instead of"
          + " half past five, which the bakers of the island had asked for since the winter.";

  private static Entry convert(String name, byte[] bytes) {
    CorpusRecord record = CorpusRecord.ofBytes(name, Location.whole(name), bytes);
    return DocumentConverter.create()
        .convert(record.withDocument(record.document().withName(name)));
  }

  private static CleanDocument cleaned(String name, byte[] bytes) {
    return Cleaner.create().clean(Corpora.record(convert(name, bytes)).document());
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "odt", "epub", "rtf", "pptx"})
  void allOfTheTextIsKept(String ending) throws IOException {
    List<Entry> entries = Corpora.read(CORPORA.resolve("ferry." + ending));
    CorpusRecord record = Corpora.record(entries.get(0));
    CorpusRecord converted = Corpora.record(DocumentConverter.create().convert(record));
    assertThat(converted.content()).isInstanceOf(CorpusRecord.Markup.class);
    assertThat(converted.id()).isEqualTo(record.id());
    assertThat(converted.document().name()).contains("ferry." + ending);
    assertThat(converted.document().contentType()).isPresent();
    CleanDocument document = Cleaner.create().clean(converted.document());
    assertThat(document.removals()).isEmpty();
    assertThat(document.text())
        .contains(PARAGRAPH)
        .contains("stand on the left side of the deck")
        .contains("The noon boat takes twelve cars and two lorries.")
        .contains("36.00")
        .contains("Short line.")
        .contains("Show it at the gate.")
        .contains("dogs travel free");
    // Tika's parser leaves out tables, footnotes and titles of RTF
    if (!ending.equals("rtf")) {
      assertThat(document.text()).contains("Closed on public holidays");
      assertThat(document.metadata().title()).contains("The ferry timetable of Brannholm");
      assertThat(document.metadata().authors()).containsExactly("Ines Marek");
      assertThat(document.markdown()).containsPattern("\\| Single +\\| 4.50 +\\| 2.00");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "odt", "epub"})
  void headingsAndListsAreKept(String ending) throws IOException {
    String name = "ferry." + ending;
    String markdown = cleaned(name, Files.readAllBytes(CORPORA.resolve(name))).markdown();
    assertThat(markdown)
        .contains("# The ferry timetable of Brannholm\n")
        .contains("## What changes on weekdays\n")
        .contains("### Prices\n")
        .contains("- The five o’clock boat takes no cars.\n")
        .contains("[harbour office](https://harbour.example.org/)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"odt", "epub"})
  void numbersOfListsAreKept(String ending) throws IOException {
    String name = "ferry." + ending;
    assertThat(cleaned(name, Files.readAllBytes(CORPORA.resolve(name))).markdown())
        .contains("1. Buy the ticket at the kiosk.\n")
        .contains("3. Keep it until you leave the boat.");
  }

  @Test
  void linesOfAPdfAreJoinedAndItsParagraphsKeptApart() throws IOException {
    List<String> page = List.of("The ferry timetable", PARAGRAPH, "Short line.", PARAGRAPH);
    CleanDocument document =
        cleaned("a.pdf", Pdfs.bytes(Pdfs.document(List.of(page, page), false)));
    assertThat(document.text().split("\n+", -1))
        .filteredOn(line -> !line.isEmpty())
        .containsExactly(
            "The ferry timetable",
            PARAGRAPH,
            "Short line.",
            PARAGRAPH,
            "The ferry timetable",
            PARAGRAPH,
            "Short line.",
            PARAGRAPH);
    assertThat(document.metadata().title()).contains("The ferry timetable");
    assertThat(document.metadata().authors()).containsExactly("Ines Marek");
  }

  @Test
  void runningHeadersAndFootersAreLeftOutWithAWarning() throws IOException {
    List<List<String>> pages = new ArrayList<>();
    for (String season : List.of("Spring.", "Summer.", "Autumn.", "Winter.")) {
      pages.add(List.of(season + " " + PARAGRAPH, "A line.", PARAGRAPH + " " + season));
    }
    CorpusRecord record = Corpora.record(convert("a.pdf", Pdfs.bytes(Pdfs.document(pages, true))));
    CleanDocument document = Cleaner.create().clean(record.document());
    assertThat(document.text())
        .doesNotContain("Page ")
        .doesNotContain("Harbour office of")
        .contains(PARAGRAPH);
    assertThat(document.text().split("A line.", -1)).hasSize(5);
    assertThat(record.warnings())
        .singleElement()
        .asString()
        .startsWith("8 lines at the top or bottom");
  }

  @Test
  void rowsOfNumbersAreNoPageNumbers() throws IOException {
    List<List<String>> pages = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      pages.add(List.of("Row " + 17 * i * i, PARAGRAPH, 31 * i * i + " 12.50 " + 7 * i * i));
    }
    CorpusRecord record = Corpora.record(convert("a.pdf", Pdfs.bytes(Pdfs.document(pages, true))));
    String text = Cleaner.create().clean(record.document()).text();
    assertThat(text).contains("Row 17\n").contains("Row 425\n").contains("775 12.50 175");
    assertThat(text).doesNotContain("Page 3");
  }

  private static String text(Entry entry) {
    return entry instanceof CorpusRecord record
        ? Cleaner.create().clean(record.document()).text()
        : entry.toString();
  }

  @Test
  void threadsDoNotDisturbEachOther() throws Exception {
    List<Callable<String>> tasks = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      for (String ending : List.of("docx", "odt", "epub", "rtf", "pptx")) {
        byte[] bytes = Files.readAllBytes(CORPORA.resolve("ferry." + ending));
        tasks.add(() -> ending + text(convert("a." + ending, bytes)));
      }
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      assertThat(threads.invokeAll(tasks).stream().map(DocumentConverterTest::get).distinct())
          .hasSize(5);
    } finally {
      threads.shutdownNow();
    }
  }

  private static String get(Future<String> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aMailIsItsText() {
    String mail =
        """
        Return-Path: <ines@example.org>
        From: Ines Marek <ines@example.org>
        To: crew@example.org
        Subject: =?utf-8?q?The_new_timetable_=C3=BC?=
        Date: Fri, 17 May 2024 08:00:00 +0200
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: multipart/alternative; boundary=c

        --c
        Content-Type: text/plain; charset=utf-8

        plain
        --c
        Content-Type: text/html; charset=iso-8859-1
        Content-Transfer-Encoding: quoted-printable

        <p>The <b>first</b> boat f=E4hrt at five.</p>
        --c--
        --b
        Content-Type: application/pdf
        Content-Disposition: attachment; filename=a.pdf

        x
        --b--
        """;
    CorpusRecord record = Corpora.record(convert("a.eml", mail.getBytes(ISO_8859_1)));
    CleanDocument document = Cleaner.create().clean(record.document());
    assertThat(document.text()).isEqualTo("The first boat fährt at five.");
    assertThat(document.metadata().title()).contains("The new timetable ü");
    assertThat(document.metadata().authors()).containsExactly("Ines Marek");
    assertThat(document.metadata().published()).contains("2024-05-17T06:00:00Z");
    assertThat(record.warnings()).containsExactly("One attachment of the mail was left out.");
  }

  @Test
  void paragraphsOfAPlainMailAreKept() {
    String mail =
        "From: a@example.org\r\nMessage-ID: <1@x>\r\nSubject: x\r\n\r\n"
            + "One < two.\r\nStill one.\r\n\r\nTwo.\r\n\r\n-- \r\nInes\r\n";
    String text = cleaned("mail", mail.getBytes(UTF_8)).text();
    assertThat(text.split("\n+", -1)).contains("One < two. Still one.", "Two.", "-- Ines");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: the desk of\n\nDear all, this is a letter.",
        "Subject: nothing\n\nA text that begins like a mail.",
        "%PDF",
        "PK\3\4 not a zip",
        "{\\rt",
        "Some text that mentions %PDF-1.4 in a sentence.",
        "<html><p>x",
        "\u0000\u0001",
        "",
      })
  void everythingElseIsLeftAsItIs(String content) {
    CorpusRecord record =
        CorpusRecord.ofBytes("x", Location.whole("x"), content.getBytes(ISO_8859_1));
    assertThat(DocumentConverter.create().convert(record)).isSameAs(record);
  }

  @Test
  void textAndHtmlAreLeftAsTheyAre() {
    CorpusRecord text = CorpusRecord.ofText("x", Location.whole("x"), 9, "%PDF-1.4 \n");
    assertThat(DocumentConverter.create().convert(text)).isSameAs(text);
  }

  @Test
  void noTemporaryFilesAreLeft() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    long before = count(temporary);
    for (String ending : List.of("docx", "odt", "epub", "rtf", "pptx")) {
      convert("a." + ending, Files.readAllBytes(CORPORA.resolve("ferry." + ending)));
    }
    convert("a.pdf", Pdfs.bytes(Pdfs.document(List.of(List.of(PARAGRAPH)), false)));
    assertThat(count(temporary)).isEqualTo(before);
  }

  private static long count(Path temporary) throws IOException {
    try (var files = Files.newDirectoryStream(temporary, "*{tika,poi,pdf,PDF,mime}*")) {
      long count = 0;
      for (Path file : files) {
        count += file.getFileName().toString().isEmpty() ? 0 : 1;
      }
      return count;
    }
  }
}
