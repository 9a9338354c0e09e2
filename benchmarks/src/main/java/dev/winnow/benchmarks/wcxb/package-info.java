/** Extractors scored on labelled pages, and the tables and files that show it. */
@NullMarked
package dev.winnow.benchmarks.wcxb;

import org.jspecify.annotations.NullMarked;
