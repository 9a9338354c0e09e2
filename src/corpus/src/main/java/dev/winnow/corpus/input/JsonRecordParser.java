package dev.winnow.corpus.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.winnow.corpus.input.FieldPaths.Field;
import dev.winnow.corpus.input.FieldPaths.Target;
import dev.winnow.corpus.record.WellFormed;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Parses one line of JSON Lines. Fields that are not asked for are passed over, and so is a date
 * that is no string.
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

  private final FieldTree tree;
  private final String shape;

  JsonRecordParser(FieldPaths paths) {
    this.tree = FieldTree.of(paths.targets());
    this.shape =
        "a line holds one object with "
            + paths.contentNames(" or ")
            + ", and perhaps \"id\" and \"url\"";
  }

  /** Sets the values of the line's fields. */
  void parse(byte[] line, int length, FieldValues values) throws BadRecordException {
    values.clear();
    String repaired = WellFormed.repairedUtf8(line, length);
    if (repaired != null) {
      values.setLossy();
    }
    try (JsonParser parser =
        repaired == null ? FACTORY.createParser(line, 0, length) : FACTORY.createParser(repaired)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new BadRecordException("not a JSON object", shape);
      }
      object(parser, tree, values);
      if (parser.nextToken() != null) {
        throw new BadRecordException("more than one JSON value", shape);
      }
    } catch (JsonProcessingException e) {
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      throw new BadRecordException(
          "broken JSON at column " + column + ": " + e.getOriginalMessage(), shape);
    } catch (IOException e) {
      throw new BadRecordException("broken JSON: " + e.getMessage(), shape);
    }
  }

  private static void object(JsonParser parser, FieldTree tree, FieldValues values)
      throws IOException, BadRecordException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      FieldTree wanted = tree.child(parser.currentName());
      if (wanted == null) {
        values.passedOver(parser.currentName());
      }
      parser.nextToken();
      value(parser, wanted, values);
    }
  }

  private static void array(JsonParser parser, FieldTree tree, FieldValues values)
      throws IOException, BadRecordException {
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      value(parser, tree.child(Integer.toString(i)), values);
    }
  }

  /**
   * Takes what is wanted of a value and comes to its end; as deep as the user's pointers at most.
   */
  private static void value(JsonParser parser, @Nullable FieldTree wanted, FieldValues values)
      throws IOException, BadRecordException {
    if (wanted == null) {
      parser.skipChildren();
      return;
    }
    JsonToken token = parser.currentToken();
    for (int target : wanted.targets()) {
      take(parser, token, target, values);
    }
    if (token == JsonToken.START_OBJECT && wanted.hasChildren()) {
      object(parser, wanted, values);
    } else if (token == JsonToken.START_ARRAY && wanted.hasChildren()) {
      array(parser, wanted, values);
    } else {
      parser.skipChildren();
    }
  }

  private static void take(JsonParser parser, JsonToken token, int index, FieldValues values)
      throws IOException, BadRecordException {
    if (token == JsonToken.VALUE_NULL) {
      return;
    }
    Target target = values.target(index);
    boolean optional = target.other() || target.field() == Field.DATE;
    // data sets often number their records
    boolean number = token == JsonToken.VALUE_NUMBER_INT && target.field() == Field.ID;
    if (token == JsonToken.VALUE_STRING || number) {
      if (values.has(index) && !optional) {
        throw new BadRecordException("\"" + target.name() + "\" stands twice", "give it once");
      }
      values.set(index, parser.getText());
    } else if (!optional) {
      throw new BadRecordException(
          "\"" + target.name() + "\" is not a string", "put it in quotes, or leave the field out");
    }
  }
}
