package dev.winnow.boilerplate;

/** How much of a date a short line holds, told from its figures alone. */
enum DateShape {
  /** No date. */
  NONE,
  /** A day beside a word or two, as "2 March". */
  DAY,
  /** A time of day, a year or a full numeric date. */
  FULL;

  private static final int LONGEST = 90;
  private static final int MOST_WORDS = 16;

  /** Returns the shape of a line of so many words; that of a long line is {@link #NONE}. */
  static DateShape of(String line, int words) {
    int length = line.length();
    if (length > LONGEST || words > MOST_WORDS || words == 0) {
      return NONE;
    }
    boolean year = false;
    boolean time = false;
    int days = 0;
    int numbers = 0;
    for (int i = 0; i < length; ) {
      int end = i;
      while (end < length && Character.isDigit(line.charAt(end))) {
        end++;
      }
      if (end == i) {
        i++;
        continue;
      }
      numbers++;
      int digits = end - i;
      int value = digits <= 4 ? value(line, i, end) : -1;
      year |= digits == 4 && ((value >= 1900 && value < 2100) || (value > 2400 && value < 2600));
      if (digits <= 2 && value >= 1 && value <= 31) {
        days++;
      }
      time |= digits <= 2 && value < 24 && isTime(line, end);
      i = end;
    }
    if ((time && numbers > 2 && days > 0) || (year && days > 0)) {
      return FULL;
    }
    return days == 1 && numbers == 1 && words <= 4 ? DAY : NONE;
  }

  private static boolean isTime(String line, int end) {
    return end + 2 < line.length()
        && ":.hH時시".indexOf(line.charAt(end)) >= 0
        && line.charAt(end + 1) >= '0'
        && line.charAt(end + 1) < '6'
        && Character.isDigit(line.charAt(end + 2))
        && (end + 3 == line.length() || !Character.isDigit(line.charAt(end + 3)));
  }

  private static int value(String line, int start, int end) {
    int value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 + Character.digit(line.charAt(i), 10);
    }
    return value;
  }
}
