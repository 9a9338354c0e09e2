package dev.winnow.corpus;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Locale;

/** JSON Lines: a JSON object a line, with {@code html} or {@code text}. */
final class JsonLinesFormat implements RecordFormat {
  /** Says whether the first line that is not blank is an object with a field of ours. */
  @Override
  public boolean matchesContent(byte[] head) {
    int start = LineReader.byteOrderMarkLength(head, head.length);
    while (start < head.length && isBlank(head[start])) {
      start++;
    }
    if (start == head.length || head[start] != '{') {
      return false;
    }
    int end = start;
    while (end < head.length && head[end] != '\n') {
      end++;
    }
    return hasContentField(head, start, end - start);
  }

  private static boolean hasContentField(byte[] head, int offset, int length) {
    try (JsonParser parser = JsonRecordParser.FACTORY.createParser(head, offset, length)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (name.equals("html") || name.equals("text")) {
          return true;
        }
        parser.nextToken();
        parser.skipChildren();
      }
    } catch (IOException ignored) {
      // no JSON, or a line longer than the head: the name decides
    }
    return false;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }

  @Override
  public boolean matchesName(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    return lower.endsWith(".jsonl") || lower.endsWith(".ndjson");
  }

  @Override
  public RecordReader open(Source source) {
    return new JsonLinesReader(source);
  }
}
