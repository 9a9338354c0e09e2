package dev.winnow.segment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Text that a page carries for machines and does not show: the long texts of its JSON-LD, and, on a
 * page that shows hardly any text, those of the state that its scripts start from.
 *
 * <p>It is given the shape of elements, so that it is cut into blocks like any other text: one
 * {@code script-text} for each text, with the names it stood under as its class.
 */
final class UnseenText {
  /** The tag of the elements made here. */
  static final String TAG = "script-text";

  private static final Set<String> BODIES = Set.of("articlebody", "text", "reviewbody");
  private static final Set<String> DESCRIBED =
      Set.of(
          "product",
          "productgroup",
          "jobposting",
          "event",
          "course",
          "videoobject",
          "softwareapplication",
          "book",
          "service",
          "recipe");

  private static final int FEWEST_WORDS = 20;

  /** Twenty words of two characters each, as in Chinese. */
  private static final int SHORTEST = 40;

  private static final double SEEN = 0.4;

  /** A page that shows more words in long blocks than this needs no help of its scripts. */
  private static final int POOR_PAGE = 120;

  private static final int SHORTEST_STATE = 100;
  private static final int MOST_TEXTS = 300;
  private static final int MOST_CHARACTERS = 300_000;

  private record Named(String name, String type, JsonValue value) {}

  private final Element root = new Element("div");
  private final Set<String> taken = new HashSet<>();
  private final List<Block> blocks;
  private @Nullable WordGrams seen;
  private int characters;

  private UnseenText(List<Block> blocks) {
    this.blocks = blocks;
  }

  /** Returns what the page shows; most pages have nothing to compare with it. */
  private WordGrams seen() {
    if (seen == null) {
      StringBuilder text = new StringBuilder();
      for (Block block : blocks) {
        text.append(block.text()).append('\n');
      }
      seen = WordGrams.of(text);
    }
    return seen;
  }

  /**
   * Returns an element that holds the texts that none of the blocks has; without any, childless.
   */
  static Element of(PageHead head, List<Block> blocks) {
    if (head.jsonLd().isEmpty() && head.embedded().isEmpty()) {
      return new Element("div");
    }
    UnseenText unseen = new UnseenText(blocks);
    for (JsonValue value : head.jsonLd()) {
      unseen.addDescriptions(value);
    }
    if (!head.embedded().isEmpty() && longWords(blocks) < POOR_PAGE) {
      for (EmbeddedJson state : head.embedded()) {
        state.strings(SHORTEST_STATE, unseen::addState);
      }
    }
    return unseen.root;
  }

  private static int longWords(List<Block> blocks) {
    return blocks.stream().filter(Block::isLong).mapToInt(Block::words).sum();
  }

  private void addDescriptions(JsonValue value) {
    Deque<Named> open = new ArrayDeque<>();
    open.push(new Named("", "", value));
    while (!open.isEmpty() && hasRoom()) {
      Named next = open.pop();
      if (next.value instanceof JsonValue.Text text) {
        if (isWanted(next.name, next.type)) {
          add(next.type + " " + next.name, text.text());
        }
      } else if (next.value instanceof JsonValue.Items items) {
        for (JsonValue item : items.items()) {
          open.addLast(new Named(next.name, next.type, item));
        }
      } else if (next.value instanceof JsonValue.Members object) {
        String type = typeOf(object);
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
          open.addLast(new Named(member.getKey(), type, member.getValue()));
        }
      }
    }
  }

  private static boolean isWanted(String name, String type) {
    String lower = name.toLowerCase(Locale.ROOT);
    return BODIES.contains(lower)
        || (lower.equals("description") && DESCRIBED.contains(type.toLowerCase(Locale.ROOT)));
  }

  private static String typeOf(JsonValue.Members object) {
    JsonValue type = object.members().get("@type");
    List<JsonValue> types = type == null ? List.of() : type.asList();
    return !types.isEmpty() && types.get(0) instanceof JsonValue.Text text ? text.text() : "";
  }

  private boolean addState(String path, String text) {
    if (isProse(text)) {
      add("state " + path.replace('.', ' '), text);
    }
    return hasRoom();
  }

  /** Returns whether a string reads like sentences: not like an address, a style or a program. */
  private static boolean isProse(String text) {
    TextShape shape = TextShape.of(text);
    return shape.words() >= FEWEST_WORDS
        && shape.letters() > 0.7 * text.length() - 2.0 * shape.words()
        && shape.sentenceEnds() > 0
        && text.indexOf('{') < 0;
  }

  private boolean hasRoom() {
    return taken.size() < MOST_TEXTS && characters < MOST_CHARACTERS;
  }

  private void add(String names, String text) {
    if (text.length() < SHORTEST) {
      return;
    }
    Element element = new Element(TAG).attr("class", names);
    if (text.indexOf('<') >= 0 || text.indexOf("&lt;") >= 0) {
      String markup =
          text.indexOf('<') >= 0 ? text : text.replace("&lt;", "<").replace("&gt;", ">");
      element.appendChildren(Jsoup.parseBodyFragment(markup).body().childNodesCopy());
    } else {
      text.lines().forEach(line -> element.appendElement("p").text(line));
    }
    String plain = element.text();
    if (TextShape.of(plain).words() >= FEWEST_WORDS
        && !(seen().share(plain) >= SEEN)
        && taken.add(plain)) {
      characters += plain.length();
      root.appendChild(element);
    }
  }
}
