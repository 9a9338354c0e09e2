package dev.winnow.segment;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Makes values of the JSON in one script, up to a bound on their number. */
final class JsonTreeBuilder implements JsonEvents {
  private static final int MOST_VALUES = 20_000;

  private static final class Open {
    private final Map<String, JsonValue> members;
    private final List<JsonValue> items;
    private final boolean object;
    private String name;

    Open(boolean object, String name) {
      this.object = object;
      members = object ? new LinkedHashMap<>() : Map.of();
      items = object ? List.of() : new ArrayList<>();
      this.name = name;
    }

    void add(JsonValue value) {
      if (object) {
        members.put(name, value);
      } else {
        items.add(value);
      }
    }

    JsonValue toValue() {
      return object ? new JsonValue.Members(members) : new JsonValue.Items(items);
    }
  }

  private final List<JsonValue> roots = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();
  private final BiConsumer<String, String> texts;
  private int values;

  private JsonTreeBuilder(BiConsumer<String, String> texts) {
    this.texts = texts;
  }

  /**
   * Returns the objects and arrays of a script, as far as they can be read.
   *
   * @param texts takes each text and, before it, the name of the member it stands in
   */
  static List<JsonValue> read(String data, BiConsumer<String, String> texts) {
    JsonTreeBuilder builder = new JsonTreeBuilder(texts);
    LenientJson.readAll(data, builder);
    return List.copyOf(builder.roots);
  }

  @Override
  public void open(boolean object) {
    values++;
    open.add(new Open(object, open.isEmpty() ? "" : open.get(open.size() - 1).name));
  }

  @Override
  public void close() {
    add(open.remove(open.size() - 1).toValue());
  }

  @Override
  public void name(String name) {
    open.get(open.size() - 1).name = name;
  }

  @Override
  public boolean value(JsonParser parser) throws IOException {
    String text = parser.getText();
    add(new JsonValue.Text(text));
    texts.accept(open.isEmpty() ? "" : open.get(open.size() - 1).name, text);
    return ++values < MOST_VALUES;
  }

  private void add(JsonValue value) {
    if (open.isEmpty()) {
      roots.add(value);
    } else {
      open.get(open.size() - 1).add(value);
    }
  }
}
