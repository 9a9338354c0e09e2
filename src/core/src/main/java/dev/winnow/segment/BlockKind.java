package dev.winnow.segment;

/** What a block is in the structure of its document. */
public enum BlockKind {
  /** Running text, and whatever is nothing else. */
  PARAGRAPH,
  /** A heading; its level is from 1 to 6. */
  HEADING,
  /** The first block of a list item; its level is the nesting depth of the list, from 1. */
  LIST_ITEM,
  /** A paragraph inside of a quotation. */
  QUOTE,
  /** Preformatted text with its line breaks. */
  CODE,
  /** The first block of a table cell. */
  CELL,
  /** The caption of a figure or table. */
  CAPTION
}
