/** Runs over corpora: the parallel cleaning job and the search for duplicates. */
@NullMarked
package dev.winnow.corpus;

import org.jspecify.annotations.NullMarked;
