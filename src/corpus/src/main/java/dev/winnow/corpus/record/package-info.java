/** What goes into a run and what comes out of it, as values. */
@NullMarked
package dev.winnow.corpus.record;

import org.jspecify.annotations.NullMarked;
