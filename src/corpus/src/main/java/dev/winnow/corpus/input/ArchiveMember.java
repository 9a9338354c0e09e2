package dev.winnow.corpus.input;

import java.io.IOException;
import java.io.InputStream;

/**
 * One thing in an archive.
 *
 * @param name as the archive has it
 * @param kind what it is
 * @param content opens its bytes, decompressed; closing them leaves the archive open
 */
record ArchiveMember(String name, Kind kind, Content content) {
  /** What a member of an archive is. */
  enum Kind {
    FILE,
    FOLDER,
    LINK,
    /** A device, a pipe or the like. */
    OTHER,
    ENCRYPTED,
    /** Compressed or laid out in a way that cannot be read. */
    UNSUPPORTED
  }

  /** Opens the bytes of a member. */
  interface Content {
    InputStream open() throws IOException;
  }
}
