package dev.winnow.segment;

import java.util.List;
import org.jsoup.nodes.Element;

/** Reads where the picture of an image element is, also of one that is loaded late by script. */
final class ImageSource {
  /** Before {@code src}, which then holds a placeholder. */
  private static final List<String> LAZY = List.of("data-src", "data-original", "data-lazy-src");

  private static final List<String> SETS = List.of("srcset", "data-srcset");

  /** Icons, smileys and portraits are smaller, in CSS pixels. */
  private static final int SMALLEST = 50;

  private ImageSource() {}

  /** Returns the address; empty when there is none or the image is no content. */
  static String of(Element image) {
    if (isSmall(image.attr("width")) || isSmall(image.attr("height"))) {
      return "";
    }
    for (String name : LAZY) {
      String source = usable(image.attr(name));
      if (!source.isEmpty()) {
        return source;
      }
    }
    String source = usable(image.attr("src"));
    if (!source.isEmpty()) {
      return source;
    }
    for (String name : SETS) {
      source = usable(first(image.attr(name)));
      if (!source.isEmpty()) {
        return source;
      }
    }
    return "";
  }

  private static String usable(String address) {
    return address.regionMatches(true, 0, "data:", 0, 5) ? "" : address.strip();
  }

  /** Returns the first address of a {@code srcset}, which ends at white space or a comma. */
  private static String first(String set) {
    String list = set.strip();
    int end = 0;
    while (end < list.length() && list.charAt(end) > ' ') {
      end++;
    }
    String address = list.substring(0, end);
    return address.endsWith(",") ? address.substring(0, end - 1) : address;
  }

  private static boolean isSmall(String size) {
    int number = 0;
    int i = 0;
    while (i < size.length() && i < 5 && size.charAt(i) >= '0' && size.charAt(i) <= '9') {
      number = number * 10 + size.charAt(i++) - '0';
    }
    boolean pixels = i == size.length() || size.startsWith("px", i);
    return i > 0 && pixels && number < SMALLEST;
  }
}
