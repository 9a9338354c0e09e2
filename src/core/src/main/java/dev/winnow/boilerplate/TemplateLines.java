package dev.winnow.boilerplate;

import java.util.ArrayList;
import java.util.List;

/**
 * Removes template lines at the head and the tail of one document, and marks those elsewhere. Lines
 * that have gone for another reason are as if they were not there, and a line out of which
 * something was cut is what is left of it.
 */
final class TemplateLines {
  private static final String SPARED =
      "lines that stand on many pages of the site were kept, because hardly anything else is there";

  private final TemplateShares shares;
  private boolean spared;

  TemplateLines(TemplateShares shares) {
    this.shares = shares;
  }

  /** Removes and marks blocks of a page. */
  static Verdicts apply(Verdicts verdicts, TemplateShares shares) {
    if (shares == TemplateShares.NONE) {
      return verdicts;
    }
    List<Verdict> kept = verdicts.blocks().stream().filter(Verdict::kept).toList();
    double[] of = shares.of(kept.stream().map(verdict -> verdict.block().text()).toList());
    int[] words = kept.stream().mapToInt(verdict -> verdict.block().words()).toArray();
    TemplateRuns runs = new TemplateRuns(of, words);
    List<Verdict> blocks = new ArrayList<>(verdicts.blocks().size());
    int at = 0;
    for (Verdict verdict : verdicts.blocks()) {
      if (verdict.kept()) {
        blocks.add(verdict(verdict, of[at], runs.score(at)));
        at++;
      } else {
        blocks.add(verdict);
      }
    }
    return verdicts.with(blocks, runs.spared() ? List.of(SPARED) : List.of());
  }

  private static Verdict verdict(Verdict kept, double share, double score) {
    if (score > 0) {
      return Verdict.remove(kept.block(), Reason.TEMPLATE, score);
    }
    return share > 0 ? Verdict.mark(kept.block(), Reason.TEMPLATE, share) : kept;
  }

  /** Removes lines of a text from those that are left of it; returns whether there were any. */
  boolean remove(List<TextLine> left) {
    if (shares == TemplateShares.NONE) {
      return false;
    }
    int[] words = left.stream().mapToInt(line -> line.facts().words()).toArray();
    TemplateRuns runs = new TemplateRuns(sharesOf(left), words);
    spared = runs.spared();
    for (int i = 0; i < words.length; i++) {
      if (runs.score(i) > 0) {
        left.get(i).remove(Reason.TEMPLATE, runs.score(i));
      }
    }
    return left.removeIf(line -> !line.kept());
  }

  /** Marks lines of a text that are left. */
  void mark(List<TextLine> lines) {
    if (shares == TemplateShares.NONE) {
      return;
    }
    List<TextLine> left = lines.stream().filter(TextLine::kept).toList();
    double[] of = sharesOf(left);
    for (int i = 0; i < of.length; i++) {
      if (of[i] > 0) {
        left.get(i).mark(Reason.TEMPLATE, of[i]);
      }
    }
  }

  private double[] sharesOf(List<TextLine> lines) {
    return shares.of(lines.stream().map(TextLine::left).toList());
  }

  /** Returns what a user should know of the last removal. */
  List<String> warnings() {
    return spared ? List.of(SPARED) : List.of();
  }
}
