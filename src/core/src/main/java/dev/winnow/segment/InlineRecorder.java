package dev.winnow.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;

/** Notes the inline markup of the block that the walk is in. */
final class InlineRecorder {
  private static final int LINK = InlineStyle.LINK.bit();

  private final IntStack outer = new IntStack();
  private int styles;
  private String target = "";

  private int[] runs = new int[24];
  private String[] targets = new String[8];
  private int size;
  private final IntStack breaks = new IntStack();
  private List<InlineImage> images = List.of();
  private String language = "";

  /** Enters an inline element; of links inside of links, the outermost counts. */
  void enter(String tag, Element element) {
    outer.push(styles);
    int style = InlineStyle.ofTag(tag);
    if (style == LINK) {
      String href = (styles & LINK) == 0 ? element.attr("href") : "";
      if (href.isEmpty() || href.charAt(0) == '#') {
        return;
      }
      target = href;
    }
    styles |= style;
  }

  void leave() {
    styles = outer.pop();
  }

  /** Takes in that the text has grown, with the styles of the elements it stands in. */
  void add(int start, int end) {
    if (styles == 0) {
      return;
    }
    String linkedTo = (styles & LINK) == 0 ? "" : target;
    int last = 3 * size - 3;
    if (size > 0
        && runs[last + 1] == start
        && runs[last + 2] == styles
        && targets[size - 1].equals(linkedTo)) {
      runs[last + 1] = end;
      return;
    }
    if (size == targets.length) {
      targets = Arrays.copyOf(targets, 2 * size);
      runs = Arrays.copyOf(runs, 6 * size);
    }
    targets[size] = linkedTo;
    runs[3 * size] = start;
    runs[3 * size + 1] = end;
    runs[3 * size + 2] = styles;
    size++;
  }

  /** Takes in that the text was cut. */
  void cut(int length) {
    while (size > 0 && runs[3 * size - 3] >= length) {
      size--;
    }
    if (size > 0) {
      runs[3 * size - 2] = Math.min(runs[3 * size - 2], length);
    }
    while (breaks.size() > 0 && breaks.peek() > length) {
      breaks.pop();
    }
  }

  void lineBreak(int position) {
    if (position > 0 && (breaks.size() == 0 || breaks.peek() != position)) {
      breaks.push(position);
    }
  }

  void image(Element element, int position) {
    String source = ImageSource.of(element);
    if (!source.isEmpty()) {
      if (images.isEmpty()) {
        images = new ArrayList<>();
      }
      images.add(new InlineImage(source, element.attr("alt"), position));
    }
  }

  /** Enters preformatted text; its language stands at the element or up to two around it. */
  void preformatted(Element pre) {
    Element parent = pre.parent();
    if (parent != null) {
      if (parent.parent() != null) {
        code(parent.parent());
      }
      code(parent);
    }
    code(pre);
  }

  /** Takes in an element around code; the innermost that names a language decides. */
  void code(Element element) {
    String found = CodeLanguage.of(element);
    if (!found.isEmpty()) {
      language = found;
    }
  }

  /** Returns what was noted of a block and forgets its images. */
  Inlines toInlines(boolean verbatim) {
    boolean plain = verbatim || (size == 0 && breaks.size() == 0);
    if (plain && images.isEmpty() && language.isEmpty()) {
      return Inlines.NONE;
    }
    Inlines inlines =
        new Inlines(
            plain ? new int[0] : Arrays.copyOf(runs, 3 * size),
            plain ? new String[0] : Arrays.copyOf(targets, size),
            plain ? new int[0] : breaks.toArray(),
            List.copyOf(images),
            verbatim ? language : "");
    images = List.of();
    return inlines;
  }

  /** Begins a new block; images that no block has taken stand before it. */
  void clear() {
    size = 0;
    breaks.clear();
    language = "";
    if (!images.isEmpty()) {
      images.replaceAll(image -> new InlineImage(image.source(), image.alt(), 0));
    }
  }
}
