package dev.winnow.detect;

import java.nio.charset.Charset;

/**
 * The charset a document was decoded with, and the rule that chose it.
 *
 * @param charset the charset used
 * @param rule the rule that fired
 */
public record CharsetGuess(Charset charset, CharsetRule rule) {}
