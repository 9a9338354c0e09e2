package dev.winnow.boilerplate;

/**
 * A block that was taken out of a document, and why.
 *
 * <p>The input is the characters that were given, or those that the bytes were decoded to: {@code
 * new String(bytes, charset)}, byte order mark included. Control characters that were dropped count
 * as well, and may stand within the block; without them the input from start to end is {@code
 * text}.
 *
 * @param reason the most telling kind of boilerplate that the evidence supports
 * @param text the text of the block as it stood
 * @param score how strong the evidence is, from 0 (none) to 1 (certain)
 * @param position the offset in the cleaned text at which the block stood
 * @param inputStart the UTF-16 offset in the input at which the block begins; {@link #UNKNOWN} for
 *     a page
 * @param inputEnd the UTF-16 offset in the input after the block's last character; {@link #UNKNOWN}
 *     for a page
 */
public record Removal(
    Reason reason, String text, double score, int position, int inputStart, int inputEnd) {
  /** The offset of a block whose place in the input is not known. */
  public static final int UNKNOWN = -1;

  /** Makes a removal whose place in the input is not known. */
  public Removal(Reason reason, String text, double score, int position) {
    this(reason, text, score, position, UNKNOWN, UNKNOWN);
  }
}
