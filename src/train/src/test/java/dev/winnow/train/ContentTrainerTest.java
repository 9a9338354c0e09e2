package dev.winnow.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import ml.dmlc.xgboost4j.java.Booster;
import org.junit.jupiter.api.Test;

final class ContentTrainerTest {
  private static final int ROWS = 600;

  @SuppressWarnings("ArrayRecordComponent")
  private record Rows(float[][] rows, float[] labels, float[] weights)
      implements ContentTrainer.Sample {
    static Rows random() {
      Random random = new Random(5);
      Rows made = new Rows(new float[ROWS][4], new float[ROWS], new float[ROWS]);
      for (int i = 0; i < ROWS; i++) {
        for (int c = 0; c < 4; c++) {
          made.rows[i][c] = random.nextFloat();
        }
        made.labels[i] = made.rows[i][0] > 0.5 ? 1 : 0;
        made.weights[i] = random.nextFloat();
      }
      return made;
    }

    Rows part(int from, int to) {
      return new Rows(
          Arrays.copyOfRange(rows, from, to),
          Arrays.copyOfRange(labels, from, to),
          Arrays.copyOfRange(weights, from, to));
    }
  }

  @Test
  void samplesAreLearnedFromAsIfTheyWereOne() throws Exception {
    Rows all = Rows.random();
    ContentTrainer trainer = new ContentTrainer(20, 3, 0.3);
    Booster whole = trainer.train(List.of(all));
    Booster parts =
        trainer.train(
            List.of(all.part(0, 1), all.part(1, 1), all.part(1, 400), all.part(400, ROWS)));
    float[] probabilities = ContentTrainer.predict(parts, all);
    assertThat(probabilities).isEqualTo(ContentTrainer.predict(whole, all));
    for (int i = 0; i < ROWS; i++) {
      float value = all.rows()[i][0];
      if (value < 0.4 || value > 0.6) {
        assertThat(probabilities[i] > 0.5).isEqualTo(value > 0.5);
      }
    }
  }
}
