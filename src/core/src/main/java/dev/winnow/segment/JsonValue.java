package dev.winnow.segment;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A value of the JSON that a page holds, as far as it could be read.
 *
 * <p>Numbers and truth values are texts, members that are {@code null} are left out. Immutable and
 * safe for use by several threads; nested at most {@value LenientJson#MOST_DEPTH} deep.
 */
public sealed interface JsonValue {
  /**
   * An object.
   *
   * @param members its members in the order of the page; the last one of a name counts
   */
  record Members(Map<String, JsonValue> members) implements JsonValue {
    /** Wraps the members, which must not be changed any more. */
    public Members {
      members = Collections.unmodifiableMap(members);
    }
  }

  /**
   * An array.
   *
   * @param items its items
   */
  record Items(List<JsonValue> items) implements JsonValue {
    /** Copies the items. */
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * A string, a number or a truth value.
   *
   * @param text the string, its escapes resolved; a number as the page writes it
   */
  record Text(String text) implements JsonValue {}

  /** Returns the items of an array; anything else as the only item. */
  default List<JsonValue> asList() {
    return this instanceof Items items ? items.items() : List.of(this);
  }
}
