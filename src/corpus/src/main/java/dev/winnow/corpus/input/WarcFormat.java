package dev.winnow.corpus.input;

import dev.winnow.corpus.record.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;

/** WARC and WET (ISO 28500), plain or in gzip, whether per record or as a whole. */
final class WarcFormat implements RecordFormat {
  @Override
  public boolean matchesContent(Source source) {
    byte[] head = source.head();
    if (!isGzip(head)) {
      return startsRecord(head);
    }
    if (matchesName(source.fileName())) {
      // the first member may be damaged
      return true;
    }
    GzipMembers members = new GzipMembers(new ByteArrayInputStream(head));
    try {
      byte[] start = new byte[WarcRecordStart.LENGTH];
      int length = 0;
      while (length < start.length) {
        int n = members.read(start, length, start.length - length);
        if (n < 0) {
          return false;
        }
        length += n;
      }
      return startsRecord(start);
    } catch (IOException e) {
      return false;
    } finally {
      members.end();
    }
  }

  private static boolean isGzip(byte[] head) {
    return head.length >= 4 && GzipHeader.mayBeginAt(head, 0);
  }

  private static boolean startsRecord(byte[] bytes) {
    return bytes.length >= WarcRecordStart.LENGTH && WarcRecordStart.isAt(bytes, 0);
  }

  @Override
  public boolean matchesName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    String inner = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return inner.endsWith(".warc") || inner.endsWith(".wet");
  }

  @Override
  public RecordReader open(Source source, Formats inner) {
    byte[] head = source.head();
    // what should be gzip is read as such even if its first bytes are damaged
    boolean gzip = isGzip(head) || (source.fileName().endsWith(".gz") && !startsRecord(head));
    if (!gzip) {
      return new WarcReader(
          source.id(),
          source.display(),
          new PlainBytes(source.stream()),
          inner.settings(),
          source::close);
    }
    GzipMembers members = new GzipMembers(source.stream());
    return new WarcReader(
        source.id(),
        source.display(),
        members,
        inner.settings(),
        () -> {
          members.end();
          source.close();
        });
  }
}
