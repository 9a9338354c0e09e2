package dev.winnow.benchmarks.made;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * JSON Lines, of which a broken one ends within a string.
 *
 * @param field the name of the field with the content
 */
record JsonLinesCorpus(String field, boolean gzip) implements CorpusFormat {
  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public void write(Path nameless, Portion portion) throws IOException {
    try (OutputStream out = CorpusFiles.create(nameless, gzip ? ".jsonl.gz" : ".jsonl", gzip)) {
      portion.forEach(
          made -> {
            try (JsonGenerator line =
                JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
              line.writeStartObject();
              line.writeStringField("id", made.id());
              line.writeStringField("url", made.url());
              line.writeStringField("date", made.date());
              line.writeStringField(field, made.content());
              line.writeEndObject();
              line.writeRaw('\n');
            }
          },
          number ->
              out.write(
                  "{\"id\": \"broken-%d\", \"%s\": \"cut\n"
                      .formatted(number, field)
                      .getBytes(StandardCharsets.UTF_8)));
    }
  }
}
