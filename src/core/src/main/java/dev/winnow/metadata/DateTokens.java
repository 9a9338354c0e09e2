package dev.winnow.metadata;

import java.util.Set;

/** The numbers and words of a short text, with what stands between them. */
final class DateTokens {
  private static final int MOST = 60;
  private static final int LONGEST_NUMBER = 9;

  /** What stands between day and month, or month and year, in words. */
  private static final Set<String> MONTH_LINKS =
      Set.of("st", "nd", "rd", "th", "de", "del", "of", "er", "ος");

  private static final Set<String> HALVES = Set.of("am", "pm", "a", "p");

  private final String text;
  private final int[] starts = new int[MOST];
  private final int[] ends = new int[MOST];
  private int count;

  DateTokens(String text) {
    this.text = text;
    for (int i = 0; i < text.length() && count < MOST; ) {
      int kind = kind(i);
      int end = i + 1;
      while (kind > 0 && end < text.length() && kind(end) == kind) {
        end++;
      }
      if (kind > 0) {
        starts[count] = i;
        ends[count++] = end;
      }
      i = end;
    }
  }

  private int kind(int i) {
    char c = text.charAt(i);
    if (Character.isDigit(c)) {
      return 1;
    }
    // The signs for year, month and day are taken for separators.
    if ("年月日년월일".indexOf(c) >= 0) {
      return 0;
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
            || type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK
        ? 2
        : 0;
  }

  int count() {
    return count;
  }

  boolean isNumber(int i) {
    return kind(starts[i]) == 1;
  }

  int digits(int i) {
    return ends[i] - starts[i];
  }

  /** Returns the value of a number, or -1 when it is too long. */
  int number(int i) {
    if (digits(i) > LONGEST_NUMBER) {
      return -1;
    }
    int number = 0;
    for (int k = starts[i]; k < ends[i]; k++) {
      number = number * 10 + Character.digit(text.charAt(k), 10);
    }
    return number;
  }

  /** Returns a word in lower case, or an empty text for a number. */
  String word(int i) {
    return isNumber(i) ? "" : Texts.lowerCase(text.substring(starts[i], ends[i]));
  }

  /** Returns the first token from one on that is no word between day, month and year. */
  int skipLinks(int from) {
    int i = from;
    while (i < count && MONTH_LINKS.contains(word(i))) {
      i++;
    }
    return i;
  }

  /** Returns how many characters stand between a token and the one before. */
  int gapBefore(int i) {
    return starts[i] - ends[i - 1];
  }

  /** Returns the only character between a token and the next, or a space when there are more. */
  char between(int i) {
    return i + 1 < count && starts[i + 1] == ends[i] + 1 ? text.charAt(ends[i]) : ' ';
  }

  /** Returns the time of day that a date goes on with, as ISO 8601 writes it, or "". */
  String timeBehind(int token) {
    int i = token + 1;
    if (i < count && word(i).equals("t")) {
      i++;
    }
    if (i + 1 >= count || starts[i] > ends[token] + 2 || !isPair(i) || !isPair(i + 1)) {
      return "";
    }
    if (text.charAt(ends[i]) != ':' || number(i) > 23 || number(i + 1) > 59) {
      return "";
    }
    int second = 0;
    int end = ends[i + 1];
    int next = i + 2;
    if (next < count && isPair(next) && between(i + 1) == ':') {
      second = Math.min(59, number(next));
      end = ends[next++];
      if (next < count && isNumber(next) && text.charAt(end) == '.' && starts[next] == end + 1) {
        end = ends[next++];
      }
    }
    if (next < count && HALVES.contains(word(next))) {
      return "";
    }
    return "T" + two(number(i)) + ':' + two(number(i + 1)) + ':' + two(second) + zone(end, next);
  }

  private String zone(int end, int next) {
    int at = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
    if (at >= text.length() || next >= count) {
      return "";
    }
    String word = word(next);
    if (starts[next] == at && (word.equals("z") || word.equals("gmt") || word.equals("utc"))) {
      return "Z";
    }
    char sign = text.charAt(at);
    if ((sign != '+' && sign != '-') || starts[next] != at + 1 || !isNumber(next)) {
      return "";
    }
    int hours = digits(next) == 4 ? number(next) / 100 : number(next);
    int minutes = digits(next) == 4 ? number(next) % 100 : 0;
    if (digits(next) == 2 && next + 1 < count && between(next) == ':') {
      minutes = number(next + 1);
    }
    if (hours > 18 || minutes > 59 || minutes < 0) {
      return "";
    }
    return hours == 0 && minutes == 0 ? "Z" : sign + two(hours) + ':' + two(minutes);
  }

  private boolean isPair(int i) {
    return isNumber(i) && digits(i) <= 2;
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
