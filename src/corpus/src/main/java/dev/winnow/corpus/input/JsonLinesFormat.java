package dev.winnow.corpus.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.winnow.corpus.record.RecordReader;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** JSON Lines: a JSON object a line, with {@code html} or {@code text}, or what is set for them. */
final class JsonLinesFormat implements RecordFormat {
  private final FieldTree contents;

  JsonLinesFormat(FieldNames names) {
    this.contents = FieldTree.of(new FieldPaths(names).contents());
  }

  /**
   * Says whether the first line that is not blank is an object with a field of ours, or else
   * whether all lines in sight are objects, of which one has such a field: a first line may be
   * broken or lack it.
   */
  @Override
  public boolean matchesContent(Source source) {
    byte[] head = source.head();
    int start = LineReader.byteOrderMarkLength(head, head.length);
    boolean first = true;
    boolean found = false;
    while (start < head.length) {
      int end = start;
      while (end < head.length && head[end] != '\n') {
        end++;
      }
      while (start < end && isBlank(head[start])) {
        start++;
      }
      if (start < end) {
        if (head[start] != '{') {
          return false;
        }
        // of a line that the head cuts off, our field may lie behind the cut
        boolean cut = end == head.length && !source.headIsAll();
        found = found || hasField(head, start, end - start, cut);
        if (first && found) {
          return true;
        }
        first = false;
      }
      start = end + 1;
    }
    return found;
  }

  /** Says whether a line is an object with a field of ours, or with any field at all. */
  private boolean hasField(byte[] head, int offset, int length, boolean any) {
    try (JsonParser parser = JsonRecordParser.FACTORY.createParser(head, offset, length)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        FieldTree wanted = contents.child(parser.currentName());
        parser.nextToken();
        if (any || leadsToOurs(parser, wanted)) {
          return true;
        }
      }
    } catch (IOException ignored) {
      // no JSON: the other lines decide, or the name
    }
    return false;
  }

  /** Says whether a value is what we look for or has it; otherwise it has been passed over. */
  private static boolean leadsToOurs(JsonParser parser, @Nullable FieldTree wanted)
      throws IOException {
    if (wanted != null && !wanted.targets().isEmpty()) {
      return true;
    }
    boolean array = parser.currentToken() == JsonToken.START_ARRAY;
    if (wanted == null || !(array || parser.currentToken() == JsonToken.START_OBJECT)) {
      parser.skipChildren();
      return false;
    }
    for (int i = 0; !parser.nextToken().isStructEnd(); i++) {
      String name = array ? Integer.toString(i) : parser.currentName();
      if (!array) {
        parser.nextToken();
      }
      if (leadsToOurs(parser, wanted.child(name))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r';
  }

  @Override
  public boolean matchesName(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    return lower.endsWith(".jsonl") || lower.endsWith(".ndjson");
  }

  @Override
  public RecordReader open(Source source, Formats inner) {
    return new JsonLinesReader(source, inner.settings());
  }
}
