package dev.winnow.boilerplate;

/**
 * A block that was taken out of a document, and why.
 *
 * @param reason the most telling kind of boilerplate that the evidence supports
 * @param text the text of the block as it stood
 * @param score how strong the evidence is, from 0 (none) to 1 (certain)
 * @param position the offset in the cleaned text at which the block stood
 */
public record Removal(Reason reason, String text, double score, int position) {}
