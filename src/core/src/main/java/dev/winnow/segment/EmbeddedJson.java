package dev.winnow.segment;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * State that a page carries for its scripts, such as {@code __NEXT_DATA__}: the data of one {@code
 * script} element of a JSON type, or of one that begins by assigning JSON to a variable.
 *
 * <p>Nothing is read before {@link #strings} is called, and nothing is kept afterwards. Immutable
 * and safe for use by several threads.
 */
public final class EmbeddedJson {
  private static final int PATH_NAMES = 4;
  private static final int LONGEST_NAME = 60;

  /** Takes the strings of embedded state, one after the other in the order of the page. */
  @FunctionalInterface
  public interface StringVisitor {
    /**
     * Takes one string.
     *
     * @param path the names of the up to four innermost members it stands in, outermost first,
     *     joined by dots, for example {@code pageProps.post.body}; arrays add nothing to it; each
     *     name is cut to 60 characters
     * @param text the string, its escapes resolved
     * @return whether more is wanted
     */
    boolean visit(String path, String text);
  }

  private final String data;
  private final int start;

  private EmbeddedJson(String data, int start) {
    this.data = data;
    this.start = start;
  }

  /** Returns the state in the data of a script; empty when it does not look like any. */
  static Optional<EmbeddedJson> ofScript(String type, String data) {
    if (type.contains("json")) {
      return Optional.of(new EmbeddedJson(data, 0));
    }
    int start = StateAssignment.valueIn(type, data);
    return start < 0 ? Optional.empty() : Optional.of(new EmbeddedJson(data, start));
  }

  /** Returns the length of the script in characters. */
  public int length() {
    return data.length();
  }

  /**
   * Reads the state and hands out its strings; malformed data ends it early. Takes time linear in
   * the length of the script, at each call.
   *
   * @param shortest the least length of the strings handed out, in characters
   */
  public void strings(int shortest, StringVisitor visitor) {
    LenientJson.readFirst(data, start, new Strings(shortest, visitor));
  }

  private static final class Strings implements JsonEvents {
    private final int shortest;
    private final StringVisitor visitor;
    private final Deque<String> names = new ArrayDeque<>();
    private String name = "";

    Strings(int shortest, StringVisitor visitor) {
      this.shortest = shortest;
      this.visitor = visitor;
    }

    @Override
    public void open(boolean object) {
      names.push(name);
      name = "";
    }

    @Override
    public void close() {
      name = names.pop();
    }

    @Override
    public void name(String next) {
      name = next;
    }

    @Override
    public boolean value(JsonParser parser) throws IOException {
      return parser.getTextLength() < shortest || visitor.visit(path(), parser.getText());
    }

    private String path() {
      StringBuilder path = new StringBuilder(cut(name));
      int count = name.isEmpty() ? 0 : 1;
      for (String outer : names) {
        if (count == PATH_NAMES) {
          break;
        }
        if (!outer.isEmpty()) {
          path.insert(0, count == 0 ? cut(outer) : cut(outer) + '.');
          count++;
        }
      }
      return path.toString();
    }

    private static String cut(String name) {
      return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
  }
}
