package dev.winnow.boilerplate;

import dev.winnow.segment.Block;
import dev.winnow.segment.TextShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line of a plain text between the rounds of decisions: what is cut out of it, what is left. */
final class TextLine {
  private final Block block;
  private final List<Cut> cuts = new ArrayList<>();
  private LineFacts facts;
  private @Nullable Reason reason;
  private @Nullable Reason doubt;
  private double score;
  private boolean changed = true;

  TextLine(Block block, LineReader reader) {
    this.block = block;
    this.facts = reader.read(block.text(), block.shape(), block.indent());
  }

  Block block() {
    return block;
  }

  LineFacts facts() {
    return facts;
  }

  boolean kept() {
    return reason == null;
  }

  void remove(Reason why, double evidence) {
    reason = why;
    score = evidence;
  }

  /** Says why the line looks like boilerplate although it stays; null when it does not. */
  void mark(@Nullable Reason why, double evidence) {
    doubt = why;
    score = evidence;
  }

  /** Returns why the line looks like boilerplate although it stays, or null. */
  @Nullable Reason doubt() {
    return reason == null ? doubt : null;
  }

  /** Returns whether the text is another than when this was asked last; at first it is. */
  boolean changed() {
    boolean was = changed;
    changed = false;
    return was;
  }

  /** Cuts pieces out of what is left of the line. */
  void cut(List<Cut> pieces, LineReader reader) {
    List<Cut> mapped = new ArrayList<>();
    for (Cut piece : pieces) {
      mapped.addAll(toBlock(piece));
    }
    changed = true;
    cuts.addAll(mapped);
    cuts.sort(Comparator.comparingInt(Cut::start));
    String left = left();
    if (left.isBlank()) {
      Cut first = cuts.get(0);
      cuts.clear();
      remove(first.reason(), first.score());
    } else {
      facts = reader.read(left, TextShape.of(left), block.indent());
    }
  }

  /** Reads the facts of what is left once more. */
  void readAgain(LineReader reader) {
    String left = left();
    facts = reader.read(left, TextShape.of(left), block.indent());
  }

  /** Returns what is left of the line. */
  String left() {
    if (cuts.isEmpty()) {
      return block.text();
    }
    StringBuilder left = new StringBuilder();
    int at = 0;
    for (Cut cut : cuts) {
      left.append(block.text(), at, cut.start());
      at = cut.end();
    }
    return left.append(block.text(), at, block.text().length()).toString();
  }

  /** Moves a piece of what is left to where it stands in the block; cuts inside of it go along. */
  private List<Cut> toBlock(Cut piece) {
    List<Cut> mapped = new ArrayList<>();
    int shift = 0;
    int start = piece.start();
    for (Cut cut : cuts) {
      int at = cut.start() - shift;
      if (at > start && at < piece.end()) {
        mapped.add(new Cut(start + shift, cut.start(), piece.reason(), piece.score()));
        start = at;
      }
      if (at <= start) {
        shift += cut.end() - cut.start();
      }
    }
    mapped.add(new Cut(start + shift, piece.end() + shift, piece.reason(), piece.score()));
    return mapped;
  }

  void addVerdicts(List<Verdict> verdicts) {
    if (reason != null) {
      verdicts.add(Verdict.remove(block, reason, score));
      return;
    }
    if (cuts.isEmpty()) {
      verdicts.add(keep(block, false));
      return;
    }
    boolean joined = false;
    int at = 0;
    for (Cut cut : cuts) {
      if (cut.start() > at) {
        verdicts.add(keep(piece(at, cut.start()), joined));
        joined = true;
      }
      verdicts.add(
          new Verdict(
              piece(cut.start(), cut.end()),
              joined,
              false,
              Optional.of(cut.reason()),
              cut.score()));
      at = cut.end();
    }
    if (at < block.text().length()) {
      verdicts.add(keep(piece(at, block.text().length()), joined));
    }
  }

  private Verdict keep(Block piece, boolean joined) {
    return new Verdict(piece, joined, true, Optional.ofNullable(doubt), doubt == null ? 1 : score);
  }

  private Block piece(int start, int end) {
    String text = block.text().substring(start, end);
    return new Block(
        text,
        block.kind(),
        block.level(),
        block.number(),
        block.row(),
        block.container(),
        TextShape.of(text),
        0,
        block.inlineNames(),
        block.hidden(),
        start == 0 ? block.blankBefore() : 0,
        block.indent(),
        block.start() + start);
  }
}
