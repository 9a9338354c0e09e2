/** Folders of labelled pages in the format of WCXB, and that benchmark's metric. */
@NullMarked
package dev.winnow.evaluation;

import org.jspecify.annotations.NullMarked;
