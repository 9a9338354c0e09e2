package dev.winnow.boilerplate;

import dev.winnow.segment.TextShape;
import java.util.ArrayList;
import java.util.List;

/** The features of the lines of one plain text, in a fixed order. */
final class TextFeatures {
  private static final int[] NEIGHBOURS = {-4, -3, -2, -1, 1, 2, 3, 4};
  private static final int[] WINDOWS = {3, 8, 20, 60};

  private final LineTable table;
  private final LineRow[] rows;
  private final LineLooks looks;
  private final LineWindows windows;
  private final LineRegion region;
  private final LineTopics topics;
  private final LinePhrases phrases;
  private final int[] repeats;
  private final int[] seenBefore;
  private final boolean cased;

  TextFeatures(LineTable table) {
    this.table = table;
    int size = table.size();
    rows = new LineRow[size];
    long[] keys = new long[size];
    boolean upper = false;
    for (int i = 0; i < size; i++) {
      LineFacts line = table.line(i);
      rows[i] = LineRow.of(line);
      keys[i] = line.key();
      upper |= line.shape().upper() > 0;
    }
    cased = upper;
    looks = new LineLooks(table);
    windows = new LineWindows(table);
    region = new LineRegion(table);
    topics = new LineTopics(table);
    phrases = new LinePhrases(table);
    repeats = Runs.countEqual(keys);
    seenBefore = Runs.countEqualBefore(keys);
  }

  static List<String> names() {
    FeatureSink sink = FeatureSink.ofNames();
    LineReader reader = new LineReader(new Lexicon());
    LineFacts line = reader.read("one line", TextShape.of("one line"), 0);
    new TextFeatures(new LineTable(new LineFacts[] {line}, new boolean[1])).put(0, sink);
    return new ArrayList<>(sink.names());
  }

  /** Puts the features of one line. */
  void put(int index, FeatureSink sink) {
    LineShape.put(table.line(index), cased, sink);
    sink.put("blank.before", table.blankBefore(index));
    sink.put("blank.after", table.blankBefore(index + 1));
    phrases.put(index, sink);
    sink.put("repeat.line", repeats[index]);
    sink.put("repeat.seen", seenBefore[index]);
    looks.put(index, sink);
    neighbours(index, sink);
    for (int window : WINDOWS) {
      windows.put(index, window, sink);
    }
    windows.putPosition(index, sink);
    region.put(index, sink);
    topics.put(index, sink);
    looks.putPeriod(index, sink);
    windows.putDocument(sink);
  }

  private void neighbours(int index, FeatureSink sink) {
    for (int offset : NEIGHBOURS) {
      int at = index + offset;
      if (at < 0 || at >= rows.length) {
        LineRow.putNone(sink);
      } else {
        rows[at].put(offset < 0, sink);
        sink.put("near.sameLook", looks.alike(at, index));
      }
    }
  }
}
