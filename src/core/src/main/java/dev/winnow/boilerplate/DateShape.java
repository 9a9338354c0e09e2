package dev.winnow.boilerplate;

/** How much of a date a short line holds, told from its figures alone. */
enum DateShape {
  /** No date. */
  NONE,
  /** A day beside a word or two, as "2 March". */
  DAY,
  /** A day with a time or a year. */
  FULL;

  private static final int LONGEST = 90;
  private static final int MOST_WORDS = 16;
  private static final int MOST_WORDS_WITHOUT_TIME = 8;
  private static final int SHORT_DATE = 5;

  /** Returns the shape of a line of so many words; that of a long line is {@link #NONE}. */
  static DateShape of(String line, int words) {
    int length = line.length();
    if (length > LONGEST || words > MOST_WORDS || words == 0) {
      return NONE;
    }
    int year = -1;
    int day = -1;
    boolean time = false;
    boolean near = false;
    int numbers = 0;
    int token = 0;
    for (int i = 0; i < length; ) {
      int end = tokenEnd(line, i);
      if (end == i) {
        i++;
        continue;
      }
      token++;
      if (Character.isDigit(line.charAt(i))) {
        numbers++;
        int value = end - i <= 4 ? value(line, i, end) : -1;
        if (end - i == 4 && (isYear(value) || isSolarYear(line.charAt(i), value))) {
          year = token;
        } else if (end - i <= 2 && value >= 1 && value <= 31) {
          day = token;
        }
        int most = words <= SHORT_DATE ? 4 : 2;
        near |= year > 0 && day > 0 && Math.abs(year - day) <= most;
        time |= end - i <= 2 && value < 24 && isTime(line, end, words);
      }
      i = end;
    }
    if ((time && numbers > 2 && day > 0) || (near && words <= MOST_WORDS_WITHOUT_TIME)) {
      return FULL;
    }
    return day > 0 && numbers == 1 && words <= 4 ? DAY : NONE;
  }

  /** The end of the run of letters or of digits at {@code i}; {@code i} when there is none. */
  private static int tokenEnd(String line, int i) {
    boolean digits = Character.isDigit(line.charAt(i));
    int end = i;
    while (end < line.length()
        && (digits ? Character.isDigit(line.charAt(end)) : Character.isLetter(line.charAt(end)))) {
      end++;
    }
    return end;
  }

  /** Years of the common era, and of the Buddhist one. */
  private static boolean isYear(int value) {
    return (value >= 1900 && value < 2100) || (value >= 2500 && value < 2600);
  }

  /** Years of the Solar Hijri calendar, in the digits that go with it. */
  private static boolean isSolarYear(char first, int value) {
    return first >= 0x660 && value >= 1300 && value < 1500;
  }

  private static boolean isTime(String line, int end, int words) {
    return end + 2 < line.length()
        && ":.hH時시".indexOf(line.charAt(end)) >= 0
        && (line.charAt(end) != '.' || words <= MOST_WORDS_WITHOUT_TIME)
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
