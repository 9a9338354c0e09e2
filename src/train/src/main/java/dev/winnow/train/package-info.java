/** Turns folders of labelled pages into the model file of core. */
@NullMarked
package dev.winnow.train;

import org.jspecify.annotations.NullMarked;
