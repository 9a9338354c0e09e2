/** Metadata: what a page says of itself, from its markup and its visible byline. */
@NullMarked
package dev.winnow.metadata;

import org.jspecify.annotations.NullMarked;
