package dev.winnow.corpus.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.corpus.Corpora;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.Skipped;
import dev.winnow.corpus.record.Unreadable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {
  @TempDir Path folder;

  /** A zip as a stream writes it, with data descriptors; names and contents in turn. */
  static byte[] zip(Object... files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < files.length; i += 2) {
        zip.putNextEntry(new ZipEntry(files[i].toString()));
        zip.write(bytes(files[i + 1]));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  static byte[] tar(Object... files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setAddPaxHeadersForNonAsciiNames(true);
      for (int i = 0; i < files.length; i += 2) {
        byte[] content = bytes(files[i + 1]);
        TarArchiveEntry entry = new TarArchiveEntry(files[i].toString(), true);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(Object content) {
    return content instanceof byte[] b ? b : content.toString().getBytes(UTF_8);
  }

  static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(1).nextBytes(noise);
    return noise;
  }

  /** Lines of text that do not compress well. */
  static String text(int length) {
    StringBuilder text = new StringBuilder();
    Random random = new Random(2);
    while (text.length() < length) {
      text.append(Long.toHexString(random.nextLong())).append('\n');
    }
    return text.toString();
  }

  private static String content(Entry entry) {
    CorpusRecord.Bytes bytes = (CorpusRecord.Bytes) Corpora.record(entry).content();
    return new String(bytes.bytes(), UTF_8);
  }

  private List<Entry> read(byte[] archive, boolean asFile) throws IOException {
    return asFile
        ? Corpora.read(Files.write(folder.resolve("stdin"), archive))
        : Corpora.readStdin(archive);
  }

  private static String inner(String id) {
    return id.substring(id.indexOf("stdin"));
  }

  @ParameterizedTest
  @CsvSource({"true,true", "true,false", "false,true", "false,false"})
  void filesComeInTheOrderOfTheArchive(boolean zip, boolean asFile) throws IOException {
    Object[] files = {
      "b/z.html",
      "<p>z",
      "b/",
      "",
      "a.txt",
      text(200_000),
      "ä/ö.txt",
      "ö",
      "l.jsonl",
      "{\"text\":\"1\"}\n{\"id\":\"x\",\"text\":\"2\"}\n"
    };
    List<Entry> entries = read(zip ? zip(files) : tar(files), asFile);
    assertThat(Corpora.ids(entries))
        .extracting(id -> id.equals("x") ? id : inner(id))
        .containsExactly("stdin/b/z.html", "stdin/a.txt", "stdin/ä/ö.txt", "stdin/l.jsonl:1", "x");
    assertThat(entries).hasSize(5);
    assertThat(content(entries.get(1))).isEqualTo(files[5]);
    assertThat(Corpora.record(entries.get(0)).document().name()).contains("z.html");
    assertThat(inner(entries.get(0).location().source())).isEqualTo("stdin/b/z.html");
  }

  @Test
  void aFolderOfArchivesIsReadThrough() throws IOException {
    byte[] inner = zip("deep.txt", "deep");
    byte[] tar = tar("x.zip", inner, "y.txt.gz", CompressedTest.compressed(Codec.GZIP, bytes("y")));
    Files.write(folder.resolve("files.tar.xz"), CompressedTest.compressed(Codec.XZ, tar));
    Files.write(folder.resolve("files.tgz"), CompressedTest.compressed(Codec.GZIP, tar));
    assertThat(Corpora.ids(Corpora.read(folder)))
        .containsExactly(
            "files.tar/x.zip/deep.txt",
            "files.tar/y.txt",
            "files.tar/x.zip/deep.txt#2",
            "files.tar/y.txt#2");
  }

  @Test
  void whatIsHiddenIsSkipped() throws IOException {
    for (byte[] archive :
        List.of(
            zip(".git/config", "x", "a/.b", "x", "__MACOSX/._c", "x", "c.txt", "c"),
            tar(".git/config", "x", "a/.b", "x", "__MACOSX/._c", "x", "c.txt", "c"))) {
      List<Entry> entries = Corpora.readStdin(archive);
      assertThat(Corpora.ids(entries)).containsExactly("stdin/c.txt");
      assertThat(entries)
          .filteredOn(Skipped.class::isInstance)
          .hasSize(3)
          .allMatch(e -> ((Skipped) e).reason().equals("hidden"));
    }
  }

  @Test
  void linksAndDevicesAreSkipped() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (byte kind :
          new byte[] {TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_CHR}) {
        TarArchiveEntry entry = new TarArchiveEntry("x" + kind, kind);
        entry.setLinkName("/etc/passwd");
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
      }
    }
    assertThat(Corpora.readStdin(bytes.toByteArray()))
        .extracting(e -> ((Skipped) e).reason())
        .containsExactly(
            "a link in an archive", "a link in an archive", "neither a file nor a folder");
  }

  @Test
  void namesOfOldProgramsAreReadAsCp437() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("IBM437"))) {
      zip.putNextEntry(new ZipEntry("über.txt"));
      zip.closeEntry();
    }
    assertThat(Corpora.ids(Corpora.readStdin(bytes.toByteArray())))
        .containsExactly("stdin/über.txt");
  }

  @Test
  void zip64IsRead() throws IOException {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(channel)) {
      zip.setUseZip64(Zip64Mode.Always);
      zip.putArchiveEntry(new ZipArchiveEntry("a.txt"));
      zip.write(bytes("a"));
      zip.closeArchiveEntry();
    }
    byte[] archive = Arrays.copyOf(channel.array(), (int) channel.size());
    assertThat(Corpora.ids(Corpora.readStdin(archive))).containsExactly("stdin/a.txt");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anEncryptedFileIsReportedAndTheOthersAreRead(boolean asFile) throws IOException {
    byte[] archive = zip("a.txt", "a", "b.txt", "b");
    String latin = new String(archive, ISO_8859_1);
    archive[latin.indexOf("PK\3\4") + 6] |= 1;
    archive[latin.indexOf("PK\1\2") + 8] |= 1;
    List<Entry> entries = read(archive, asFile);
    assertThat(((Unreadable) entries.get(0)).reason()).isEqualTo("is encrypted");
    assertThat(content(entries.get(1))).isEqualTo("b");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDamagedFileIsReportedAndTheOthersAreRead(boolean asFile) throws IOException {
    byte[] archive = zip("a.txt", "a", "b.bin", noise(100_000), "c.txt", "c", "d.txt", text(9_000));
    Arrays.fill(archive, 50_000, 50_100, (byte) 0);
    List<Entry> entries = read(archive, asFile);
    assertThat(Corpora.ids(entries))
        .extracting(ArchiveTest::inner)
        .containsExactly("stdin/a.txt", "stdin/c.txt", "stdin/d.txt");
    assertThat(Corpora.unreadable(entries))
        .singleElement()
        .satisfies(
            u -> {
              assertThat(u.reason()).startsWith("is damaged or truncated in the archive");
              assertThat(u.location().source()).endsWith("stdin/b.bin");
            });
  }

  @ParameterizedTest
  @CsvSource({"true,true", "true,false", "false,true", "false,false"})
  void ofATruncatedArchiveTheFilesBeforeTheEndComeOut(boolean zip, boolean asFile)
      throws IOException {
    Object[] files = {"a.txt", "a", "b.txt", text(300_000), "c.txt", text(300_000), "d.txt", "d"};
    byte[] whole = zip ? zip(files) : tar(files);
    List<Entry> entries = read(Arrays.copyOf(whole, whole.length * 3 / 4), asFile);
    assertThat(Corpora.ids(entries))
        .extracting(ArchiveTest::inner)
        .containsExactly("stdin/a.txt", "stdin/b.txt");
    assertThat(Corpora.unreadable(entries)).hasSize(1);
    assertThat(entries).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ofATruncatedStreamTheFilesBeforeTheEndComeOut(boolean zip) throws IOException {
    Object[] files = {"a.txt", "a", "b.txt", text(300_000), "c.txt", text(300_000), "d.txt", "d"};
    byte[] whole = CompressedTest.compressed(Codec.GZIP, zip ? zip(files) : tar(files));
    List<Entry> entries = Corpora.readStdin(Arrays.copyOf(whole, whole.length * 3 / 4));
    assertThat(Corpora.ids(entries)).containsExactly("stdin/a.txt", "stdin/b.txt");
    assertThat(Corpora.unreadable(entries)).hasSize(1);
  }

  @Test
  void aZipThatLacksItsDirectoryIsReadAndSaysSo() throws IOException {
    byte[] whole = zip("a.txt", "a", "b.txt", "b");
    int directory = new String(whole, ISO_8859_1).indexOf("PK\1\2");
    List<Entry> entries = Corpora.readStdin(Arrays.copyOf(whole, directory));
    assertThat(Corpora.ids(entries)).containsExactly("stdin/a.txt", "stdin/b.txt");
    assertThat(Corpora.unreadable(entries))
        .singleElement()
        .satisfies(u -> assertThat(u.reason()).contains("directory at the end"));
  }

  @Test
  void aDocumentIsNoArchiveAndAProgramNoDocument() throws IOException {
    byte[] program = zip("a/B.class", "x", "META-INF/MANIFEST.MF", "x");
    byte[] word = zip("[Content_Types].xml", "<x/>", "word/document.xml", "<x/>");
    byte[] late = zip("word/document.xml", noise(100_000), "[Content_Types].xml", "<x/>");
    byte[] book = zip("mimetype", "application/epub+zip", "a.xhtml", "<x/>");
    byte[] archive = zip("p.jar", program, "w.docx", word, "l.docx", late, "b.epub", book);
    List<Entry> entries = Corpora.readStdin(archive);
    assertThat(entries.get(0))
        .isInstanceOfSatisfying(Skipped.class, s -> assertThat(s.reason()).isEqualTo("a program"));
    assertThat(Corpora.ids(entries))
        .containsExactly("stdin/w.docx", "stdin/l.docx", "stdin/b.epub");
    assertThat(Corpora.record(entries.get(2)).size()).isEqualTo(late.length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "META-INF/MANIFEST.MF",
        "mimetype",
        "[Content_Types].xml",
        "_rels/.rels",
        "META-INF/container.xml"
      })
  void pagesBesideANameThatDocumentsUseAreRead(String name) throws IOException {
    for (byte[] archive :
        List.of(
            zip("0.html", "<p>0", "1.html", "<p>1", name, "text/html"),
            zip(name, "text/html", "0.html", "<p>0", "1.html", "<p>1"))) {
      assertThat(Corpora.ids(Corpora.readStdin(archive)))
          .contains("stdin/0.html", "stdin/1.html")
          .doesNotContain("stdin");
    }
  }

  @Test
  void aBookThatBeginsWithAnotherMemberIsOneDocument() throws IOException {
    byte[] typed = zip("a.xhtml", "<x/>", "mimetype", "application/epub+zip");
    byte[] untyped = zip("a.xhtml", "<x/>", "b.opf", "<x/>", "META-INF/container.xml", "<x/>");
    assertThat(Corpora.ids(Corpora.readStdin(zip("t.epub", typed, "u.epub", untyped))))
        .containsExactly("stdin/t.epub", "stdin/u.epub");
  }
}
