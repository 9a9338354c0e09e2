package dev.winnow.metadata;

import dev.winnow.segment.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An object of JSON-LD, its types and the texts of its members. */
final class JsonLdItem {
  /** An item that says nothing. */
  static final JsonLdItem NONE = new JsonLdItem(Map.of());

  private final Map<String, JsonValue> members;

  JsonLdItem(Map<String, JsonValue> members) {
    this.members = members;
  }

  /** Returns the values of a member, an array's items one by one. */
  List<JsonValue> values(String name) {
    JsonValue value = members.get(name);
    return value == null ? List.of() : value.asList();
  }

  /** Returns the types without their vocabulary, in lower case. */
  List<String> types() {
    List<String> types = new ArrayList<>(1);
    for (JsonValue value : values("@type")) {
      if (value instanceof JsonValue.Text type) {
        types.add(Texts.lowerCase(type.text().substring(type.text().lastIndexOf('/') + 1)));
      }
    }
    return types;
  }

  /** Returns the first text of the first of these members that has one, cleaned, or "". */
  String text(String... names) {
    for (String name : names) {
      for (String text : texts(name)) {
        return text;
      }
    }
    return "";
  }

  /** Returns the texts of a member, cleaned; of an object its {@code @value}, name or address. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonValue value : values(name)) {
      String text =
          value instanceof JsonValue.Text leaf
              ? Texts.clean(leaf.text())
              : value instanceof JsonValue.Members object
                  ? new JsonLdItem(object.members()).ownText()
                  : "";
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }

  private String ownText() {
    for (String name : List.of("@value", "name", "url", "contentUrl", "@id")) {
      if (members.get(name) instanceof JsonValue.Text leaf) {
        return Texts.clean(leaf.text());
      }
    }
    return "";
  }
}
