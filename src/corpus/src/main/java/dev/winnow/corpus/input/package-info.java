/** Readers of corpora: what a user names as input becomes records, one at a time. */
@NullMarked
package dev.winnow.corpus.input;

import org.jspecify.annotations.NullMarked;
