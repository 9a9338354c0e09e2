package dev.winnow.boilerplate;

/**
 * A piece to be cut out of a line.
 *
 * @param start where it begins, a UTF-16 offset
 * @param end where it ends, exclusive
 * @param reason why
 * @param score how strong the evidence is, from 0 to 1
 */
record Cut(int start, int end, Reason reason, double score) {}
