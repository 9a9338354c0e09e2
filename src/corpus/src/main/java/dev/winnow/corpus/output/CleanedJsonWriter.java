package dev.winnow.corpus.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.winnow.corpus.output.CleanedFields.Passage;
import dev.winnow.corpus.record.CleanedRecord;
import dev.winnow.corpus.record.WellFormed;
import dev.winnow.detect.LanguageShare;
import dev.winnow.quality.BrokenRule;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** Writes cleaned records as JSON Lines. */
final class CleanedJsonWriter implements RecordWriter<CleanedRecord> {
  private static final int VALUE_DECIMALS = 6;
  private static final int SHARE_DECIMALS = 2;

  /** Writes one field of a record. */
  private interface Field {
    void write(CleanedRecord record, JsonGenerator json) throws IOException;
  }

  private final JsonLines lines;
  private final List<Field> fields = new ArrayList<>();

  CleanedJsonWriter(OutputStream out, Set<RecordWriters.Extra> extras) throws IOException {
    this.lines = new JsonLines(out);
    CleanedFields.visit(extras, new Fields());
  }

  private final class Fields implements CleanedFields.Visitor {
    @Override
    public void text(String name, Function<CleanedRecord, Optional<String>> value) {
      fields.add((record, json) -> lines.string(name, value.apply(record)));
    }

    @Override
    public void texts(String name, Function<CleanedRecord, List<String>> values) {
      fields.add((record, json) -> strings(name, values.apply(record), json));
    }

    @Override
    public void number(String name, Function<CleanedRecord, OptionalDouble> value) {
      fields.add(
          (record, json) -> {
            OptionalDouble number = value.apply(record);
            if (number.isPresent()) {
              json.writeNumberField(name, number.getAsDouble());
            } else {
              json.writeNullField(name);
            }
          });
    }

    @Override
    public void shares(String name, Function<CleanedRecord, List<LanguageShare>> values) {
      fields.add((record, json) -> languages(name, values.apply(record), json));
    }

    @Override
    public void rules(String name, Function<CleanedRecord, List<BrokenRule>> values) {
      fields.add((record, json) -> CleanedJsonWriter.this.rules(name, values.apply(record), json));
    }

    @Override
    public void passages(String name, Function<CleanedRecord, List<Passage>> values) {
      fields.add((record, json) -> explained(name, values.apply(record), json));
    }
  }

  @Override
  public void write(CleanedRecord cleaned) throws IOException {
    JsonGenerator json = lines.start();
    for (Field field : fields) {
      field.write(cleaned, json);
    }
    lines.end();
  }

  /** Writes the field only where there are shares. */
  private void languages(String name, List<LanguageShare> shares, JsonGenerator json)
      throws IOException {
    if (!shares.isEmpty()) {
      json.writeObjectFieldStart(name);
      for (LanguageShare part : shares) {
        lines.number(part.code(), part.share(), SHARE_DECIMALS);
      }
      json.writeEndObject();
    }
  }

  private void rules(String name, List<BrokenRule> broken, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(name);
    for (BrokenRule rule : broken) {
      json.writeStartObject();
      lines.string("rule", rule.name());
      lines.number("value", rule.value(), VALUE_DECIMALS);
      lines.string("why", rule.explanation());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void explained(String name, List<Passage> passages, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Passage passage : passages) {
      json.writeStartObject();
      lines.string("reason", passage.reason().name());
      lines.string("text", passage.text());
      json.writeNumberField("score", passage.score());
      offset("start", passage.start(), json);
      offset("end", passage.end(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void offset(String name, OptionalInt offset, JsonGenerator json)
      throws IOException {
    if (offset.isPresent()) {
      json.writeNumberField(name, offset.getAsInt());
    } else {
      json.writeNullField(name);
    }
  }

  private static void strings(String name, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(WellFormed.of(value));
    }
    json.writeEndArray();
  }

  @Override
  public boolean sync() throws IOException {
    lines.flush();
    return true;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
