package dev.winnow.dedup;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a {@link KeepPolicy} may need to know of a document besides its text.
 *
 * @param length the length of the document in characters, or in whatever counts as long; from 0 on
 * @param date when it was published, in milliseconds since 1970, if known
 * @param quality how good the document is, the more the better; NaN if unknown
 * @param host the host it comes from, if known
 */
public record DocumentFacts(long length, OptionalLong date, double quality, Optional<String> host) {
  /** Nothing known: length 0, no date, no quality, no host. */
  public static final DocumentFacts NONE =
      new DocumentFacts(0, OptionalLong.empty(), Double.NaN, Optional.empty());

  /**
   * Refuses null and negative lengths.
   *
   * @throws IllegalArgumentException if the length is negative
   */
  public DocumentFacts {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(host, "host");
    if (length < 0) {
      throw new IllegalArgumentException("The length must not be negative, but is " + length);
    }
  }

  /** Returns facts of which only the length is known. */
  public static DocumentFacts ofLength(long length) {
    return new DocumentFacts(length, OptionalLong.empty(), Double.NaN, Optional.empty());
  }

  /**
   * Returns a copy with a date in ISO 8601: a year, perhaps with month, day, time and offset. What
   * is not given is the first, or UTC; what is no such date is unknown.
   */
  public DocumentFacts withDate(String iso) {
    return new DocumentFacts(length, IsoDates.millis(iso), quality, host);
  }

  /** Returns a copy with a quality. */
  public DocumentFacts withQuality(double value) {
    return new DocumentFacts(length, date, value, host);
  }

  /** Returns a copy with the host of an address; what has none is unknown. */
  public DocumentFacts withHostOf(String url) {
    return new DocumentFacts(length, date, quality, UrlParts.parse(url).map(UrlParts::host));
  }
}
