package dev.winnow.boilerplate;

import info.debatty.java.stringsimilarity.NormalizedLevenshtein;
import org.jspecify.annotations.Nullable;

/**
 * Removes lines of an article that say again what another line says: a teaser that is the first
 * paragraph or its beginning, and pull quotes, which are sentences of the text that stand alone.
 *
 * <p>What goes is the shorter line, of two of a length the later one; so hardly a word is lost.
 * Pairs of lines are found by word 4-grams that they share, in time linear in the text, and
 * verified by their edit distance. A text of which more than a set share would go is made of
 * repeats: there they stay and are marked.
 */
final class NearRepeats {
  private static final int SHORTEST = 8;
  private static final int LONGEST_QUOTE = 60;

  /** How many words more than a pull quote a paragraph has. */
  private static final int REST = 8;

  /** A teaser and the paragraph that it repeats are among so many first lines of prose. */
  private static final int TEASER_ZONE = 3;

  /** The share of the shorter line's 4-grams that make a pair worth looking at. */
  private static final double CANDIDATE = 0.7;

  private static final double ALIKE = 0.9;

  /** Pull quotes are hardly edited. */
  private static final double ALIKE_QUOTE = 0.95;

  /** A pull quote stands not much farther from its sentence than a page is high. */
  private static final int QUOTE_ZONE = 12;

  /** Edit distances are measured over so many characters at both ends. */
  private static final int WINDOW = 200;

  /** More pairs are not verified; a text has a handful. */
  private static final int MOST_PAIRS = 200;

  private static final double SCORE = 0.8;
  private static final NormalizedLevenshtein EDITS = new NormalizedLevenshtein();

  /** The line that shares most with another, and how far its words stand before the other's. */
  private record Partner(int line, int shift) {}

  /** So many words in a row are seldom the same by chance. */
  private static final int GRAM = 4;

  private final LineTable table;

  /** How many word grams each line has. */
  private final int[] grams;

  private final int[] prose;
  private final boolean apart;
  private final GramIndex index;

  /** How many words may still go. */
  private double budget;

  /** How many grams the line at hand shares with each earlier one. */
  private final int[] shared;

  private NearRepeats(LineTable table) {
    this.table = table;
    this.grams = new int[table.size()];
    this.index = new GramIndex(table.words());
    this.prose = new int[table.size()];
    this.shared = new int[table.size()];
    this.apart = table.apart();
    this.budget = LineTable.BUDGET * table.words();
  }

  static void apply(LineTable table) {
    if (table.article()) {
      new NearRepeats(table).remove();
    }
  }

  private void remove() {
    int pairs = 0;
    int count = 0;
    for (int i = 0; i < table.size() && pairs < MOST_PAIRS; i++) {
      prose[i] = count;
      if (!table.kept(i) || table.line(i).words() < SHORTEST) {
        continue;
      }
      count += table.line(i).prose() ? 1 : 0;
      Partner partner = partner(i);
      if (partner != null) {
        pairs++;
        compare(partner, i);
      }
    }
  }

  /** Returns the earlier line with which a line shares most, if that is much; and indexes it. */
  private @Nullable Partner partner(int i) {
    int[] words = table.line(i).wordHashes();
    grams[i] = Math.max(0, words.length - GRAM + 1);
    int best = -1;
    int shift = 0;
    int[] others = new int[grams[i]];
    int count = 0;
    for (int k = 0; k < grams[i]; k++) {
      long place = index.firstPlace(WordHashes.gram(words, k, GRAM), GramIndex.place(i, k));
      int other = GramIndex.line(place);
      if (other != i) {
        others[count++] = other;
        shared[other]++;
        if (best < 0 || shared[other] > shared[best]) {
          shift = other == best ? shift : GramIndex.word(place) - k;
          best = other;
        }
      }
    }
    boolean much = best >= 0 && shared[best] >= Math.min(grams[i], grams[best]) * CANDIDATE;
    for (int k = 0; k < count; k++) {
      shared[others[k]] = 0;
    }
    return much ? new Partner(best, shift) : null;
  }

  private void compare(Partner partner, int later) {
    int earlier = partner.line;
    if (!table.kept(earlier)) {
      return;
    }
    LineWords first = new LineWords(table.line(earlier).text());
    LineWords second = new LineWords(table.line(later).text());
    boolean laterGoes = second.size() <= first.size();
    int small = laterGoes ? later : earlier;
    int large = laterGoes ? earlier : later;
    LineWords part = laterGoes ? second : first;
    LineWords whole = laterGoes ? first : second;
    int from = Math.max(0, laterGoes ? partner.shift : -partner.shift);
    int to = Math.min(whole.size(), from + part.size());
    boolean answered = laterGoes && part.size() < whole.size(); // a teaser comes before its text
    boolean teaser = !answered && isTeaser(small, large, from);
    if ((teaser || isPullQuote(small, large, whole, from, to))
        && part.numbersStandIn(whole, from, to)
        && likeness(part.join(0, part.size()), whole.join(from, to))
            >= (teaser ? ALIKE : ALIKE_QUOTE)) {
      boolean equal = table.line(small).key() == table.line(large).key();
      int cost = equal ? 0 : table.line(small).words();
      if (cost <= budget) {
        budget -= cost;
        table.remove(small, Reason.REPEATED, SCORE);
      } else {
        table.mark(small, Reason.REPEATED, SCORE);
      }
    }
  }

  /** Whether a line at the top is another one there, or the beginning of one. */
  private boolean isTeaser(int small, int large, int from) {
    return from == 0
        && Math.max(prose[small], prose[large]) < TEASER_ZONE
        && table.line(large).prose()
        && isParagraph(small)
        && copies(small) <= 2;
  }

  /** What comes more often than a teaser and its paragraph is a formula or a refrain. */
  private int copies(int i) {
    int copies = 0;
    for (int k = 0; k < table.size(); k++) {
      copies += table.line(k).key() == table.line(i).key() ? 1 : 0;
    }
    return copies;
  }

  /** Whether a line that stands alone is a sentence of another one, or what somebody says in it. */
  private boolean isPullQuote(int small, int large, LineWords whole, int from, int to) {
    LineFacts line = table.line(small);
    String text = table.line(large).text();
    return line.words() <= LONGEST_QUOTE
        && whole.size() >= to - from + REST
        && table.line(large).prose()
        && Math.abs(prose[small] - prose[large]) <= QUOTE_ZONE
        && isParagraph(small)
        && (small < large || line.quoted())
        && small > 0
        && isBoundary(text, whole.start(from) - 1, -1)
        && isBoundary(text, whole.end(to - 1), 1);
  }

  private boolean isParagraph(int i) {
    LineFacts line = table.line(i);
    int before = table.previousKept(i);
    return !line.listItem()
        && !line.cells()
        && line.indent() == 0
        && line.text().charAt(0) != '>'
        && !line.text().endsWith(":")
        && (before < 0 || !table.line(before).text().endsWith(":"))
        && (apart ? (i == 0 || table.blankBefore(i)) && table.blankBefore(i + 1) : besideProse(i));
  }

  /** Whether the lines around it are paragraphs, and no verses. */
  private boolean besideProse(int i) {
    int before = table.previousKept(i);
    int after = table.nextKept(i);
    return (before < 0 || !table.line(before).text().endsWith(","))
        && after < table.size()
        && table.line(after).prose();
  }

  /** Whether a sentence, or what is quoted, ends here in a direction: a comma alone does not. */
  private static boolean isBoundary(String text, int at, int step) {
    int i = at;
    while (i >= 0 && i < text.length() && text.charAt(i) == ' ') {
      i += step;
    }
    if (i < 0 || i >= text.length()) {
      return true;
    }
    char c = text.charAt(i);
    boolean quoteEnds =
        c == ',' && i + 1 < text.length() && "\"”“»’'".indexOf(text.charAt(i + 1)) >= 0;
    return quoteEnds || (!Character.isLetterOrDigit(c) && ",(-–/&".indexOf(c) < 0);
  }

  /** Returns how alike two texts are where they are least, at their beginning or their end. */
  private static double likeness(String a, String b) {
    String endA = a.substring(Math.max(0, a.length() - WINDOW));
    String endB = b.substring(Math.max(0, b.length() - WINDOW));
    return Math.min(EDITS.similarity(head(a), head(b)), EDITS.similarity(endA, endB));
  }

  private static String head(String text) {
    return text.substring(0, Math.min(text.length(), WINDOW));
  }
}
