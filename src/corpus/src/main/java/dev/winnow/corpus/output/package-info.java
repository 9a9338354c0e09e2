/** Writers of results: forms, files, and how they are shown. */
@NullMarked
package dev.winnow.corpus.output;

import org.jspecify.annotations.NullMarked;
