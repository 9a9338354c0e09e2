package dev.winnow.corpus.input;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.jspecify.annotations.Nullable;

/** The members of a zip archive without a directory that can be read, from front to back. */
final class ZipStreamMembers implements ArchiveMembers {
  private final ZipArchiveInputStream zip;

  ZipStreamMembers(Spool spool) throws IOException {
    this.zip = new ZipArchiveInputStream(spool.stream(), "UTF-8", true, false, true);
  }

  @Override
  public Optional<ArchiveMember> next() throws IOException {
    ZipArchiveEntry entry = nextEntry();
    if (entry == null) {
      throw new DamagedInputException(
          "the directory at the end of the archive is missing or broken: it is truncated or damaged",
          "get the whole archive; what came before was read");
    }
    return Optional.of(
        new ArchiveMember(
            ZipMembers.name(entry),
            ZipMembers.kind(entry, zip.canReadEntryData(entry)),
            () -> CloseShieldInputStream.wrap(zip)));
  }

  private @Nullable ZipArchiveEntry nextEntry() throws IOException {
    try {
      return zip.getNextEntry();
    } catch (EOFException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException ignored) {
      // everything that was wanted has been read
    }
  }
}
