package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.corpus.record.WellFormed;

/** A sentence of the summary, and the records that its figures lead to. */
final class Sentence {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final StringBuilder text = new StringBuilder();
  private final ArrayNode parts = JSON.createArrayNode();

  /** Adds words. */
  Sentence say(String words) {
    String said = WellFormed.of(words);
    text.append(said);
    parts.addObject().put("text", said);
    return this;
  }

  /**
   * Adds words that hold a figure.
   *
   * @param examples ids of records, a list
   */
  Sentence figure(String words, JsonNode examples) {
    String said = WellFormed.of(words);
    text.append(said);
    ObjectNode part = parts.addObject().put("text", said);
    part.set("examples", examples.isArray() ? examples.deepCopy() : JSON.createArrayNode());
    return this;
  }

  /**
   * Adds words that hold a figure of what is no record.
   *
   * @param section the field of the report that says where it is
   */
  Sentence place(String words, String section) {
    String said = WellFormed.of(words);
    text.append(said);
    parts.addObject().put("text", said).put("section", section);
    return this;
  }

  ArrayNode parts() {
    return parts;
  }

  /** Returns the whole sentence. */
  @Override
  public String toString() {
    return text.toString();
  }
}
