package dev.winnow.segment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import org.jsoup.parser.Parser;

/**
 * Reads JSON as pages hold it: with comments, control characters, stray commas, single quotes,
 * wrapped in a comment or CDATA, escaped as HTML.
 *
 * <p>Never throws because of the data. At an error it goes on at the next member or item that it
 * can tell, a few times; what was read before counts. Takes time linear in the length of the data.
 */
final class LenientJson {
  /** How deep containers may be nested; reading ends at one that is deeper. */
  static final int MOST_DEPTH = 64;

  private static final int MOST_ATTEMPTS = 8;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_DEPTH)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(10_000)
                  .build())
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          // A table of names shared by all threads would be hidden state.
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private final String data;
  private final boolean several;
  private final JsonEvents events;
  private final JsonNesting nesting = new JsonNesting();

  private LenientJson(String data, boolean several, JsonEvents events) {
    this.data = data;
    this.several = several;
    this.events = events;
  }

  /** Reports all objects and arrays that stand in the data, one after the other. */
  static void readAll(String data, JsonEvents events) {
    new LenientJson(unescape(data), true, events).read(0);
  }

  /** Reports the first object or array that stands in the data from an offset on. */
  static void readFirst(String data, int from, JsonEvents events) {
    new LenientJson(data, false, events).read(from);
  }

  private static String unescape(String data) {
    return data.indexOf('"') < 0 && data.contains("&quot;")
        ? Parser.unescapeEntities(data, false)
        : data;
  }

  private void read(int from) {
    int start = JsonRecovery.nextRoot(data, from);
    for (int attempt = 0; attempt < MOST_ATTEMPTS && start >= 0; attempt++) {
      int failure = readFrom(start);
      int before = nesting.depth();
      boolean finished = failure < 0 || (before == 0 && !several);
      start = finished ? -1 : JsonRecovery.resume(data, failure, nesting);
      for (int depth = nesting.depth(); depth < before; depth++) {
        events.close();
      }
    }
    for (; nesting.depth() > 0; nesting.close()) {
      events.close();
    }
  }

  /** Reads on inside of the open containers; returns the offset of an error to resume at, or -1. */
  private int readFrom(int start) {
    String prefix = nesting.prefix();
    int skipped = nesting.prefixTokens();
    try (JsonParser parser = FACTORY.createParser(prefix + data.substring(start))) {
      for (; skipped > 0; skipped--) {
        parser.nextToken();
      }
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (!report(token, parser) || (nesting.depth() == 0 && !several)) {
          return -1;
        }
      }
      return -1;
    } catch (StreamConstraintsException e) {
      return -1;
    } catch (JsonProcessingException e) {
      long offset = e.getLocation() == null ? -1 : e.getLocation().getCharOffset();
      // The offset is that of the character not understood or of the one behind it.
      long failure = start + offset - prefix.length() - 1;
      return (int) Math.max(start, Math.min(data.length(), failure));
    } catch (IOException e) {
      return -1;
    }
  }

  private boolean report(JsonToken token, JsonParser parser) throws IOException {
    switch (token) {
      case START_OBJECT, START_ARRAY -> {
        nesting.open(token == JsonToken.START_OBJECT);
        events.open(token == JsonToken.START_OBJECT);
      }
      case END_OBJECT, END_ARRAY -> {
        nesting.close();
        events.close();
      }
      case FIELD_NAME -> events.name(parser.currentName());
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> {
        return events.value(parser);
      }
      case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> {}
    }
    return true;
  }
}
