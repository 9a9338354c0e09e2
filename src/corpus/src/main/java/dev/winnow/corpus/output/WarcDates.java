package dev.winnow.corpus.output;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** Reads the dates of records; pure functions. */
final class WarcDates {
  private static final int LAST_YEAR = 9999;

  private WarcDates() {}

  /** Returns the instant that an ISO 8601 date stands for; without a zone it is in UTC. */
  static Optional<Instant> parse(String date) {
    try {
      TemporalAccessor parsed =
          date.length() > 10
              ? DateTimeFormatter.ISO_DATE_TIME.parseBest(
                  date, OffsetDateTime::from, LocalDateTime::from)
              : LocalDate.parse(date).atStartOfDay();
      OffsetDateTime time =
          parsed instanceof OffsetDateTime offset
              ? offset
              : ((LocalDateTime) parsed).atOffset(ZoneOffset.UTC);
      int year = time.getYear();
      return year >= 0 && year < LAST_YEAR ? Optional.of(time.toInstant()) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
