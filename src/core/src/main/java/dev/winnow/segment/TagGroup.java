package dev.winnow.segment;

import java.util.Map;

/** The meaning of an element's tag or ARIA role for the layout of a page. */
public enum TagGroup {
  MAIN,
  ARTICLE,
  SECTION,
  NAV,
  HEADER,
  FOOTER,
  ASIDE,
  FORM,
  LIST,
  LIST_ITEM,
  TABLE,
  ROW,
  CELL,
  FIGURE,
  QUOTE,
  DEFINITIONS,
  DETAILS,
  DIALOG,
  HEADING,
  PARAGRAPH,
  CODE,
  NOSCRIPT,
  TEMPLATE,
  SCRIPT,
  CUSTOM;

  private static final Map<String, TagGroup> BY_TAG =
      Map.ofEntries(
          Map.entry("main", MAIN),
          Map.entry("article", ARTICLE),
          Map.entry("section", SECTION),
          Map.entry("nav", NAV),
          Map.entry("menu", NAV),
          Map.entry("header", HEADER),
          Map.entry("footer", FOOTER),
          Map.entry("aside", ASIDE),
          Map.entry("form", FORM),
          Map.entry("fieldset", FORM),
          Map.entry("ul", LIST),
          Map.entry("ol", LIST),
          Map.entry("li", LIST_ITEM),
          Map.entry("table", TABLE),
          Map.entry("tr", ROW),
          Map.entry("td", CELL),
          Map.entry("th", CELL),
          Map.entry("figure", FIGURE),
          Map.entry("figcaption", FIGURE),
          Map.entry("caption", FIGURE),
          Map.entry("blockquote", QUOTE),
          Map.entry("dl", DEFINITIONS),
          Map.entry("details", DETAILS),
          Map.entry("dialog", DIALOG),
          Map.entry("h1", HEADING),
          Map.entry("h2", HEADING),
          Map.entry("h3", HEADING),
          Map.entry("h4", HEADING),
          Map.entry("h5", HEADING),
          Map.entry("h6", HEADING),
          Map.entry("p", PARAGRAPH),
          Map.entry("pre", CODE),
          Map.entry("noscript", NOSCRIPT),
          Map.entry("template", TEMPLATE),
          Map.entry(UnseenText.TAG, SCRIPT));

  private static final Map<String, TagGroup> BY_ROLE =
      Map.of(
          "main", MAIN,
          "article", ARTICLE,
          "navigation", NAV,
          "menu", NAV,
          "menubar", NAV,
          "banner", HEADER,
          "contentinfo", FOOTER,
          "complementary", ASIDE,
          "search", FORM,
          "dialog", DIALOG);

  /** Returns this group's bit in a set of groups. */
  public int bit() {
    return 1 << ordinal();
  }

  static int ofTag(String tag) {
    TagGroup group = BY_TAG.get(tag);
    return group != null ? group.bit() : tag.indexOf('-') >= 0 ? CUSTOM.bit() : 0;
  }

  static int ofRole(String role) {
    TagGroup group = role.isEmpty() ? null : BY_ROLE.get(role);
    return group == null ? 0 : group.bit();
  }
}
