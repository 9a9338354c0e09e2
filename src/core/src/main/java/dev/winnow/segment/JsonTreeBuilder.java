package dev.winnow.segment;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes values of the JSON in one script, up to a bound on their number. */
final class JsonTreeBuilder implements JsonEvents {
  private static final int MOST_VALUES = 20_000;

  private static final class Open {
    private final Map<String, JsonValue> members = new LinkedHashMap<>();
    private final List<JsonValue> items = new ArrayList<>();
    private final boolean object;
    private String name = "";

    Open(boolean object) {
      this.object = object;
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
  private int values;

  private JsonTreeBuilder() {}

  /** Returns the objects and arrays of a script, as far as they can be read. */
  static List<JsonValue> read(String data) {
    JsonTreeBuilder builder = new JsonTreeBuilder();
    LenientJson.readAll(data, builder);
    return List.copyOf(builder.roots);
  }

  @Override
  public void open(boolean object) {
    values++;
    open.add(new Open(object));
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
    add(new JsonValue.Text(parser.getText()));
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
