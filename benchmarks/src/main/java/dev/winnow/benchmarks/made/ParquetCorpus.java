package dev.winnow.benchmarks.made;

import dev.winnow.corpus.parquet.ParquetRowWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** Parquet with pages; a broken entry is a file of its own that has no footer. */
record ParquetCorpus() implements CorpusFormat {
  private static final List<String> COLUMNS = List.of("id", "url", "date", "html");

  @Override
  public void write(Path nameless, Portion portion) throws IOException {
    try (OutputStream out = CorpusFiles.create(nameless, ".parquet", false);
        ParquetRowWriter rows = new ParquetRowWriter(out, schema())) {
      portion.forEach(
          made ->
              rows.write(
                  row -> {
                    add(row, 0, made.id());
                    add(row, 1, made.url());
                    add(row, 2, made.date());
                    add(row, 3, made.content());
                  }),
          number -> {
            Path broken = CorpusFiles.named(nameless, "-broken-" + number + ".parquet");
            Files.write(broken, "PAR1, and no more".getBytes(StandardCharsets.UTF_8));
          });
    }
  }

  private static MessageType schema() {
    List<Type> types =
        COLUMNS.stream()
            .map(
                name ->
                    (Type)
                        Types.required(PrimitiveTypeName.BINARY)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(name))
            .toList();
    return new MessageType("made", types);
  }

  private static void add(RecordConsumer row, int column, String value) {
    row.startField(COLUMNS.get(column), column);
    row.addBinary(Binary.fromString(value));
    row.endField(COLUMNS.get(column), column);
  }
}
