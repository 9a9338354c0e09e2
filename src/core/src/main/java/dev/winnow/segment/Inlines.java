package dev.winnow.segment;

import java.util.List;

/**
 * The inline markup of one block: styled runs of its text, line breaks that the text shows as
 * spaces, images, the language of its code.
 *
 * <p>Runs are ascending and apart; what no run covers has no style. Immutable.
 */
public final class Inlines {
  /** No markup at all, as of most blocks. */
  public static final Inlines NONE =
      new Inlines(new int[0], new String[0], new int[0], List.of(), "");

  private final int[] runs;
  private final String[] targets;
  private final int[] breaks;
  private final List<InlineImage> images;
  private final String language;

  Inlines(int[] runs, String[] targets, int[] breaks, List<InlineImage> images, String language) {
    this.runs = runs;
    this.targets = targets;
    this.breaks = breaks;
    this.images = images;
    this.language = language;
  }

  /** Returns how many runs there are. */
  public int runs() {
    return targets.length;
  }

  /** Returns where a run begins in the block's text. */
  public int start(int run) {
    return runs[3 * run];
  }

  /** Returns where a run ends in the block's text. */
  public int end(int run) {
    return runs[3 * run + 1];
  }

  /** Returns the bits of the {@link InlineStyle styles} of a run. */
  public int styles(int run) {
    return runs[3 * run + 2];
  }

  /** Returns the address a run is linked to as the page gives it; empty when it is no link. */
  public String target(int run) {
    return targets[run];
  }

  /** Returns how many line breaks the text shows as spaces. */
  public int breaks() {
    return breaks.length;
  }

  /** Returns where in the block's text such a space stands; ascending. */
  public int breakAt(int index) {
    return breaks[index];
  }

  /** Returns the images, in document order. */
  public List<InlineImage> images() {
    return images;
  }

  /** Returns the programming language of preformatted text; empty when it is not declared. */
  public String language() {
    return language;
  }
}
