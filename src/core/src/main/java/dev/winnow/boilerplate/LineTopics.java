package dev.winnow.boilerplate;

import java.util.stream.IntStream;

/**
 * How much of a line's words the prose of its text has too: what an article is about comes again in
 * it, what a menu names does not.
 *
 * <p>Function words are left out. After the lexical cohesion of Hearst, "TextTiling", Computational
 * Linguistics 23(1), 1997.
 */
final class LineTopics {
  private static final int NEAR = 2;
  private static final double[] LOGS =
      IntStream.range(0, 64).mapToDouble(StrictMath::log).toArray();

  private final LineTable table;
  private final IntTable lines = new IntTable();
  private final IntTable prose = new IntTable();

  /** For each line the set of its words by their last six bits: most do not stand in another. */
  private final long[] masks;

  LineTopics(LineTable table) {
    this.table = table;
    masks = new long[table.size()];
    for (int i = 0; i < masks.length; i++) {
      LineFacts line = table.line(i);
      for (int word : line.contentWords()) {
        lines.increment(word);
        if (line.prose()) {
          prose.increment(word);
        }
        masks[i] |= 1L << word;
      }
    }
  }

  void put(int index, FeatureSink sink) {
    LineFacts line = table.line(index);
    int[] words = line.contentWords();
    int own = line.prose() ? 1 : 0;
    int inProse = 0;
    int elsewhere = 0;
    double weight = 0;
    for (int word : words) {
      int inOthers = prose.get(word) - own;
      if (inOthers > 0) {
        inProse++;
        weight += log(1 + inOthers);
      }
      elsewhere += lines.get(word) > 1 ? 1 : 0;
    }
    double size = Math.max(1, words.length);
    sink.put("topic.prose", inProse / size);
    sink.put("topic.proseCount", inProse);
    sink.put("topic.elsewhere", elsewhere / size);
    sink.put("topic.weight", weight / size);
    sink.put("topic.before", overlap(index, -1));
    sink.put("topic.after", overlap(index, 1));
  }

  private static double log(int count) {
    return count < LOGS.length ? LOGS[count] : StrictMath.log(count);
  }

  /** The share of the words that the nearest lines have too. */
  private double overlap(int index, int step) {
    int[] words = table.line(index).contentWords();
    int hits = 0;
    for (int word : words) {
      boolean found = false;
      for (int k = 1; k <= NEAR && !found; k++) {
        int at = index + k * step;
        found = at >= 0 && at < masks.length && (masks[at] >>> word & 1) != 0 && has(at, word);
      }
      hits += found ? 1 : 0;
    }
    return hits / (double) Math.max(1, words.length);
  }

  private boolean has(int line, int word) {
    for (int other : table.line(line).contentWords()) {
      if (other == word) {
        return true;
      }
    }
    return false;
  }
}
