package dev.winnow.corpus.input;

import dev.winnow.corpus.input.FieldPaths.Target;
import dev.winnow.corpus.input.TableColumns.Column;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.detect.ContentDetector;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Tables of values between commas, semicolons, tabs or bars, whose first line names the columns.
 */
final class CsvFormat implements RecordFormat {
  private final FieldPaths paths;

  CsvFormat(FieldNames names) {
    this.paths = new FieldPaths(names);
  }

  @Override
  public boolean matchesContent(Source source) {
    if (!mayNameOurs(source.head())) {
      return false;
    }
    String head = head(source, charset(source));
    return CsvDialect.ofContent(head, source.headIsAll(), paths).isPresent();
  }

  /** Says whether the first line, whatever its charset, has one of our names: most have none. */
  private boolean mayNameOurs(byte[] head) {
    int end = 0;
    while (end < head.length && head[end] != '\n' && head[end] != '\r') {
      end++;
    }
    String line = new String(head, 0, end, StandardCharsets.ISO_8859_1).replace("\0", "");
    return paths.contents().stream().anyMatch(t -> line.contains(ascii(t)));
  }

  /** Returns the part of a name that looks the same in every charset. */
  private static String ascii(Target target) {
    String name = target.path().size() == 1 ? target.path().get(0) : target.name();
    int end = 0;
    while (end < name.length() && name.charAt(end) < 0x80) {
      end++;
    }
    return name.substring(0, end);
  }

  @Override
  public boolean matchesName(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    return lower.endsWith(".csv") || lower.endsWith(".tsv");
  }

  @Override
  public RecordReader open(Source source, Formats inner) {
    Charset charset = charset(source);
    String head = head(source, charset);
    if (head.isBlank() && source.headIsAll()) {
      return new EmptyReader(source);
    }
    CsvDialect dialect = CsvDialect.ofNamed(head, source.headIsAll(), paths);
    List<Column> columns = TableColumns.of(paths, dialect.header());
    if (!TableColumns.hasContent(paths, columns)) {
      return new EntryReader(
          () -> TableColumns.withoutContent(source.display(), paths, dialect.header()),
          source::close);
    }
    return new CsvRecordReader(source, charset, dialect, paths, columns, inner.settings());
  }

  /** What is valid in UTF-8 is UTF-8, whatever a page within the table declares for itself. */
  private static Charset charset(Source source) {
    byte[] head = wholeLines(source);
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head));
      boolean wide = head.length > 1 && (head[0] == 0 || head[1] == 0);
      if (!wide) {
        return StandardCharsets.UTF_8;
      }
    } catch (CharacterCodingException e) {
      // the detector knows the others
    }
    return ContentDetector.create().detect(head, null, null).charset().charset();
  }

  private static String head(Source source, Charset charset) {
    String head = new String(source.head(), charset);
    return head.startsWith("\uFEFF") ? head.substring(1) : head;
  }

  /** Returns the head without a last line that it cuts off, maybe within a character. */
  private static byte[] wholeLines(Source source) {
    byte[] head = source.head();
    if (source.headIsAll()) {
      return head;
    }
    int end = head.length;
    while (end > 0 && head[end - 1] != '\n' && head[end - 1] < 0) {
      end--;
    }
    return Arrays.copyOf(head, end);
  }
}
