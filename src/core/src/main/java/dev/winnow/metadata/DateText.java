package dev.winnow.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first date in a short text and writes it in ISO 8601.
 *
 * <p>Understands ISO 8601, RFC 822, years first in any writing (as {@code 2024年5月1日}), months by
 * name in the languages of the CLDR names it carries, and days, months and years as numbers where
 * their order is certain: a dot between them, a number above 12, both the same, or a language whose
 * readers know one order only. Looks at a bounded number of characters.
 */
final class DateText {
  private static final int LONGEST = 240;
  private static final int EARLIEST = 1800;
  private static final int LATEST = 2100;
  private static final int BUDDHIST = 543;
  private static final Map<String, Integer> MONTHS = months();

  private final DateTokens tokens;
  private final String language;
  private int last;

  private DateText(String text, String language) {
    tokens = new DateTokens(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    this.language = language;
  }

  /**
   * Returns the first date of a text, or an empty text.
   *
   * @param language a BCP 47 tag, which may decide the order of day and month; empty when unknown
   */
  static String find(String text, String language) {
    return hasDigit(text) ? new DateText(text, language).find() : "";
  }

  private static boolean hasDigit(String text) {
    int end = Math.min(text.length(), LONGEST);
    for (int i = 0; i < end; i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private String find() {
    for (int i = 0; i < tokens.count(); i++) {
      LocalDate date = null;
      last = i + 2;
      if (tokens.isNumber(i)) {
        if (tokens.digits(i) == 4 && isYear(tokens.number(i))) {
          date = yearFirst(i);
        } else if (tokens.digits(i) == 8) {
          int number = tokens.number(i);
          date = date(number / 10_000, number / 100 % 100, number % 100);
          last = i;
        } else if (tokens.digits(i) <= 2) {
          date = dayFirst(i);
        }
      } else if (month(i) > 0 && i + 2 < tokens.count()) {
        date = monthFirst(i);
      }
      if (date != null) {
        return date + tokens.timeBehind(last);
      }
    }
    return "";
  }

  private @Nullable LocalDate yearFirst(int i) {
    boolean named = i + 2 < tokens.count() && !tokens.isNumber(i + 1);
    if (!(named || isNear(i + 1, 2)) || !isNear(i + 2, 2)) {
      return null;
    }
    return date(tokens.number(i), month(i + 1), tokens.number(i + 2));
  }

  private boolean isNear(int i, int digits) {
    return i < tokens.count()
        && tokens.gapBefore(i) <= 2
        && tokens.digits(i) <= digits
        && tokens.isNumber(i);
  }

  private @Nullable LocalDate dayFirst(int i) {
    int second = tokens.skipLinks(i + 1);
    if (second >= tokens.count()) {
      return null;
    }
    if (!tokens.isNumber(second)) {
      last = tokens.skipLinks(second + 1);
      boolean complete = last < tokens.count() && tokens.isNumber(last);
      return complete ? date(year(last), month(second), tokens.number(i)) : null;
    }
    char separator = tokens.between(i);
    if (!isNear(i + 1, 2)
        || !isNear(i + 2, 4)
        || separator != tokens.between(i + 1)
        || "./-".indexOf(separator) < 0) {
      return null;
    }
    int year = year(i + 2);
    int first = tokens.number(i);
    int middle = tokens.number(i + 1);
    if (separator == '.' || first > 12 || first == middle || isDayFirst()) {
      return date(year, middle, first);
    }
    return middle > 12 || isMonthFirst() ? date(year, first, middle) : null;
  }

  private @Nullable LocalDate monthFirst(int i) {
    int day = i + 1;
    last = day < tokens.count() ? tokens.skipLinks(day + 1) : day;
    if (last >= tokens.count() || !isNear(day, 2) || tokens.digits(last) != 4) {
      return null;
    }
    return date(tokens.number(last), month(i), tokens.number(day));
  }

  private boolean isDayFirst() {
    return !language.isEmpty()
        && !language.equals("en")
        && !isMonthFirst()
        && !language.equals("und")
        && !language.equals("en-CA");
  }

  private boolean isMonthFirst() {
    return language.equals("en-US");
  }

  private int year(int i) {
    int number = tokens.number(i);
    return tokens.digits(i) == 2 ? 2000 + number : tokens.digits(i) == 4 ? number : -1;
  }

  private int month(int i) {
    return tokens.isNumber(i) ? tokens.number(i) : MONTHS.getOrDefault(tokens.word(i), 0);
  }

  private static boolean isYear(int year) {
    return (year >= EARLIEST && year < LATEST) || (year > LATEST + BUDDHIST - 200 && year < 2600);
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    int common = year > LATEST ? year - BUDDHIST : year;
    if (common < EARLIEST || common >= LATEST || month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    try {
      return LocalDate.of(common, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    Vocabulary.read("month-names.txt", " ")
        .forEach((number, names) -> names.forEach(n -> months.put(n, Integer.parseInt(number))));
    return Map.copyOf(months);
  }
}
