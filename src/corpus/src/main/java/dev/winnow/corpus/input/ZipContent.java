package dev.winnow.corpus.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
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

  /** Returns what the first member's name shows; files when it shows nothing. */
  static ZipContent ofHead(byte[] head) {
    return of(firstName(head)::equals);
  }

  /** Returns the name in the first local header, empty if there is none. */
  private static String firstName(byte[] head) {
    if (head.length < 30 || head[2] != 3) {
      return "";
    }
    int length = (head[26] & 0xFF) | (head[27] & 0xFF) << 8;
    return new String(head, 30, Math.min(length, head.length - 30), StandardCharsets.ISO_8859_1);
  }

  /** Returns what the names of the members show. */
  static ZipContent of(Predicate<String> contains) {
    if (contains.test("[Content_Types].xml")
        || contains.test("mimetype")
        || contains.test("_rels/.rels")
        || contains.test("META-INF/container.xml")) {
      return DOCUMENT;
    }
    return contains.test("META-INF/MANIFEST.MF") ? PROGRAM : FILES;
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
