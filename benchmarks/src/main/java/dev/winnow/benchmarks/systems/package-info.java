/** The extractors that are measured: Winnow and its peers, behind one interface. */
@NullMarked
package dev.winnow.benchmarks.systems;

import org.jspecify.annotations.NullMarked;
