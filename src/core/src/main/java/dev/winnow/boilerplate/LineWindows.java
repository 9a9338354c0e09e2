package dev.winnow.boilerplate;

import java.util.Arrays;

/** Sums over the lines around a line, over those before and after it, and over all. */
final class LineWindows {
  private static final int WORDS = 0;
  private static final int PROSE = 1;
  private static final int PROSE_WORDS = 2;
  private static final int STOP = 3;
  private static final int TERMINAL = 4;
  private static final int PHRASE = 5;
  private static final int LEXICAL = 6;
  private static final int CAPITALISED = 7;
  private static final int SHORT = 8;
  private static final int DIGITS = 9;
  private static final int BLANK = 10;
  private static final int CURRENCY = 11;
  private static final int DATES = 12;
  private static final int ITEMS = 13;
  private static final int QUESTIONS = 14;
  private static final int AFTER = 15;
  private static final int BEFORE = 16;
  private static final int REASONS = 17;
  private static final Reason[] ALL_REASONS = Reason.values();
  private static final String[] ALL_NAMES =
      Arrays.stream(ALL_REASONS).map(reason -> "all." + reason).toArray(String[]::new);
  private static final int SUMS = REASONS + ALL_REASONS.length;
  private static final double AGAINST = -2;

  /** The first currency sign after the dollar's. */
  private static final char FIRST_CURRENCY = '\u00A2';

  private static final int FAR = 200;

  private final int size;
  private final double[] sums;
  private final int[] previousProse;
  private final int[] nextProse;
  private final int[] previousAgainst;
  private final int[] nextAgainst;
  private final LineTable table;

  LineWindows(LineTable table) {
    this.table = table;
    size = table.size();
    sums = new double[SUMS * (size + 1)];
    previousProse = new int[size];
    nextProse = new int[size];
    previousAgainst = new int[size];
    nextAgainst = new int[size];
    int last = -1;
    int lastAgainst = -1;
    for (int i = 0; i < size; i++) {
      LineFacts line = table.line(i);
      boolean prose = line.prose();
      int words = line.words();
      add(WORDS, i, words);
      add(PROSE, i, prose ? 1 : 0);
      add(PROSE_WORDS, i, prose ? words : 0);
      add(STOP, i, line.stopWords());
      add(TERMINAL, i, line.shape().terminal() ? 1 : 0);
      add(PHRASE, i, line.match().isPresent() ? 1 : 0);
      add(LEXICAL, i, Math.max(-6, Math.min(6, line.lexical())));
      add(CAPITALISED, i, line.shape().capitalised());
      add(SHORT, i, words <= 4 ? 1 : 0);
      add(DIGITS, i, line.shape().digits() > 0 ? 1 : 0);
      add(BLANK, i, table.blankBefore(i) ? 1 : 0);
      add(AFTER, i, Math.max(-4, Math.min(4, line.lexicalAfter())));
      add(BEFORE, i, Math.max(-4, Math.min(4, line.lexicalBefore())));
      add(CURRENCY, i, currency(line.text()) ? 1 : 0);
      add(DATES, i, line.date() == DateShape.FULL ? 1 : 0);
      add(ITEMS, i, line.listItem() ? 1 : 0);
      add(QUESTIONS, i, line.text().endsWith("?") ? 1 : 0);
      for (Reason reason : ALL_REASONS) {
        add(REASONS + reason.ordinal(), i, line.matches(reason) ? 1 : 0);
      }
      previousAgainst[i] = lastAgainst;
      lastAgainst = line.lexical() < AGAINST ? i : lastAgainst;
      previousProse[i] = last;
      last = prose ? i : last;
    }
    int next = -1;
    int nextOne = -1;
    for (int i = size - 1; i >= 0; i--) {
      nextAgainst[i] = nextOne;
      nextOne = table.line(i).lexical() < AGAINST ? i : nextOne;
      nextProse[i] = next;
      next = table.line(i).prose() ? i : next;
    }
  }

  private void add(int sum, int i, double value) {
    int at = i * SUMS + sum;
    sums[at + SUMS] = sums[at] + value;
  }

  private double between(int sum, int from, int to) {
    return sums[to * SUMS + sum] - sums[from * SUMS + sum];
  }

  void put(int index, int radius, FeatureSink sink) {
    putSpan(Math.max(0, index - radius), index, AFTER, sink);
    putSpan(index + 1, Math.min(size, index + radius + 1), BEFORE, sink);
  }

  private void putSpan(int from, int to, int across, FeatureSink sink) {
    double lines = to - from;
    if (lines <= 0) {
      for (int i = 0; i < 11; i++) {
        sink.putMissing("span");
      }
      return;
    }
    double words = Math.max(1, between(WORDS, from, to));
    sink.put("span.words", words / lines);
    sink.put("span.prose", between(PROSE, from, to) / lines);
    sink.put("span.proseWords", between(PROSE_WORDS, from, to));
    sink.put("span.stop", between(STOP, from, to) / words);
    sink.put("span.terminal", between(TERMINAL, from, to) / lines);
    sink.put("span.phrases", between(PHRASE, from, to) / lines);
    sink.put("span.lexical", between(LEXICAL, from, to) / lines);
    sink.put("span.lexicalAcross", between(across, from, to) / lines);
    sink.put("span.capitalised", between(CAPITALISED, from, to) / words);
    sink.put("span.short", between(SHORT, from, to) / lines);
    sink.put("span.digits", between(DIGITS, from, to) / lines);
  }

  void putPosition(int index, FeatureSink sink) {
    double all = Math.max(1, between(WORDS, 0, size));
    double prose = Math.max(1, between(PROSE_WORDS, 0, size));
    sink.put("at.line", index);
    sink.put("at.fromEnd", size - index);
    sink.put("at.share", index / (double) size);
    sink.put("at.wordShare", between(WORDS, 0, index) / all);
    sink.put("at.proseShare", between(PROSE_WORDS, 0, index) / prose);
    sink.put("at.proseBefore", between(PROSE, 0, index));
    sink.put("at.proseAfter", between(PROSE, index + 1, size));
    int before = previousProse[index];
    int after = nextProse[index];
    sink.put("at.previousProse", before < 0 ? FAR : Math.min(FAR, index - before));
    sink.put("at.nextProse", after < 0 ? FAR : Math.min(FAR, after - index));
    sink.put("at.previousProseWords", before < 0 ? -1 : table.line(before).words());
    sink.put("at.nextProseWords", after < 0 ? -1 : table.line(after).words());
    int against = previousAgainst[index];
    int ahead = nextAgainst[index];
    sink.put("at.previousAgainst", against < 0 ? FAR : Math.min(FAR, index - against));
    sink.put("at.previousAgainstBy", against < 0 ? 0 : table.line(against).lexical());
    sink.put("at.nextAgainst", ahead < 0 ? FAR : Math.min(FAR, ahead - index));
    sink.put("at.nextAgainstBy", ahead < 0 ? 0 : table.line(ahead).lexical());
    sink.put("at.wordsSinceProse", before < 0 ? -1 : between(WORDS, before + 1, index));
    sink.put("at.wordsToProse", after < 0 ? -1 : between(WORDS, index + 1, after));
  }

  private static boolean currency(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '$' || (c >= FIRST_CURRENCY && Character.getType(c) == Character.CURRENCY_SYMBOL)) {
        return true;
      }
    }
    return false;
  }

  void putDocument(FeatureSink sink) {
    double words = Math.max(1, between(WORDS, 0, size));
    sink.put("all.lines", size);
    sink.put("all.words", words);
    sink.put("all.wordsPerLine", words / size);
    sink.put("all.prose", between(PROSE, 0, size) / size);
    sink.put("all.proseWords", between(PROSE_WORDS, 0, size));
    sink.put("all.proseWordShare", between(PROSE_WORDS, 0, size) / words);
    sink.put("all.stop", between(STOP, 0, size) / words);
    sink.put("all.terminal", between(TERMINAL, 0, size) / size);
    sink.put("all.phrases", between(PHRASE, 0, size) / size);
    sink.put("all.phraseCount", between(PHRASE, 0, size));
    sink.put("all.lexical", between(LEXICAL, 0, size) / size);
    sink.put("all.short", between(SHORT, 0, size) / size);
    sink.put("all.digits", between(DIGITS, 0, size) / size);
    sink.put("all.blank", between(BLANK, 0, size) / size);
    sink.put("all.currency", between(CURRENCY, 0, size) / size);
    sink.put("all.dates", between(DATES, 0, size) / size);
    sink.put("all.items", between(ITEMS, 0, size) / size);
    sink.put("all.questions", between(QUESTIONS, 0, size) / size);
    for (int r = 0; r < ALL_REASONS.length; r++) {
      sink.put(ALL_NAMES[r], between(REASONS + r, 0, size) / size);
    }
  }
}
