package dev.winnow.train;

import java.util.List;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Trains the ensemble that tells how likely a block or a paragraph is main content. */
final class ContentTrainer {
  private final int rounds;
  private final int depth;
  private final double eta;

  /** What it is learned from: a row of features, a label and a weight for each block. */
  interface Sample {
    float[][] rows();

    float[] labels();

    float[] weights();
  }

  ContentTrainer(int rounds, int depth, double eta) {
    this.rounds = rounds;
    this.depth = depth;
    this.eta = eta;
  }

  Booster train(List<? extends Sample> samples) throws XGBoostError {
    int size = samples.stream().mapToInt(sample -> sample.rows().length).sum();
    float[][] rows = new float[size][];
    float[] labels = new float[size];
    float[] weights = new float[size];
    int start = 0;
    for (Sample sample : samples) {
      int count = sample.rows().length;
      System.arraycopy(sample.rows(), 0, rows, start, count);
      System.arraycopy(sample.labels(), 0, labels, start, count);
      System.arraycopy(sample.weights(), 0, weights, start, count);
      start += count;
    }
    return new Boosting("binary:logistic", rounds, depth, eta).train(rows, labels, weights);
  }

  static float[] predict(Booster booster, Sample sample) throws XGBoostError {
    float[][] outputs = Boosting.predict(booster, sample.rows());
    float[] probabilities = new float[outputs.length];
    for (int i = 0; i < outputs.length; i++) {
      probabilities[i] = outputs[i][0];
    }
    return probabilities;
  }
}
