package dev.winnow.train;

import dev.winnow.boilerplate.ModelTraining;
import dev.winnow.evaluation.PageScore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Scores each page by a model that has seen no page of its host. */
final class CrossValidation {
  private static final int FOLDS = 5;

  private final Trainer trainer;

  CrossValidation(Trainer trainer) {
    this.trainer = trainer;
  }

  ScoreTable run(List<PageTable> pages) throws XGBoostError, IOException {
    ScoreTable scores = new ScoreTable();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<PageTable> training = new ArrayList<>();
      List<PageTable> held = new ArrayList<>();
      for (PageTable page : pages) {
        (foldOf(page) == fold ? held : training).add(page);
      }
      Booster booster = trainer.train(training);
      for (PageTable page : held) {
        BitSet kept = ModelTraining.choose(page.blocks(), Trainer.predict(booster, page));
        scores.add(page.page(), PageScore.of(page.text(kept), page.page().reference()));
      }
      booster.dispose();
    }
    return scores;
  }

  private static int foldOf(PageTable page) {
    return Math.floorMod(page.page().domain().hashCode() * 31, FOLDS);
  }
}
