package dev.winnow;

import dev.winnow.segment.InlineStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes emphasis fit the rules by which CommonMark tells a mark from a plain asterisk: a mark
 * beside punctuation must not touch a word on its other side. A span whose mark would be read as
 * text loses the punctuation at its edge, or else is dropped.
 *
 * <p>Source: left- and right-flanking delimiter runs, CommonMark 0.31, section 6.2. Takes time
 * linear in the text.
 */
final class SpanFitter {
  private static final int STARS = InlineStyle.STRONG.bit() | InlineStyle.EMPHASIS.bit();

  private final String text;
  private final List<StyleSpan> spans;

  /** The furthest end of the spans within each one, and the styles of those that end with it. */
  private final int[] innerEnds;

  private final int[] innerClosers;

  private final List<StyleSpan> fitted = new ArrayList<>();

  /** The fitted spans around the current place, outermost first. */
  private final List<StyleSpan> around = new ArrayList<>();

  /** The span that was left last. */
  private @Nullable StyleSpan closed;

  private SpanFitter(String text, List<StyleSpan> spans) {
    this.text = text;
    this.spans = spans;
    innerEnds = new int[spans.size()];
    innerClosers = new int[spans.size()];
  }

  /** Returns the spans that fit, in the order given, which is that of {@link SpanNester}. */
  static List<StyleSpan> fit(String text, List<StyleSpan> spans) {
    return spans.isEmpty() ? spans : new SpanFitter(text, spans).fit();
  }

  private List<StyleSpan> fit() {
    lookInside();
    for (int i = 0; i < spans.size(); i++) {
      StyleSpan span = spans.get(i);
      leave(span.start());
      if (span.mustFlank()) {
        span = runsTogether(span) ? empty(span) : fitEnd(fitStart(span, i), i);
      }
      if (span.end() > span.start()) {
        fitted.add(span);
        around.add(span);
      }
    }
    return fitted;
  }

  private void lookInside() {
    Map<Integer, Integer> closers = new HashMap<>();
    for (int i = spans.size() - 1; i >= 0; i--) {
      StyleSpan span = spans.get(i);
      innerClosers[i] = closers.getOrDefault(span.end(), 0);
      closers.merge(span.end(), span.style().bit(), (a, b) -> a | b);
    }
    List<Integer> parents = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      StyleSpan span = spans.get(i);
      while (!parents.isEmpty() && spans.get(last(parents)).end() <= span.start()) {
        parents.remove(parents.size() - 1);
      }
      if (!parents.isEmpty()) {
        int parent = last(parents);
        innerEnds[parent] = Math.max(innerEnds[parent], span.end());
      }
      parents.add(i);
    }
  }

  /** Leaves the spans that end here, and notes the outermost of them. */
  private void leave(int position) {
    while (!around.isEmpty() && last(around).end() <= position) {
      StyleSpan left = around.remove(around.size() - 1);
      closed = left;
    }
  }

  /** Returns whether the opening mark would be one with the closing mark before it. */
  private boolean runsTogether(StyleSpan span) {
    return closed != null
        && closed.end() == span.start()
        && (closed.style() == span.style() || (closed.hasStars() && span.hasStars()))
        && !markBetween(span.start());
  }

  /** Returns whether another mark stands between what has closed here and what opens. */
  private boolean markBetween(int position) {
    return !around.isEmpty() && last(around).start() == position;
  }

  private StyleSpan fitStart(StyleSpan span, int index) {
    CharacterClass inside = firstInside(span, index);
    CharacterClass before = beforeMark(span);
    if (CharacterClass.flanks(inside, before)) {
      boolean closes =
          before == CharacterClass.WORD
              || (before != CharacterClass.SPACE && inside != CharacterClass.WORD);
      return closes && withinStars(span) ? empty(span) : span;
    }
    int start = span.start();
    while (start < span.end() && CharacterClass.after(text, start) != CharacterClass.WORD) {
      start += Character.charCount(text.codePointAt(start));
    }
    boolean holdsInner =
        index + 1 < spans.size() && spans.get(index + 1).start() <= Math.min(start, span.end() - 1);
    return holdsInner ? empty(span) : new StyleSpan(span.style(), start, span.end(), "");
  }

  /** Returns whether a mark before the span would close a span around it if it can close any. */
  private boolean withinStars(StyleSpan span) {
    return span.hasStars()
        && around.stream().anyMatch(outer -> outer.hasStars() && outer.start() < span.start());
  }

  private StyleSpan fitEnd(StyleSpan span, int index) {
    if (span.end() <= span.start()
        || CharacterClass.flanks(lastInside(span, index), afterMark(span))) {
      return span;
    }
    int end = span.end();
    while (end > span.start() && CharacterClass.before(text, end) != CharacterClass.WORD) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return end <= innerEnds[index]
        ? empty(span)
        : new StyleSpan(span.style(), span.start(), end, "");
  }

  /** What follows the opening mark; an inner mark may yet be dropped, so the worse counts. */
  private CharacterClass firstInside(StyleSpan span, int index) {
    for (int i = index + 1; i < spans.size() && spans.get(i).start() == span.start(); i++) {
      if (!(span.hasStars() && spans.get(i).hasStars())) {
        return CharacterClass.PUNCTUATION;
      }
    }
    return CharacterClass.after(text, span.start());
  }

  private CharacterClass beforeMark(StyleSpan span) {
    for (int i = around.size() - 1; i >= 0 && around.get(i).start() == span.start(); i--) {
      if (!(span.hasStars() && around.get(i).hasStars())) {
        return CharacterClass.PUNCTUATION;
      }
    }
    return CharacterClass.before(text, span.start());
  }

  private CharacterClass lastInside(StyleSpan span, int index) {
    int stars = span.hasStars() ? STARS : 0;
    return (innerClosers[index] & ~stars) != 0
        ? CharacterClass.PUNCTUATION
        : CharacterClass.before(text, span.end());
  }

  private CharacterClass afterMark(StyleSpan span) {
    for (int i = around.size() - 1; i >= 0 && around.get(i).end() == span.end(); i--) {
      if (!(span.hasStars() && around.get(i).hasStars())) {
        return CharacterClass.PUNCTUATION;
      }
    }
    return CharacterClass.after(text, span.end());
  }

  private static StyleSpan empty(StyleSpan span) {
    return new StyleSpan(span.style(), span.start(), span.start(), "");
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }
}
