package dev.winnow.segment;

/**
 * An element of the body that may say who wrote the page, when, or what it is about.
 *
 * @param kind why it was marked
 * @param name the microdata property, or the class and id names, in lower case
 * @param value what its attributes say ({@code content}, {@code datetime}, {@code href} or {@code
 *     src}); empty when nothing
 * @param text the beginning of its text, its inner blocks separated by line feeds; for the person
 *     of a microdata property the person's name
 * @param scope the last part of the microdata type it stands in, in lower case; empty when none
 * @param container the innermost block-level element around it or that it is itself
 * @param block how many blocks stand before it
 */
public record Mark(
    Kind kind,
    String name,
    String value,
    String text,
    String scope,
    Container container,
    int block) {
  /** Why an element was marked. */
  public enum Kind {
    /** It has an {@code itemprop}. */
    PROPERTY,
    /** It is a {@code time} element. */
    TIME,
    /** It is a link with {@code rel=author}. */
    AUTHOR_LINK,
    /** Its class or id names belong to {@link VocabularyGroup#BYLINE}. */
    BYLINE
  }
}
