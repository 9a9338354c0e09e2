package dev.winnow.boilerplate;

import dev.winnow.segment.Block;
import dev.winnow.segment.Page;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Decides about the blocks of an HTML page. */
final class PageVerdicts {
  private static final double CLEAR_PHRASE = 0.8;
  private static final double SURE = 0.7;

  private PageVerdicts() {}

  static Verdicts of(Page page, String url, Preset preset, Comments comments) {
    List<Block> blocks = page.blocks();
    if (blocks.isEmpty()) {
      return Verdicts.of(List.of(), List.of());
    }
    ContainerTable table = new ContainerTable(page);
    TypeHints hints = TypeHints.of(page, url);
    BlockFeatures features = new BlockFeatures(page, table, hints);
    PageModel model = PageModel.standard();
    PageScores scores = model.scores(features, blocks, hints);
    ReaderText readers = new ReaderText(page, table, features);
    if (comments == Comments.BY_TYPE) {
      readers.doubt(scores);
    }
    BlockChoice choice = BlockChoice.of(blocks, scores, preset);
    float confidence =
        model.confidence().probability(ConfidenceFeatures.of(blocks, choice, scores.types()));
    float[] probabilities = choice.probabilities();
    BitSet chosen = choice.kept();
    for (int i = 0; i < blocks.size(); i++) {
      if (chosen.get(i) && probabilities[i] < SURE && isNothingBut(features.phrase(i))) {
        chosen.clear(i);
      }
    }
    BitSet written = new BitSet();
    switch (comments) {
      case BY_TYPE -> {}
      case KEEP -> chosen.or(readers.written(table, features));
      case DROP -> chosen.andNot(readers.all());
      case SEPARATE -> {
        chosen.andNot(readers.all());
        written = readers.written(table, features);
      }
    }
    letWordlessFollow(blocks, chosen);
    ReasonFinder reasons = new ReasonFinder(table);
    List<Verdict> verdicts = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      verdicts.add(
          chosen.get(i)
              ? Verdict.keep(block, probabilities[i])
              : Verdict.remove(block, reasons.of(block, features.phrase(i)), 1 - probabilities[i]));
    }
    return new Verdicts(
        verdicts,
        written.stream().mapToObj(blocks::get).toList(),
        typesOf(scores),
        OptionalDouble.of(confidence),
        List.of());
  }

  private static Map<PageType, Double> typesOf(PageScores scores) {
    Map<PageType, Double> types = new EnumMap<>(PageType.class);
    for (PageType type : PageType.values()) {
      types.put(type, scores.type(type));
    }
    return types;
  }

  /** Returns whether a block is hardly more than a phrase that tells boilerplate. */
  private static boolean isNothingBut(@Nullable PhraseMatch phrase) {
    return phrase != null
        && phrase.strength() != PhraseStrength.WEAK
        && phrase.coverage() >= CLEAR_PHRASE;
  }

  /** A block without a word, such as a cell with a dash, does what the block before it does. */
  private static void letWordlessFollow(List<Block> blocks, BitSet chosen) {
    for (int i = 1; i < blocks.size(); i++) {
      if (blocks.get(i).words() == 0) {
        chosen.set(i, chosen.get(i - 1));
      }
    }
  }
}
