/** Records in, records out: readers, writers and the parallel cleaning job. */
@NullMarked
package dev.winnow.corpus;

import org.jspecify.annotations.NullMarked;
