package dev.winnow.corpus.input;

import dev.winnow.corpus.record.RecordReader;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.io.input.CloseShieldInputStream;

/** Tar archives: ustar, pax and GNU; sparse files are not read. */
final class TarFormat implements RecordFormat {
  @Override
  public boolean matchesContent(Source source) {
    return TarArchiveInputStream.matches(source.head(), source.head().length);
  }

  /** Archives of before 1988 have no mark. */
  @Override
  public boolean matchesName(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".tar");
  }

  @Override
  public RecordReader open(Source source, Formats inner) {
    return inner.isTooDeep()
        ? Formats.tooDeep(source)
        : new ArchiveReader(source, new Members(source), inner);
  }

  private static final class Members implements ArchiveMembers {
    private final Source source;
    private final TarArchiveInputStream tar;

    Members(Source source) {
      this.source = source;
      this.tar = new TarArchiveInputStream(source.stream(), "UTF-8");
    }

    @Override
    public Optional<ArchiveMember> next() throws IOException {
      TarArchiveEntry entry = tar.getNextEntry();
      return Optional.ofNullable(entry)
          .map(
              e -> new ArchiveMember(e.getName(), kind(e), () -> CloseShieldInputStream.wrap(tar)));
    }

    private static ArchiveMember.Kind kind(TarArchiveEntry entry) {
      if (entry.isDirectory()) {
        return ArchiveMember.Kind.FOLDER;
      }
      if (entry.isSymbolicLink() || entry.isLink()) {
        return ArchiveMember.Kind.LINK;
      }
      if (entry.isSparse()) {
        return ArchiveMember.Kind.UNSUPPORTED;
      }
      return switch (entry.getLinkFlag()) {
        case TarConstants.LF_OLDNORM, TarConstants.LF_NORMAL, TarConstants.LF_CONTIG ->
            ArchiveMember.Kind.FILE;
        default -> ArchiveMember.Kind.OTHER;
      };
    }

    @Override
    public void close() {
      source.close();
    }
  }
}
