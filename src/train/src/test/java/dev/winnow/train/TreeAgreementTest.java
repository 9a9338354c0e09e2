package dev.winnow.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.winnow.boilerplate.ModelTraining;
import dev.winnow.boilerplate.TreeTable;
import dev.winnow.evaluation.LabelledPage;
import dev.winnow.evaluation.Reference;
import dev.winnow.segment.Segmenter;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import ml.dmlc.xgboost4j.java.Booster;
import org.junit.jupiter.api.Test;

/** Core's evaluator gives what XGBoost predicts, missing values included. */
final class TreeAgreementTest {
  private static final int ROWS = 2000;

  @Test
  void coreAgreesWithXgboost() throws Exception {
    PageTable page = randomPage();
    Booster booster = new ContentTrainer(30, 6, 0.2).train(List.of(page));
    float[] expected = ContentTrainer.predict(booster, page);
    TreeTable trees = Boosting.trees(booster, 1).get(0);
    for (int i = 0; i < ROWS; i++) {
      float actual = ModelTraining.probability(trees, page.rows()[i]);
      assertThat(actual).isCloseTo(expected[i], within(1e-5f));
    }
  }

  private static PageTable randomPage() {
    Random random = new Random(3);
    float[][] rows = new float[ROWS][ModelTraining.featureNames().size()];
    float[] labels = new float[ROWS];
    float[] weights = new float[ROWS];
    for (int i = 0; i < ROWS; i++) {
      for (int c = 0; c < rows[i].length; c++) {
        int kind = random.nextInt(10);
        rows[i][c] =
            kind == 0
                ? Float.NaN
                : kind == 1 ? 0f : kind == 2 ? -0f : (float) random.nextGaussian();
      }
      labels[i] = rows[i][0] + rows[i][1] > 0 ? 1 : 0;
      weights[i] = 1;
    }
    LabelledPage page =
        new LabelledPage(
            "id", "", "article", Path.of("id"), new Reference("", List.of(), List.of()));
    return new PageTable(page, Segmenter.segment("x\n".repeat(ROWS)), rows, labels, weights);
  }
}
