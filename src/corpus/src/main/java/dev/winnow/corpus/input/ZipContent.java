package dev.winnow.corpus.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** What a zip archive is used for. */
enum ZipContent {
  /** Files to be read each. */
  FILES,
  /** The parts of one document: Office Open XML, OpenDocument, EPUB. */
  DOCUMENT,
  /** The classes of a program for the Java or Android platform. */
  PROGRAM;

  /** Media types of documents that begin with a member of their name, uncompressed. */
  private static final List<String> DOCUMENT_TYPES =
      List.of(
          "application/epub+zip",
          "application/vnd.oasis.opendocument.",
          "application/vnd.sun.xml.",
          "application/hwp+zip");

  private static final int LONGEST_TYPE = 100;

  /** Says whether the first member holds the media type of a document. */
  static boolean isDocument(byte[] head) {
    if (!firstName(head).equals("mimetype")) {
      return false;
    }
    int start = 38 + ((head[28] & 0xFF) | (head[29] & 0xFF) << 8);
    int length = Math.min(LONGEST_TYPE, head.length - start);
    return length > 0 && isDocumentType(new String(head, start, length, ISO_8859_1));
  }

  /** Says whether the first member is one that documents begin with: a guess. */
  static boolean mayBeDocument(byte[] head) {
    String name = firstName(head);
    return name.equals("[Content_Types].xml")
        || name.equals("_rels/.rels")
        || name.equals("META-INF/container.xml");
  }

  private static boolean isDocumentType(String content) {
    return DOCUMENT_TYPES.stream().anyMatch(content.strip()::startsWith);
  }

  /** Returns the name in the first local header, empty if there is none. */
  private static String firstName(byte[] head) {
    if (head.length < 30 || head[2] != 3) {
      return "";
    }
    int length = (head[26] & 0xFF) | (head[27] & 0xFF) << 8;
    return new String(head, 30, Math.min(length, head.length - 30), ISO_8859_1);
  }

  /**
   * Returns what the members show. One name alone shows nothing: pages may lie beside any of them.
   */
  static ZipContent of(ZipFile zip) {
    boolean office =
        has(zip, "[Content_Types].xml")
            && (has(zip, "_rels/.rels") || any(zip, ZipContent::isOfficePart));
    boolean book = has(zip, "META-INF/container.xml") && any(zip, n -> n.endsWith(".opf"));
    if (office || book || isDocumentType(type(zip))) {
      return DOCUMENT;
    }
    boolean program =
        has(zip, "META-INF/MANIFEST.MF")
            && (has(zip, "classes.dex") || any(zip, n -> n.endsWith(".class")));
    return program ? PROGRAM : FILES;
  }

  private static boolean isOfficePart(String name) {
    return name.startsWith("word/") || name.startsWith("ppt/") || name.startsWith("xl/");
  }

  private static boolean has(ZipFile zip, String name) {
    return zip.getEntry(name) != null;
  }

  private static boolean any(ZipFile zip, Predicate<String> matches) {
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      if (matches.test(entry.getName())) {
        return true;
      }
    }
    return false;
  }

  /** Returns the beginning of the member that names a media type, or nothing. */
  private static String type(ZipFile zip) {
    ZipArchiveEntry entry = zip.getEntry("mimetype");
    if (entry == null || !zip.canReadEntryData(entry)) {
      return "";
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(LONGEST_TYPE), ISO_8859_1);
    } catch (IOException | RuntimeException e) {
      return "";
    }
  }

  /** Returns the names of the members of a whole archive in memory, each with a line feed. */
  static String namesOf(byte[] archive) {
    StringBuilder names = new StringBuilder();
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(archive)).get()) {
      zip.getEntries().asIterator().forEachRemaining(e -> names.append(e.getName()).append('\n'));
    } catch (IOException | RuntimeException e) {
      // the first member of a broken document tells its kind
      names.append(firstName(archive)).append('\n');
    }
    return names.toString();
  }
}
