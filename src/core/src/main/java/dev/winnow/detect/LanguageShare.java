package dev.winnow.detect;

/**
 * A language and how much of a text is written in it.
 *
 * @param code the ISO 639-1 code, ISO 639-3 where there is none
 * @param share from 0 to 1, by letters in samples of the text
 */
public record LanguageShare(String code, double share) {}
