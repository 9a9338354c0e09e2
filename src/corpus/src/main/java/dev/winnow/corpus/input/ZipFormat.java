package dev.winnow.corpus.input;

import dev.winnow.corpus.record.Location;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.corpus.record.Skipped;
import java.io.IOException;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Zip archives. Documents and programs are zip archives too: a document is one record, and a
 * program is skipped.
 *
 * <p>An archive is read by the directory at its end, from the file, or else from memory or a
 * temporary file; when that directory is missing or broken, from front to back.
 */
final class ZipFormat implements RecordFormat {
  /** Of the first member, of an archive without any, and of one that was meant to be split. */
  private static final List<String> MAGIC =
      List.of("PK\3\4", "PK\5\6", "PK\7\10PK\3\4", "PK00PK\3\4");

  @Override
  public boolean matchesContent(Source source) {
    return MAGIC.stream().anyMatch(source::startsWith);
  }

  @Override
  public boolean matchesName(String fileName) {
    return false;
  }

  @Override
  public RecordReader open(Source source, Formats inner) {
    if (ZipContent.isDocument(source.head())) {
      return new DocumentFormat().open(source, inner);
    }
    Location location = Location.whole(source.display());
    try {
      Spool spool = Spool.of(source);
      try {
        return open(source, spool, location, inner);
      } catch (IOException | RuntimeException e) {
        spool.close();
        throw e;
      }
    } catch (IOException e) {
      source.close();
      return EntryReader.of(ReadFailures.of(location, e));
    }
  }

  private static RecordReader open(Source source, Spool spool, Location location, Formats inner)
      throws IOException {
    ZipFile zip;
    try {
      zip = ZipFile.builder().setSeekableByteChannel(spool.channel()).get();
    } catch (IOException | RuntimeException e) {
      if (ZipContent.mayBeDocument(source.head())) {
        return document(source, spool, inner);
      }
      return inner.isTooDeep()
          ? tooDeep(source, spool)
          : new ArchiveReader(source, new ZipStreamMembers(spool), inner);
    }
    ZipContent content = ZipContent.of(zip);
    if (content == ZipContent.FILES && !inner.isTooDeep()) {
      // of overlapping members, each byte may come out many times, but was there once
      inner.expansion().consumed(inner.isNested() ? 0 : spool.size());
      return new ArchiveReader(source, new ZipMembers(zip, spool), inner);
    }
    zip.close();
    return switch (content) {
      case DOCUMENT -> document(source, spool, inner);
      case PROGRAM -> new EntryReader(() -> new Skipped(location, "a program"), spool::close);
      case FILES -> tooDeep(source, spool);
    };
  }

  private static RecordReader document(Source source, Spool spool, Formats inner)
      throws IOException {
    return new DocumentFormat()
        .open(Source.read(source.id(), source.display(), spool.stream(), null), inner);
  }

  private static RecordReader tooDeep(Source source, Spool spool) {
    spool.close();
    return Formats.tooDeep(source);
  }
}
