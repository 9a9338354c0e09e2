package dev.winnow.corpus.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Writes the HTML of one document from the events of a parser, up to a bound. */
final class DocumentHtml extends DefaultHandler {
  /** The text of a hundred thick books. */
  private static final int MOST = 100_000_000;

  /** What has meaning to a cleaner; of other elements only what is in them is written. */
  private static final Set<String> KEPT =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "caption",
          "blockquote",
          "pre",
          "code",
          "b",
          "strong",
          "i",
          "em",
          "u",
          "s",
          "sub",
          "sup",
          "a",
          "br",
          "hr",
          "div",
          "section",
          "article",
          "aside",
          "figure",
          "figcaption");

  /** How parsers write the items of lists. */
  private static final Pattern BULLET = Pattern.compile("[·•◦▪‣\uF0B7\uF0A7][ \\t\u00A0]+");

  private static final String LIST_END = "</ul>";
  private static final Set<String> EMPTY = Set.of("br", "hr");
  private static final Set<String> UNSEEN = Set.of("head", "script", "style", "title");

  /** Thrown when there is more than the bound. */
  static final class TooLongException extends SAXException {
    private static final long serialVersionUID = 1L;
  }

  /** Thrown when the thread was interrupted. */
  static final class InterruptedParseException extends SAXException {
    private static final long serialVersionUID = 1L;
  }

  private final StringBuilder head = new StringBuilder();
  private final StringBuilder body = new StringBuilder();
  private final List<String> warnings = new ArrayList<>();
  private final List<List<RunningLines.Line>> pages = new ArrayList<>();
  private String language = "";
  private int unseen;
  private int paragraph = -1;

  void language(String tag) {
    language = tag;
  }

  void title(String title) {
    head.append("<title>");
    escape(title, head);
    head.append("</title>\n");
  }

  void meta(String attribute, String name, String content) {
    head.append("<meta ").append(attribute).append("=\"").append(name).append("\" content=\"");
    escape(content, head);
    head.append("\">\n");
  }

  void warn(String warning) {
    warnings.add(warning);
  }

  List<String> warnings() {
    return warnings;
  }

  /** Appends HTML as it is, such as the body of a mail. */
  void raw(String html) throws SAXException {
    check(html.length());
    body.append(html);
  }

  @Override
  public void startElement(String uri, String local, String qName, Attributes attributes)
      throws SAXException {
    String name = local.isEmpty() ? qName : local;
    if (unseen > 0 || UNSEEN.contains(name)) {
      unseen++;
      return;
    }
    check(100);
    if ("page".equals(attributes.getValue("class"))) {
      pages.add(new ArrayList<>());
    }
    if (name.equals("p")) {
      paragraph = body.length();
    }
    if (KEPT.contains(name)) {
      body.append('<').append(name);
      copy(attributes, "href");
      copy(attributes, "colspan");
      copy(attributes, "rowspan");
      body.append('>');
    }
  }

  private void copy(Attributes attributes, String name) throws SAXException {
    String value = attributes.getValue(name);
    if (value != null) {
      check(value.length());
      body.append(' ').append(name).append("=\"");
      escape(value, body);
      body.append('"');
    }
  }

  @Override
  public void endElement(String uri, String local, String qName) {
    String name = local.isEmpty() ? qName : local;
    if (unseen > 0) {
      unseen--;
    } else if (KEPT.contains(name) && !EMPTY.contains(name)) {
      body.append("</").append(name).append('>');
      if (name.equals("p")) {
        endParagraph();
      }
    }
  }

  private void endParagraph() {
    String text = paragraph < 0 ? "" : body.substring(paragraph + 3, body.length() - 4);
    Matcher bullet = BULLET.matcher(text);
    if (text.isBlank()) {
      body.setLength(paragraph < 0 ? body.length() : paragraph);
    } else if (bullet.lookingAt()) {
      body.setLength(paragraph);
      int end = body.length();
      while (end > 0 && Character.isWhitespace(body.charAt(end - 1))) {
        end--;
      }
      boolean goesOn =
          end >= LIST_END.length() && body.lastIndexOf(LIST_END, end) == end - LIST_END.length();
      body.setLength(goesOn ? end - LIST_END.length() : body.length());
      body.append(goesOn ? "\n<li>" : "<ul><li>").append(text, bullet.end(), text.length());
      body.append("</li>").append(LIST_END);
    } else if (!pages.isEmpty()) {
      RunningLines.add(text, paragraph, body.length(), pages.get(pages.size() - 1));
    }
    paragraph = -1;
  }

  /** Takes out what is the same on most pages. */
  void dropRunningLines() {
    List<RunningLines.Line> running = RunningLines.find(pages);
    if (running.isEmpty()) {
      return;
    }
    StringBuilder rest = new StringBuilder(body.length());
    int from = 0;
    for (RunningLines.Line line : running) {
      rest.append(body, from, line.start());
      from = line.end();
    }
    rest.append(body, from, body.length());
    body.setLength(0);
    body.append(rest);
    warn(
        running.size()
            + " lines at the top or bottom of pages that most pages have were left out, such as: "
            + running.get(0).text().strip());
  }

  @Override
  public void characters(char[] ch, int start, int length) throws SAXException {
    if (unseen == 0) {
      check(length);
      escape(new String(ch, start, length), body);
    }
  }

  @Override
  public void ignorableWhitespace(char[] ch, int start, int length) throws SAXException {
    characters(ch, start, length);
  }

  private void check(int more) throws SAXException {
    if (body.length() > MOST - more) {
      throw new TooLongException();
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedParseException();
    }
  }

  static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
  }

  String toHtml() {
    StringBuilder html = new StringBuilder(head.length() + body.length() + 100);
    html.append("<!DOCTYPE html>\n<html");
    if (!language.isEmpty()) {
      html.append(" lang=\"");
      escape(language, html);
      html.append('"');
    }
    return html.append("><head>\n")
        .append(head)
        .append("</head><body>\n")
        .append(body)
        .append("\n</body></html>\n")
        .toString();
  }
}
