package dev.winnow.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.boilerplate.TextTraining;
import dev.winnow.boilerplate.TextTraining.WordWeights;
import dev.winnow.evaluation.LabelledPage;
import dev.winnow.evaluation.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LexiconTrainerTest {
  private static final String PROSE = "the keeper walked along the harbour wall in the evening";

  private static List<TextTable> texts() {
    List<TextTable> texts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      LabelledPage page =
          new LabelledPage(
              "page" + i,
              "https://host" + i + ".example/",
              "article",
              Path.of("none"),
              new Reference(PROSE, List.of(), List.of()));
      texts.add(
          TextTable.of(
              page, TextKind.WHOLE, "subscribe today\n" + PROSE + "\nrare" + (char) (97 + i)));
    }
    return texts;
  }

  private static float column(WordWeights weights, String line, String feature) {
    int column = TextTraining.featureNames().indexOf(feature);
    return TextTraining.features(line, weights)[0][column];
  }

  @Test
  void wordsOfKeptLinesWeighMore() {
    WordWeights weights = LexiconTrainer.train(texts());
    assertThat(column(weights, "harbour wall", "lexical")).isPositive();
    assertThat(column(weights, "subscribe today", "lexical")).isNegative();
    assertThat(column(weights, "rared", "lexical")).isZero();
  }

  @Test
  void trainingTwiceGivesTheSame() {
    WordWeights one = LexiconTrainer.train(texts());
    WordWeights two = LexiconTrainer.train(texts());
    assertThat(column(one, PROSE, "lexical")).isEqualTo(column(two, PROSE, "lexical"));
  }
}
