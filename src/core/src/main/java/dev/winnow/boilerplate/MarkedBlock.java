package dev.winnow.boilerplate;

/**
 * A block that looks like boilerplate and was kept all the same, because the evidence is too weak
 * to take that much out of the document, or because it is a line of the site's template amid the
 * text.
 *
 * @param reason the most telling kind of boilerplate that the evidence supports
 * @param text the text of the block as it stands in the cleaned text
 * @param score how strong the evidence is, from 0 (none) to 1 (certain)
 * @param position the offset in the cleaned text at which {@code text} begins
 * @param inputStart the offset in the input at which it begins, counted as in {@link Removal};
 *     {@link Removal#UNKNOWN} for a page
 * @param inputEnd the offset in the input after its last character; {@link Removal#UNKNOWN} for a
 *     page
 */
public record MarkedBlock(
    Reason reason, String text, double score, int position, int inputStart, int inputEnd) {
  /** Makes a marked block whose place in the input is not known. */
  public MarkedBlock(Reason reason, String text, double score, int position) {
    this(reason, text, score, position, Removal.UNKNOWN, Removal.UNKNOWN);
  }
}
