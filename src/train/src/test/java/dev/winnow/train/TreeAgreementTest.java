package dev.winnow.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.winnow.boilerplate.ModelTraining;
import dev.winnow.boilerplate.TreeTable;
import dev.winnow.evaluation.LabelledPage;
import dev.winnow.evaluation.Reference;
import dev.winnow.segment.Block;
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
    Booster booster = new Trainer(30, 6, 0.2).train(List.of(page));
    float[] expected = Trainer.predict(booster, page);
    TreeTable trees = Trainer.trees(booster);
    for (int i = 0; i < ROWS; i++) {
      float[] row = new float[page.columns()];
      System.arraycopy(page.features(), i * page.columns(), row, 0, row.length);
      assertThat(ModelTraining.probability(trees, row)).isCloseTo(expected[i], within(1e-5f));
    }
  }

  private static PageTable randomPage() {
    Random random = new Random(3);
    int columns = ModelTraining.featureNames().size();
    float[] features = new float[ROWS * columns];
    float[] labels = new float[ROWS];
    float[] weights = new float[ROWS];
    for (int i = 0; i < ROWS; i++) {
      for (int c = 0; c < columns; c++) {
        int kind = random.nextInt(10);
        features[i * columns + c] =
            kind == 0
                ? Float.NaN
                : kind == 1 ? 0f : kind == 2 ? -0f : (float) random.nextGaussian();
      }
      labels[i] = features[i * columns] + features[i * columns + 1] > 0 ? 1 : 0;
      weights[i] = 1;
    }
    List<Block> blocks = Segmenter.segment("x\n".repeat(ROWS)).blocks();
    LabelledPage page =
        new LabelledPage(
            "id", "", "article", Path.of("id.html"), new Reference("", List.of(), List.of()));
    return new PageTable(page, blocks, columns, features, labels, weights);
  }
}
