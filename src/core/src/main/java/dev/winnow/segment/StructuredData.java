package dev.winnow.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects the JSON-LD of one page, the types it names and its long strings. */
final class StructuredData {
  private static final int LONGEST_TYPE = 40;
  private static final int MOST_TYPES = 40;
  private static final int SHORTEST_TEXT = 20;
  private static final int MOST_TEXT = 1_000_000;

  private final List<JsonValue> values = new ArrayList<>();
  private final StringBuilder types = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private int typeCount;

  /** Takes in the data of one script. */
  void add(String json) {
    values.addAll(JsonTreeBuilder.read(json, this::addText));
  }

  private void addText(String name, String string) {
    if (name.equals("@type") && string.length() < LONGEST_TYPE && typeCount < MOST_TYPES) {
      types.append(string.toLowerCase(Locale.ROOT)).append(' ');
      typeCount++;
    }
    if (string.length() >= SHORTEST_TEXT && text.length() < MOST_TEXT) {
      text.append(string.replace('\n', ' ')).append('\n');
    }
  }

  List<JsonValue> values() {
    return List.copyOf(values);
  }

  String types() {
    return types.toString();
  }

  String text() {
    return text.toString();
  }
}
