package dev.winnow.corpus.parquet;

import java.util.List;
import java.util.Optional;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.Type;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;

/**
 * A column of a Parquet file, perhaps nested. Immutable.
 *
 * @param path the names from the outermost group inwards
 * @param index which of all columns it is
 * @param levels how many parts of its path may be missing
 * @param repeated whether a row can have several values
 * @param element its description in the file
 */
record ParquetColumn(
    List<String> path, int index, int levels, boolean repeated, SchemaElement element) {
  /** How a value is shown as a string. */
  enum Kind {
    TEXT,
    /** Bytes that are not said to be text. */
    BYTES,
    INTEGER,
    DATE,
    MILLIS,
    MICROS,
    NANOS
  }

  /** Returns how its values are shown, or nothing when there is no way. */
  Optional<Kind> kind() {
    if (repeated) {
      return Optional.empty();
    }
    Type type = element.getType();
    LogicalType logical = element.getLogicalType();
    ConvertedType converted = element.getConverted_type();
    if (type == Type.BYTE_ARRAY) {
      boolean text =
          converted == ConvertedType.UTF8
              || converted == ConvertedType.ENUM
              || converted == ConvertedType.JSON
              || (logical != null && logical.isSetSTRING());
      boolean other = converted == ConvertedType.DECIMAL || converted == ConvertedType.BSON;
      return other ? Optional.empty() : Optional.of(text ? Kind.TEXT : Kind.BYTES);
    }
    if (type == Type.INT32 && (converted == ConvertedType.DATE || isDate(logical))) {
      return Optional.of(Kind.DATE);
    }
    if (type == Type.INT64) {
      if (logical != null && logical.isSetTIMESTAMP()) {
        TimeUnit unit = logical.getTIMESTAMP().getUnit();
        return Optional.of(
            unit.isSetMILLIS() ? Kind.MILLIS : unit.isSetMICROS() ? Kind.MICROS : Kind.NANOS);
      }
      if (converted == ConvertedType.TIMESTAMP_MILLIS) {
        return Optional.of(Kind.MILLIS);
      }
      if (converted == ConvertedType.TIMESTAMP_MICROS) {
        return Optional.of(Kind.MICROS);
      }
    }
    boolean number = type == Type.INT32 || type == Type.INT64;
    return number && converted != ConvertedType.DECIMAL
        ? Optional.of(Kind.INTEGER)
        : Optional.empty();
  }

  private static boolean isDate(LogicalType logical) {
    return logical != null && logical.isSetDATE();
  }

  /** Returns whether its times are points in time, rather than what a clock somewhere showed. */
  boolean isUtc() {
    LogicalType logical = element.getLogicalType();
    return logical == null
        || !logical.isSetTIMESTAMP()
        || logical.getTIMESTAMP().isIsAdjustedToUTC();
  }

  ColumnDescriptor descriptor() {
    PrimitiveTypeName name =
        switch (element.getType()) {
          case INT32 -> PrimitiveTypeName.INT32;
          case INT64 -> PrimitiveTypeName.INT64;
          case BYTE_ARRAY -> PrimitiveTypeName.BINARY;
          default -> throw new IllegalStateException("no reader of " + element.getType());
        };
    PrimitiveType type = new PrimitiveType(Repetition.OPTIONAL, name, element.getName());
    return new ColumnDescriptor(path.toArray(String[]::new), type, 0, levels);
  }
}
