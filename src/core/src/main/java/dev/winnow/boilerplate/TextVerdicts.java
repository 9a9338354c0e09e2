package dev.winnow.boilerplate;

import dev.winnow.segment.Block;
import dev.winnow.segment.Page;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Decides about the lines of a plain text.
 *
 * <p>A round of decisions looks at nothing but the lines that are left, as if they were the whole
 * text; rounds follow until one changes nothing. So what is kept, cleaned again, stays as it is.
 */
final class TextVerdicts {
  /** Hardly any text needs more than four; the bound keeps the time linear. */
  private static final int MOST_ROUNDS = 40;

  private final TextModel model;
  private final Preset preset;
  private LineReader reader;
  private Paragraphs paragraphs;
  private boolean english;
  private final GlueCutter glue = new GlueCutter();
  private final List<TextLine> lines = new ArrayList<>();

  private final TemplateLines templates;

  private TextVerdicts(Page page, TextModel model, Preset preset, TemplateShares shares) {
    this.model = model;
    this.preset = preset;
    english = isEnglish(page.blocks());
    reader = readerOf(english);
    paragraphs = new Paragraphs(reader);
    templates = new TemplateLines(shares);
    for (Block block : page.blocks()) {
      lines.add(new TextLine(block, reader));
    }
  }

  private static boolean isEnglish(List<Block> blocks) {
    WordHashes words = new WordHashes();
    return StopWords.standard()
        .isEnglish(
            blocks.size(),
            i -> {
              words.read(MarkdownLinks.shown(blocks.get(i).text()));
              return words.toArray();
            });
  }

  /** The lexicon is of English words; others that read alike say nothing. */
  private LineReader readerOf(boolean isEnglish) {
    return new LineReader(isEnglish ? model.lexicon() : Lexicon.EMPTY);
  }

  /** What is left may be in another language than what went. */
  private void readAgainIfOtherLanguage(List<TextLine> left) {
    boolean now =
        StopWords.standard().isEnglish(left.size(), i -> left.get(i).facts().wordHashes());
    if (now != english) {
      english = now;
      reader = readerOf(now);
      paragraphs = new Paragraphs(reader);
      left.forEach(line -> line.readAgain(reader));
    }
  }

  static Verdicts of(Page page, TextModel model, Preset preset, TemplateShares shares) {
    TextVerdicts text = new TextVerdicts(page, model, preset, shares);
    text.decide();
    List<String> warnings = text.warnings();
    text.templates.mark(text.lines);
    List<Verdict> verdicts = new ArrayList<>();
    for (TextLine line : text.lines) {
      line.addVerdicts(verdicts);
    }
    return Verdicts.of(verdicts, warnings);
  }

  private void decide() {
    List<TextLine> left = lines;
    boolean changed = true;
    for (int round = 0; changed && round < MOST_ROUNDS; round++) {
      readAgainIfOtherLanguage(left);
      changed = cutGlued(left);
      List<Paragraph> kept = paragraphs.of(lines);
      LineTable table = LineTable.of(kept);
      decide(table);
      changed |= table.removed() > 0;
      left = new ArrayList<>();
      for (int i = 0; i < kept.size(); i++) {
        Reason reason = table.reason(i);
        for (TextLine line : kept.get(i).lines()) {
          if (reason == null) {
            line.mark(table.doubt(i), table.score(i));
            left.add(line);
          } else {
            line.remove(reason, table.score(i));
          }
        }
      }
      changed = changed || templates.remove(left);
    }
  }

  private void decide(LineTable table) {
    PhraseLines.apply(table);
    CommentSpans.apply(table);
    ListSpans.apply(table);
    CreditLines.apply(table);
    HeadZone.apply(table);
    NeighborLines.apply(table);
    PromotionTail.apply(table);
    RepeatedLines.apply(table);
    TitleRepeats.apply(table);
    NearRepeats.apply(table);
    LoneLines.apply(table);
    LearnedLines.apply(table, model, preset);
  }

  private boolean cutGlued(List<TextLine> left) {
    boolean changed = false;
    for (TextLine line : left) {
      if (line.kept() && line.changed()) {
        List<Cut> cuts = glue.cuts(line.left());
        if (!cuts.isEmpty()) {
          line.cut(cuts, reader);
          changed = true;
        }
      }
    }
    return changed;
  }

  private List<String> warnings() {
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    int marked = 0;
    for (TextLine line : lines) {
      Reason doubt = line.doubt();
      if (doubt != null) {
        reasons.add(doubt);
        marked++;
      }
    }
    List<String> warnings = new ArrayList<>(templates.warnings());
    if (marked > 0) {
      warnings.add(
          (marked == 1 ? "1 line looks" : marked + " lines look")
              + " like boilerplate "
              + reasons
              + " but stayed, because the evidence is too weak to remove so much");
    }
    return warnings;
  }
}
