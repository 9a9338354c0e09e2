package dev.winnow.train;

import java.util.Arrays;
import java.util.List;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Trains the ensemble that foretells the F1 of a page, on outcomes that were out of fold. */
final class ConfidenceTrainer {
  private static final int ROUNDS = 120;
  private static final int DEPTH = 3;
  private static final double ETA = 0.05;

  private ConfidenceTrainer() {}

  static Booster train(List<Outcome> outcomes) throws XGBoostError {
    float[][] rows = new float[outcomes.size()][];
    float[] labels = new float[rows.length];
    float[] weights = new float[rows.length];
    Arrays.fill(weights, 1);
    for (int i = 0; i < rows.length; i++) {
      rows[i] = outcomes.get(i).confidenceFeatures();
      labels[i] = (float) outcomes.get(i).f1();
    }
    return new Boosting("reg:logistic", ROUNDS, DEPTH, ETA)
        .with("min_child_weight", 5.0)
        .train(rows, labels, weights);
  }
}
