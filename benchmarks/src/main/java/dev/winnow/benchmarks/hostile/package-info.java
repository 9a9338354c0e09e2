/** Made inputs that break naive cleaners: too deep, too long, too many, or not text at all. */
@NullMarked
package dev.winnow.benchmarks.hostile;

import org.jspecify.annotations.NullMarked;
