package dev.winnow.corpus.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.winnow.corpus.record.WellFormed;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parses one line of JSON Lines. Fields other than id, url, html, text and date are ignored, and a
 * date that is no string too.
 */
final class JsonRecordParser {
  /** A page is one string, so its length has no limit but that of a line; the rest has some. */
  static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(1 << 20)
                  .maxNumberLength(1 << 20)
                  .maxNestingDepth(10_000)
                  .build())
          .build();

  private static final String SHAPE =
      "a line holds one object with \"html\" or \"text\", and perhaps \"id\" and \"url\"";

  JsonRecord parse(byte[] line, int length) throws BadRecordException {
    String repaired = WellFormed.repairedUtf8(line, length);
    try (JsonParser parser =
        repaired == null ? FACTORY.createParser(line, 0, length) : FACTORY.createParser(repaired)) {
      return record(parser, repaired != null);
    } catch (JsonProcessingException e) {
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      throw new BadRecordException(
          "broken JSON at column " + column + ": " + e.getOriginalMessage(), SHAPE);
    } catch (IOException e) {
      throw new BadRecordException("broken JSON: " + e.getMessage(), SHAPE);
    }
  }

  private static JsonRecord record(JsonParser parser, boolean repaired)
      throws IOException, BadRecordException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new BadRecordException("not a JSON object", SHAPE);
    }
    Map<String, String> fields = new HashMap<>();
    boolean lossy = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (!isOurs(name) || (name.equals("date") && value != JsonToken.VALUE_STRING)) {
        parser.skipChildren();
      } else if (value != JsonToken.VALUE_NULL) {
        String given = string(name, value, parser);
        String wellFormed = WellFormed.of(given);
        lossy |= !wellFormed.equals(given);
        if (fields.put(name, wellFormed) != null && !name.equals("date")) {
          throw new BadRecordException("\"" + name + "\" stands twice", "give it once");
        }
      }
    }
    if (parser.nextToken() != null) {
      throw new BadRecordException("more than one JSON value", SHAPE);
    }
    boolean html = fields.containsKey("html");
    if (html == fields.containsKey("text")) {
      throw new BadRecordException(
          html ? "both \"html\" and \"text\"" : "neither \"html\" nor \"text\"",
          "give exactly one of the two");
    }
    return new JsonRecord(
        fields.get("id"),
        fields.get("url"),
        fields.get("html"),
        fields.get("text"),
        fields.get("date"),
        repaired || lossy
            ? List.of("Characters that are not valid Unicode were replaced by U+FFFD.")
            : List.of());
  }

  private static boolean isOurs(String name) {
    return switch (name) {
      case "id", "url", "html", "text", "date" -> true;
      default -> false;
    };
  }

  private static String string(String name, JsonToken value, JsonParser parser)
      throws IOException, BadRecordException {
    // data sets often number their records
    boolean number = value == JsonToken.VALUE_NUMBER_INT && name.equals("id");
    if (value == JsonToken.VALUE_STRING || number) {
      return parser.getText();
    }
    throw new BadRecordException(
        "\"" + name + "\" is not a string", "put it in quotes, or leave the field out");
  }
}
