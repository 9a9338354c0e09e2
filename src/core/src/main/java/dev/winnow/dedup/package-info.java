/** Exact and verified near duplicates: shingles, sketches, LSH index, verification, clusters. */
@NullMarked
package dev.winnow.dedup;

import org.jspecify.annotations.NullMarked;
