/** Folders of labelled pages in the format of WCXB, and that benchmark's metric. */
@NullMarked
package dev.winnow.benchmarks.wcxb;

import org.jspecify.annotations.NullMarked;
