package dev.winnow.corpus.output;

import dev.winnow.corpus.output.CleanedFields.Passage;
import dev.winnow.corpus.parquet.ParquetRowWriter;
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
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** Writes cleaned records as Parquet, in the columns that JSON Lines have as fields. */
final class CleanedParquetWriter implements RecordWriter<CleanedRecord> {
  /** Adds the value of one column of a record, if it has one. */
  private interface Column {
    void write(CleanedRecord record, RecordConsumer row);
  }

  private final List<Type> types = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private final ParquetRowWriter rows;

  CleanedParquetWriter(OutputStream out, Set<RecordWriters.Extra> extras) throws IOException {
    CleanedFields.visit(extras, new Columns());
    rows = new ParquetRowWriter(out, new MessageType("winnow", types));
  }

  private final class Columns implements CleanedFields.Visitor {
    @Override
    public void text(String name, Function<CleanedRecord, Optional<String>> value) {
      int index = types.size();
      types.add(string(name, Type.Repetition.OPTIONAL));
      columns.add(
          (record, row) ->
              value.apply(record).ifPresent(text -> field(row, name, index, binary(text))));
    }

    @Override
    public void texts(String name, Function<CleanedRecord, List<String>> values) {
      elements(
          name,
          string("element", Type.Repetition.REQUIRED),
          values,
          (row, text) -> row.addBinary(Binary.fromString(WellFormed.of(text))));
    }

    @Override
    public void number(String name, Function<CleanedRecord, OptionalDouble> value) {
      int index = types.size();
      types.add(Types.optional(PrimitiveTypeName.DOUBLE).named(name));
      columns.add(
          (record, row) ->
              value
                  .apply(record)
                  .ifPresent(number -> field(row, name, index, r -> r.addDouble(number))));
    }

    @Override
    public void shares(String name, Function<CleanedRecord, List<LanguageShare>> values) {
      Type element =
          Types.requiredGroup()
              .addField(string("language", Type.Repetition.REQUIRED))
              .addField(Types.required(PrimitiveTypeName.DOUBLE).named("share"))
              .named("element");
      elements(name, element, values, CleanedParquetWriter::add);
    }

    @Override
    public void rules(String name, Function<CleanedRecord, List<BrokenRule>> values) {
      Type element =
          Types.requiredGroup()
              .addField(string("rule", Type.Repetition.REQUIRED))
              .addField(Types.required(PrimitiveTypeName.DOUBLE).named("value"))
              .addField(string("why", Type.Repetition.REQUIRED))
              .named("element");
      elements(name, element, values, CleanedParquetWriter::add);
    }

    @Override
    public void passages(String name, Function<CleanedRecord, List<Passage>> values) {
      Type element =
          Types.requiredGroup()
              .addField(string("reason", Type.Repetition.REQUIRED))
              .addField(string("text", Type.Repetition.REQUIRED))
              .addField(Types.required(PrimitiveTypeName.DOUBLE).named("score"))
              .addField(Types.optional(PrimitiveTypeName.INT32).named("start"))
              .addField(Types.optional(PrimitiveTypeName.INT32).named("end"))
              .named("element");
      elements(name, element, values, CleanedParquetWriter::add);
    }

    private <T> void elements(
        String name,
        Type element,
        Function<CleanedRecord, List<T>> values,
        BiConsumer<RecordConsumer, T> add) {
      int index = types.size();
      types.add(list(name, element));
      columns.add(
          (record, row) ->
              list(row, name, index, values.apply(record), value -> add.accept(row, value)));
    }
  }

  private static Type string(String name, Type.Repetition repetition) {
    return Types.primitive(PrimitiveTypeName.BINARY, repetition)
        .as(LogicalTypeAnnotation.stringType())
        .named(name);
  }

  /** Returns a list in the form of the Parquet format's logical types, in three levels. */
  private static Type list(String name, Type element) {
    return Types.requiredGroup()
        .as(LogicalTypeAnnotation.listType())
        .addField(Types.repeatedGroup().addField(element).named("list"))
        .named(name);
  }

  private static void add(RecordConsumer row, LanguageShare share) {
    row.startGroup();
    field(row, "language", 0, binary(share.code()));
    field(row, "share", 1, r -> r.addDouble(share.share()));
    row.endGroup();
  }

  private static void add(RecordConsumer row, BrokenRule rule) {
    row.startGroup();
    field(row, "rule", 0, binary(rule.name()));
    field(row, "value", 1, r -> r.addDouble(rule.value()));
    field(row, "why", 2, binary(rule.explanation()));
    row.endGroup();
  }

  private static void add(RecordConsumer row, Passage passage) {
    row.startGroup();
    field(row, "reason", 0, binary(passage.reason().name()));
    field(row, "text", 1, binary(passage.text()));
    field(row, "score", 2, r -> r.addDouble(passage.score()));
    offset(row, "start", 3, passage.start());
    offset(row, "end", 4, passage.end());
    row.endGroup();
  }

  private static void offset(RecordConsumer row, String name, int index, OptionalInt offset) {
    offset.ifPresent(value -> field(row, name, index, r -> r.addInteger(value)));
  }

  private static <T> void list(
      RecordConsumer row, String name, int index, List<T> values, Consumer<T> add) {
    field(
        row,
        name,
        index,
        list -> {
          list.startGroup();
          if (!values.isEmpty()) {
            list.startField("list", 0);
            for (T value : values) {
              list.startGroup();
              field(list, "element", 0, element -> add.accept(value));
              list.endGroup();
            }
            list.endField("list", 0);
          }
          list.endGroup();
        });
  }

  private static Consumer<RecordConsumer> binary(String text) {
    return row -> row.addBinary(Binary.fromString(WellFormed.of(text)));
  }

  private static void field(
      RecordConsumer row, String name, int index, Consumer<RecordConsumer> value) {
    row.startField(name, index);
    value.accept(row);
    row.endField(name, index);
  }

  @Override
  public void write(CleanedRecord record) throws IOException {
    rows.write(row -> columns.forEach(column -> column.write(record, row)));
  }

  @Override
  public boolean sync() {
    // a file is of use with its end alone
    return false;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
