package dev.winnow.segment;

/**
 * A run of text between block-level boundaries, with its shallow features.
 *
 * @param text the text, white space collapsed except in {@link BlockKind#CODE}; never blank
 * @param kind what the block is in the structure of its document
 * @param level the level of a heading, the depth of a list item; otherwise 0
 * @param number the number of an item in an ordered list or the column of a cell, from 1; otherwise
 *     0
 * @param row the number of the table row of a cell in its page, from 1; otherwise 0
 * @param group the number in its page of the table of a cell or of the outermost list of a list
 *     item, from 1 and counted apart; otherwise 0
 * @param container the innermost block-level element around it
 * @param shape counts over its characters
 * @param links how many links it holds
 * @param inlineNames the {@link VocabularyGroup} bits of the inline elements around its text
 * @param hidden whether a browser would not show it, as far as the markup alone tells
 * @param blankBefore how many blank lines stand before a line of plain text; {@link #NOT_A_LINE}
 *     for a block of HTML
 * @param indent how many columns a line of plain text is indented
 * @param start the UTF-16 offset at which a line of plain text begins in its text; {@link
 *     #NOT_A_LINE} for a block of HTML
 * @param inlines the inline markup of its text
 */
public record Block(
    String text,
    BlockKind kind,
    int level,
    int number,
    int row,
    int group,
    Container container,
    TextShape shape,
    int links,
    int inlineNames,
    boolean hidden,
    int blankBefore,
    int indent,
    int start,
    Inlines inlines) {
  /** The value of {@link #blankBefore} and {@link #start} of a block that comes from HTML. */
  public static final int NOT_A_LINE = -1;

  private static final int LONG_WORDS = 15;

  /** Makes a block that belongs to no table and no list, without inline markup. */
  public Block(
      String text,
      BlockKind kind,
      int level,
      int number,
      int row,
      Container container,
      TextShape shape,
      int links,
      int inlineNames,
      boolean hidden,
      int blankBefore,
      int indent,
      int start) {
    this(
        text,
        kind,
        level,
        number,
        row,
        0,
        container,
        shape,
        links,
        inlineNames,
        hidden,
        blankBefore,
        indent,
        start,
        Inlines.NONE);
  }

  /** Returns how many words the block has. */
  public int words() {
    return shape.words();
  }

  /** Returns whether the block is a line of a plain text. */
  public boolean isLine() {
    return blankBefore != NOT_A_LINE;
  }

  /** Returns whether the block looks like running text: 15 words or more, few of them in links. */
  public boolean isLong() {
    return shape.words() >= LONG_WORDS && shape.linkWords() * 3 <= shape.words();
  }
}
