/** A corpus in mixed formats, made up from the project's own pages and texts. */
@NullMarked
package dev.winnow.benchmarks.made;

import org.jspecify.annotations.NullMarked;
