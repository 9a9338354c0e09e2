/**
 * Exact and verified near duplicates: shingles, sketches, LSH index, verification, clusters.
 *
 * <p>Front door: {@link dev.winnow.dedup.DuplicateIndex}. A text goes {@code normalise → tokens →
 * shingles → Fast Similarity Sketching → band keys} in {@code Fingerprinter}, which is pure; the
 * index looks the band keys up, compares what it finds exactly, and joins what is similar into
 * clusters. For corpora larger than memory {@link dev.winnow.dedup.BatchDedup} does the same in
 * stages, with files: equal texts, one band after the other, exact measures, clusters.
 */
@NullMarked
package dev.winnow.dedup;

import org.jspecify.annotations.NullMarked;
