package dev.winnow.segment;

import java.util.Set;

/** The elements that the walk treats alike, by their names in lower case. */
final class TagSets {
  /** The elements at whose edges a block ends. */
  static final Set<String> BLOCK_LEVEL =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "frameset",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "noscript",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "template",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  /** The elements whose text, if any, is not part of the page's text. */
  static final Set<String> WITHOUT_TEXT =
      Set.of(
          "script",
          "style",
          "select",
          "datalist",
          "textarea",
          "iframe",
          "object",
          "embed",
          "video",
          "audio",
          "canvas",
          "svg",
          "head",
          "rt",
          "rp",
          "input",
          "img",
          "map",
          "progress",
          "meter",
          "annotation",
          "annotation-xml",
          "noframes",
          "noembed",
          "xmp");

  private TagSets() {}
}
