package dev.winnow.segment;

/**
 * An image in or before a block.
 *
 * @param source its address as the page gives it, perhaps relative
 * @param alt the text that stands for it as the page gives it, empty when there is none
 * @param position where it stands in the block's text; 0 when it stands before the block
 */
public record InlineImage(String source, String alt, int position) {}
