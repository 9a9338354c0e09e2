package dev.winnow.train;

import java.util.ArrayList;
import java.util.List;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Trains the ensemble that tells how likely a block is main content. */
final class BlockTrainer {
  private final int rounds;
  private final int depth;
  private final double eta;

  BlockTrainer(int rounds, int depth, double eta) {
    this.rounds = rounds;
    this.depth = depth;
    this.eta = eta;
  }

  Booster train(List<PageTable> pages) throws XGBoostError {
    List<float[]> rows = new ArrayList<>();
    List<Float> labels = new ArrayList<>();
    List<Float> weights = new ArrayList<>();
    for (PageTable page : pages) {
      for (int i = 0; i < page.rows().length; i++) {
        rows.add(page.rows()[i]);
        labels.add(page.labels()[i]);
        weights.add(page.weights()[i]);
      }
    }
    return new Boosting("binary:logistic", rounds, depth, eta)
        .train(rows.toArray(float[][]::new), floats(labels), floats(weights));
  }

  static float[] predict(Booster booster, PageTable page) throws XGBoostError {
    float[][] outputs = Boosting.predict(booster, page.rows());
    float[] probabilities = new float[outputs.length];
    for (int i = 0; i < outputs.length; i++) {
      probabilities[i] = outputs[i][0];
    }
    return probabilities;
  }

  private static float[] floats(List<Float> values) {
    float[] floats = new float[values.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values.get(i);
    }
    return floats;
  }
}
