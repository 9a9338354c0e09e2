package dev.winnow.detect;

import java.nio.charset.Charset;
import java.util.Objects;
import java.util.Optional;

/**
 * The charset a document was decoded with, and the rule that chose it.
 *
 * @param charset the charset used
 * @param rule the rule that fired
 * @param overruled the charset that the document or its transport declares, the latter first, if
 *     its bytes are in another one; labels mean what browsers take them for, so that ISO-8859-1 is
 *     windows-1252
 */
public record CharsetGuess(Charset charset, CharsetRule rule, Optional<Charset> overruled) {
  /** Refuses null. */
  public CharsetGuess {
    Objects.requireNonNull(charset, "charset");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(overruled, "overruled");
  }

  /** Makes a guess that goes against no declaration. */
  public CharsetGuess(Charset charset, CharsetRule rule) {
    this(charset, rule, Optional.empty());
  }

  /** Returns the guess, with the declaration that it goes against, if it does. */
  CharsetGuess against(Optional<Charset> declared) {
    return new CharsetGuess(charset, rule, declared.filter(other -> !other.equals(charset)));
  }
}
