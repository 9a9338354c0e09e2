/**
 * The facade: {@link dev.winnow.Cleaner} turns a {@link dev.winnow.RawDocument} into a {@link
 * dev.winnow.CleanDocument}.
 */
@NullMarked
package dev.winnow;

import org.jspecify.annotations.NullMarked;
