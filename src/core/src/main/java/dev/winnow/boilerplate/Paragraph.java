package dev.winnow.boilerplate;

import java.util.List;

/**
 * A paragraph of a plain text in one round of decisions: mostly one line, more where the text is
 * hard-wrapped.
 *
 * @param lines its lines
 * @param facts what they show together
 * @param blankBefore whether a blank line stands before it
 */
record Paragraph(List<TextLine> lines, LineFacts facts, boolean blankBefore) {}
