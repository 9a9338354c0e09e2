package dev.winnow.corpus.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.ChecksumInputStream;

/** The members of a zip archive by its directory, in the order of it. */
final class ZipMembers implements ArchiveMembers {
  private final ZipFile zip;
  private final Spool spool;
  private final Enumeration<ZipArchiveEntry> entries;

  ZipMembers(ZipFile zip, Spool spool) {
    this.zip = zip;
    this.spool = spool;
    this.entries = zip.getEntries();
  }

  @Override
  public Optional<ArchiveMember> next() {
    if (!entries.hasMoreElements()) {
      return Optional.empty();
    }
    ZipArchiveEntry entry = entries.nextElement();
    return Optional.of(
        new ArchiveMember(
            name(entry), kind(entry, zip.canReadEntryData(entry)), () -> open(entry)));
  }

  private InputStream open(ZipArchiveEntry entry) throws IOException {
    return ChecksumInputStream.builder()
        .setInputStream(zip.getInputStream(entry))
        .setChecksum(new CRC32())
        .setExpectedChecksumValue(entry.getCrc())
        .get();
  }

  static String name(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    boolean known =
        entry.getGeneralPurposeBit().usesUTF8ForNames()
            || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD;
    return known || raw == null ? entry.getName() : MemberNames.decode(raw);
  }

  static ArchiveMember.Kind kind(ZipArchiveEntry entry, boolean readable) {
    if (entry.isDirectory()) {
      return ArchiveMember.Kind.FOLDER;
    }
    if (entry.isUnixSymlink()) {
      return ArchiveMember.Kind.LINK;
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return ArchiveMember.Kind.ENCRYPTED;
    }
    return readable ? ArchiveMember.Kind.FILE : ArchiveMember.Kind.UNSUPPORTED;
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException ignored) {
      // everything that was wanted has been read
    }
    spool.close();
  }
}
