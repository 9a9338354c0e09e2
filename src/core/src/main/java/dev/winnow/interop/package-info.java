/**
 * Winnow for those who have built on Boilerpipe or Apache Tika: {@link
 * dev.winnow.interop.WinnowExtractor} takes the place of a Boilerpipe extractor, {@link
 * dev.winnow.interop.WinnowContentHandler} that of Tika's {@code BoilerpipeContentHandler}.
 */
@NullMarked
package dev.winnow.interop;

import org.jspecify.annotations.NullMarked;
