/**
 * The words of a text, which the search for duplicates and the signals of quality share: runs of
 * letters and numbers, and in scripts written without spaces each two neighbouring characters.
 */
@NullMarked
package dev.winnow.token;

import org.jspecify.annotations.NullMarked;
