package dev.winnow.train;

import dev.winnow.boilerplate.PageType;
import dev.winnow.boilerplate.TextTraining;
import dev.winnow.boilerplate.TextTraining.Model;
import dev.winnow.boilerplate.TextTraining.WordWeights;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Trains the model of plain texts.
 *
 * <p>The weights of words are fitted first. The trees must see them as they will be on new sites,
 * so the rows they are trained on have weights from pages of other hosts.
 */
final class TextTrainer {
  private static final int PARTS = 4;

  /** So many texts of ten. */
  private static final int FOREIGN = 3;

  private static final int ROUNDS = 160;
  private static final int DEPTH = 6;
  private static final double ETA = 0.1;

  Model train(List<TextTable> texts) throws XGBoostError, IOException {
    List<TextTable> whole = texts.stream().filter(text -> text.style().teachesWords()).toList();
    List<WordWeights> weights =
        IntStream.rangeClosed(0, PARTS)
            .parallel()
            .mapToObj(
                part ->
                    LexiconTrainer.train(
                        whole.stream().filter(text -> partOf(text) != part).toList()))
            .toList();
    WordWeights none = new WordWeights();
    List<TextSample> samples =
        texts.parallelStream()
            .map(text -> TextSample.of(text, isForeign(text) ? none : weights.get(partOf(text))))
            .toList();
    TypeTrainer.TypeModel types = TypeTrainer.train(samples, TextTraining.featureNames().size());
    Booster lines = new ContentTrainer(ROUNDS, DEPTH, ETA).train(samples);
    Model model =
        new Model(
            Boosting.trees(lines, 1).get(0),
            types.columns(),
            Boosting.trees(types.booster(), PageType.values().length),
            weights.get(PARTS));
    lines.dispose();
    types.booster().dispose();
    return model;
  }

  /** Some texts are learned from as if they were in a language of which no word is known. */
  private static boolean isForeign(TextTable text) {
    int hash = text.page().id().hashCode() * 31 + text.style().ordinal();
    return Math.floorMod((hash * 0x9E3779B9) >>> 7, 10) < FOREIGN;
  }

  private static int partOf(TextTable text) {
    return Math.floorMod(text.page().domain().hashCode() * 131, PARTS);
  }
}
