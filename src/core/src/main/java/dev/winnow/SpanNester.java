package dev.winnow;

import dev.winnow.segment.Block;
import dev.winnow.segment.InlineStyle;
import dev.winnow.segment.Inlines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns the styled runs of a block into spans that stand apart or within each other: links whole,
 * code innermost, the others as long as they can be. Takes time linear in the runs.
 */
final class SpanNester {
  private static final InlineStyle[] STYLES = InlineStyle.values();
  private static final int LINK = InlineStyle.LINK.bit();
  private static final int CODE = InlineStyle.CODE.bit();

  private final String text;
  private final Inlines inlines;
  private final int runs;
  private final int[] styles;
  private final String[] targets;
  private final int[] extents;
  private final List<StyleSpan> spans = new ArrayList<>();

  /** The places in {@link #spans} of those that are open, outermost first. */
  private final int[] open = new int[STYLES.length];

  private int opened;
  private int openStyles;

  private SpanNester(Block block, LinkDestinations links) {
    text = block.text();
    inlines = block.inlines();
    runs = inlines.runs();
    styles = new int[runs];
    targets = new String[runs];
    extents = new int[runs * STYLES.length];
    for (int i = 0; i < runs; i++) {
      targets[i] = inlines.target(i).isEmpty() ? "" : links.link(inlines.target(i));
      styles[i] = inlines.styles(i) & (targets[i].isEmpty() ? ~LINK : ~0);
    }
  }

  /**
   * Returns the spans of a block in the order in which they open, trimmed to what is not white
   * space; none is empty, and none of emphasis is without a letter or digit.
   */
  static List<StyleSpan> spans(Block block, LinkDestinations links) {
    return block.inlines().runs() == 0 ? List.of() : new SpanNester(block, links).nest();
  }

  private List<StyleSpan> nest() {
    unifyCode();
    measure();
    for (int i = 0; i < runs; i++) {
      boolean goesOn = goesOn(i);
      if (!goesOn || styles[i] != styles[i - 1] || !targets[i].equals(targets[i - 1])) {
        close(i, goesOn ? kept(i) : 0);
        open(i);
      }
    }
    close(runs, 0);
    spans.removeIf(span -> span.end() <= span.start());
    return spans;
  }

  /** Returns whether a run begins where the one before ends. */
  private boolean goesOn(int run) {
    return run > 0 && inlines.start(run) == inlines.end(run - 1);
  }

  /** Within code no mark can stand: what does not style the whole of it does not style it. */
  private void unifyCode() {
    for (int i = 0; i < runs; ) {
      int end = i + 1;
      if ((styles[i] & CODE) != 0) {
        int common = styles[i];
        while (end < runs
            && goesOn(end)
            && (styles[end] & CODE) != 0
            && targets[end].equals(targets[i])) {
          common &= styles[end++];
        }
        Arrays.fill(styles, i, end, common);
      }
      i = end;
    }
  }

  /** Finds how far each style of each run goes on without a gap. */
  private void measure() {
    for (int i = runs - 1; i >= 0; i--) {
      for (int s = 0; s < STYLES.length; s++) {
        if ((styles[i] & (1 << s)) != 0) {
          boolean same = s != 0 || (i + 1 < runs && targets[i + 1].equals(targets[i]));
          boolean longer = i + 1 < runs && goesOn(i + 1) && same && extent(i + 1, s) > 0;
          extents[i * STYLES.length + s] = longer ? extent(i + 1, s) : inlines.end(i);
        }
      }
    }
  }

  private int extent(int run, int style) {
    return extents[run * STYLES.length + style];
  }

  /** Returns how many of the open spans can stay open in a run. */
  private int kept(int run) {
    boolean newLink =
        (styles[run] & LINK) != 0
            && ((styles[run - 1] & LINK) == 0 || !targets[run].equals(targets[run - 1]));
    int kept = 0;
    while (kept < opened) {
      int style = spans.get(open[kept]).style().ordinal();
      boolean over =
          (styles[run] & (1 << style)) == 0
              || 1 << style == CODE
              || (newLink && (style == 0 || extent(run, style) < extent(run, 0)));
      if (over) {
        break;
      }
      kept++;
    }
    return kept;
  }

  private void close(int run, int kept) {
    while (opened > kept) {
      int at = open[--opened];
      StyleSpan span = spans.get(at);
      openStyles &= ~span.style().bit();
      spans.set(at, trimmed(span, inlines.end(run - 1)));
    }
  }

  private StyleSpan trimmed(StyleSpan span, int end) {
    int from = span.start();
    int to = end;
    while (from < to && text.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) <= ' ') {
      to--;
    }
    boolean empty = span.mustFlank() && !hasWord(from, to);
    return new StyleSpan(span.style(), from, empty ? from : to, span.target());
  }

  private boolean hasWord(int from, int to) {
    return text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Opens what a run has and is not open: the longest first, code last. */
  private void open(int run) {
    for (int missing = styles[run] & ~openStyles;
        missing != 0;
        missing = styles[run] & ~openStyles) {
      int next = -1;
      for (int s = 0; s < STYLES.length; s++) {
        boolean candidate = (missing & (1 << s)) != 0 && (1 << s != CODE || missing == CODE);
        if (candidate && (next < 0 || extent(run, s) > extent(run, next))) {
          next = s;
        }
      }
      open[opened++] = spans.size();
      openStyles |= 1 << next;
      spans.add(new StyleSpan(STYLES[next], inlines.start(run), 0, next == 0 ? targets[run] : ""));
    }
  }
}
