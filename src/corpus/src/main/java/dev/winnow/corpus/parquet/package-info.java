/**
 * Parquet files without Hadoop: pages and footers by Apache Parquet's column and format modules,
 * files and compression by our own thin layer, which holds one page of each column at a time.
 */
@NullMarked
package dev.winnow.corpus.parquet;

import org.jspecify.annotations.NullMarked;
