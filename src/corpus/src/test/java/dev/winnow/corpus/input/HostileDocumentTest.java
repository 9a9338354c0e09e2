package dev.winnow.corpus.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.CleanDocument;
import dev.winnow.Cleaner;
import dev.winnow.corpus.Corpora;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.Location;
import dev.winnow.corpus.record.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are encrypted, broken or made to do harm. */
class HostileDocumentTest {
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

  private static String reason(Entry entry) {
    assertThat(entry).isInstanceOf(Unreadable.class);
    return ((Unreadable) entry).reason();
  }

  private static String text(Entry entry) {
    return entry instanceof CorpusRecord record
        ? Cleaner.create().clean(record.document()).text()
        : entry.toString();
  }

  @Test
  void anEncryptedPdfIsReported() throws IOException {
    List<List<String>> pages = List.of(List.of(PARAGRAPH));
    Entry entry = convert("a.pdf", Pdfs.encrypted(Pdfs.document(pages, false), "secret"));
    assertThat(reason(entry)).isEqualTo("the document is encrypted");
    // without a password to open it, only printing and the like are restricted
    assertThat(cleaned("a.pdf", Pdfs.encrypted(Pdfs.document(pages, false), "")).text())
        .contains(PARAGRAPH);
  }

  @Test
  void anEncryptedWordDocumentIsReported() throws Exception {
    EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
    Encryptor encryptor = info.getEncryptor();
    encryptor.confirmPassword("secret");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      try (OutputStream out = encryptor.getDataStream(files)) {
        out.write(Files.readAllBytes(CORPORA.resolve("ferry.docx")));
      }
      files.writeFilesystem(bytes);
    }
    assertThat(reason(convert("a.docx", bytes.toByteArray())))
        .isEqualTo("the document is encrypted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "odt", "epub", "rtf", "pptx"})
  void aTruncatedOrDamagedDocumentIsNoFailure(String ending) throws IOException {
    byte[] whole = Files.readAllBytes(CORPORA.resolve("ferry." + ending));
    for (int length = 10; length < whole.length; length += whole.length / 7) {
      assertThat(convert("a." + ending, Arrays.copyOf(whole, length))).isNotNull();
      byte[] damaged = whole.clone();
      Arrays.fill(damaged, length, Math.min(length + 40, whole.length), (byte) 0x55);
      assertThat(convert("a." + ending, damaged)).isNotNull();
    }
  }

  @Test
  void aTruncatedPdfIsReported() throws IOException {
    byte[] whole = Pdfs.bytes(Pdfs.document(List.of(List.of(PARAGRAPH)), false));
    assertThat(reason(convert("a.pdf", Arrays.copyOf(whole, 300)))).contains("damaged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ferry.docx word/document.xml", "ferry.odt content.xml"})
  void externalEntitiesAreNotRead(String nameAndPart) throws IOException {
    String name = nameAndPart.split(" ", -1)[0];
    Path secret = Files.writeString(Files.createTempFile("secret", ".txt"), "the secret of Brann");
    String type = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
    String xml = nameAndPart.split(" ", -1)[1];
    byte[] typed = replaced(Files.readAllBytes(CORPORA.resolve(name)), xml, "?>", "?>" + type);
    Entry entry = convert(name, replaced(typed, xml, "Short line.", "Short &e; line."));
    assertThat(text(entry)).doesNotContain("the secret of Brann");
    Files.delete(secret);
  }

  private static byte[] replaced(byte[] archive, String part, String from, String to)
      throws IOException {
    boolean changed = false;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] before = in.readAllBytes();
        byte[] content = before;
        if (entry.getName().equals(part)) {
          content = new String(content, UTF_8).replace(from, to).getBytes(UTF_8);
        }
        changed |= !Arrays.equals(content, before);
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(content);
      }
    }
    assertThat(changed).isTrue();
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ferry.docx word/document.xml", "ferry.odt content.xml"})
  void aBillionLaughsAreNotLaughed(String nameAndPart) throws IOException {
    String name = nameAndPart.split(" ", -1)[0];
    StringBuilder type = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
    for (int i = 1; i <= 30; i++) {
      String before = "&a" + (i - 1) + ";";
      type.append("<!ENTITY a").append(i).append(" \"").append(before.repeat(10)).append("\">");
    }
    String xml = nameAndPart.split(" ", -1)[1];
    byte[] typed =
        replaced(Files.readAllBytes(CORPORA.resolve(name)), xml, "?>", "?>" + type + "]>");
    Entry entry = convert(name, replaced(typed, xml, "Short line.", "Short &a30; line."));
    assertThat(text(entry).length()).isLessThan(100_000);
  }

  @Test
  void aBombInADocumentIsReported() throws IOException {
    String much = "<w:p><w:r><w:t>" + "0".repeat(1_000) + "</w:t></w:r></w:p>";
    byte[] bomb =
        replaced(
            Files.readAllBytes(CORPORA.resolve("ferry.docx")),
            "word/document.xml",
            "</w:body>",
            much.repeat(150_000) + "</w:body>");
    assertThat(reason(convert("a.docx", bomb))).isNotEmpty();
  }

  @Test
  void anInterruptedThreadGivesUp() throws IOException {
    byte[] bytes = Files.readAllBytes(CORPORA.resolve("ferry.docx"));
    Thread.currentThread().interrupt();
    Entry entry = convert("a.docx", bytes);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(reason(entry)).isEqualTo("the document took too long");
  }
}
