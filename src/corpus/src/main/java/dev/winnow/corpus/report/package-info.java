/**
 * What a corpus is like: figures, each with example records, in bounded memory.
 *
 * <p>Front door: {@link dev.winnow.corpus.report.CorpusReport}, which hands each cleaned record to
 * the sections ({@code Section}), one for each part of the report.
 */
@NullMarked
package dev.winnow.corpus.report;

import org.jspecify.annotations.NullMarked;
