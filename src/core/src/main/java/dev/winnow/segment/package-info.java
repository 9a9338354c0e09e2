/** Blocks: a jsoup DOM or a plain text cut at its block-level boundaries, with shallow features. */
@NullMarked
package dev.winnow.segment;

import org.jspecify.annotations.NullMarked;
