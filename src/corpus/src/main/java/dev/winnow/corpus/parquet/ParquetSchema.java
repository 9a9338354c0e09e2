package dev.winnow.corpus.parquet;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.ListType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** Puts the schemas that Winnow writes into the form of the footer. */
final class ParquetSchema {
  private ParquetSchema() {}

  static List<SchemaElement> elements(MessageType schema) {
    List<SchemaElement> elements = new ArrayList<>();
    SchemaElement root = new SchemaElement(schema.getName());
    root.setNum_children(schema.getFieldCount());
    elements.add(root);
    schema.getFields().forEach(field -> add(field, elements));
    return elements;
  }

  private static void add(Type type, List<SchemaElement> elements) {
    SchemaElement element = new SchemaElement(type.getName());
    element.setRepetition_type(FieldRepetitionType.valueOf(type.getRepetition().name()));
    elements.add(element);
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    if (LogicalTypeAnnotation.stringType().equals(logical)) {
      element.setConverted_type(ConvertedType.UTF8);
      element.setLogicalType(LogicalType.STRING(new StringType()));
    } else if (LogicalTypeAnnotation.listType().equals(logical)) {
      element.setConverted_type(ConvertedType.LIST);
      element.setLogicalType(LogicalType.LIST(new ListType()));
    }
    if (type.isPrimitive()) {
      element.setType(org.apache.parquet.format.Type.valueOf(typeName(type.asPrimitiveType())));
    } else {
      GroupType group = type.asGroupType();
      element.setNum_children(group.getFieldCount());
      group.getFields().forEach(field -> add(field, elements));
    }
  }

  /** Returns the footer's name of a physical type. */
  static String typeName(PrimitiveType type) {
    PrimitiveTypeName name = type.getPrimitiveTypeName();
    return name == PrimitiveTypeName.BINARY ? "BYTE_ARRAY" : name.name();
  }
}
