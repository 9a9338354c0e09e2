/** The cleaning job as its users run it: in a process of its own, measured and killed. */
@NullMarked
package dev.winnow.benchmarks.job;

import org.jspecify.annotations.NullMarked;
