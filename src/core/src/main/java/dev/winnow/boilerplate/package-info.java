/** Which blocks to keep and which to remove, with a reason and a score for each removal. */
@NullMarked
package dev.winnow.boilerplate;

import org.jspecify.annotations.NullMarked;
