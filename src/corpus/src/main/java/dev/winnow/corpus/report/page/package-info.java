/** Renders the JSON twin of the corpus report as one self-contained HTML page. */
@NullMarked
package dev.winnow.corpus.report.page;

import org.jspecify.annotations.NullMarked;
