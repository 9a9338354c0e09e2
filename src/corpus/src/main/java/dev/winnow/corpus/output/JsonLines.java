package dev.winnow.corpus.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.winnow.corpus.record.WellFormed;
import dev.winnow.dedup.Duplicate;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** Writes objects, one a line. */
final class JsonLines {
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .rootValueSeparator((String) null)
          .build();

  private static final int SIMILARITY_DECIMALS = 6;

  private final JsonGenerator json;

  JsonLines(OutputStream out) throws IOException {
    json = FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  JsonGenerator start() throws IOException {
    json.writeStartObject();
    return json;
  }

  void end() throws IOException {
    json.writeEndObject();
    json.writeRaw('\n');
  }

  void string(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      string(name, value.get());
    } else {
      json.writeNullField(name);
    }
  }

  void string(String name, String value) throws IOException {
    json.writeStringField(name, WellFormed.of(value));
  }

  /** Writes a number in the shortest form that has these decimals. */
  void number(String name, double value, int decimals) throws IOException {
    double scale = Math.pow(10, decimals);
    json.writeNumberField(name, Math.round(value * scale) / scale);
  }

  /** Writes the id of the earlier record, the similarity and the kind; or three times null. */
  void duplicate(Optional<Duplicate> duplicate, String kindName) throws IOException {
    string("duplicate_of", duplicate.map(Duplicate::of));
    similarity("similarity", duplicate.map(Duplicate::similarity).orElse(Double.NaN));
    string(kindName, duplicate.map(d -> lowerCase(d.kind())));
  }

  /** Writes a similarity, or null for NaN. */
  void similarity(String name, double value) throws IOException {
    if (Double.isNaN(value)) {
      json.writeNullField(name);
    } else {
      number(name, value, SIMILARITY_DECIMALS);
    }
  }

  static String lowerCase(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  void flush() throws IOException {
    json.flush();
  }

  /** Flushes, and leaves the stream open. */
  void close() throws IOException {
    json.close();
  }
}
