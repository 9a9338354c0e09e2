package dev.winnow.train;

import dev.winnow.boilerplate.ModelTraining;
import dev.winnow.boilerplate.Preset;
import dev.winnow.evaluation.LabelledPage;
import dev.winnow.evaluation.PageScore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Scores each page by a model that has seen no page of its host. */
final class CrossValidation {
  static final int FOLDS = 5;
  private static final int SHARES = 100;

  private final ContentTrainer trainer;
  private final double share;
  private final Map<Preset, ScoreTable> scores = new EnumMap<>(Preset.class);
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<TextTable> texts = new ArrayList<>();

  /**
   * Makes a validation.
   *
   * @param share the share of the hosts to train on, above 0 and up to 1
   */
  CrossValidation(ContentTrainer trainer, double share) {
    this.trainer = trainer;
    this.share = share;
  }

  void run(List<PageTable> pages) throws XGBoostError, IOException {
    for (int fold = 0; fold < FOLDS; fold++) {
      List<PageTable> training = new ArrayList<>();
      List<PageTable> held = new ArrayList<>();
      for (PageTable page : pages) {
        if (foldOf(page.page()) == fold) {
          held.add(page);
        } else if (isInShare(page)) {
          training.add(page);
        }
      }
      Booster booster = trainer.train(training);
      TypeTrainer.TypeModel types =
          TypeTrainer.train(training, ModelTraining.featureNames().size());
      for (PageTable page : held) {
        score(page, ContentTrainer.predict(booster, page), types.predict(page));
      }
      booster.dispose();
      types.booster().dispose();
    }
  }

  private void score(PageTable page, float[] blocks, float[] types) {
    for (Preset preset : Preset.values()) {
      ModelTraining.Choice choice = ModelTraining.choose(page.segmented(), blocks, types, preset);
      PageScore score = PageScore.of(page.text(choice.kept()), page.page().reference());
      scores(preset).add(page.page(), score);
      if (preset == Preset.BALANCED) {
        TextKind.HeldOut held = new TextKind.HeldOut(page.rows(), blocks, choice.kept());
        texts.addAll(TextKind.of(page.page(), page.segmented().blocks(), held));
        outcomes.add(new Outcome(page, mostLikely(types), choice.confidenceFeatures(), score.f1()));
      }
    }
  }

  private static int mostLikely(float[] types) {
    int best = 0;
    for (int i = 1; i < types.length; i++) {
      best = types[i] > types[best] ? i : best;
    }
    return best;
  }

  static int foldOf(LabelledPage page) {
    return Math.floorMod(page.domain().hashCode() * 31, FOLDS);
  }

  private boolean isInShare(PageTable page) {
    return Math.floorMod(page.page().domain().hashCode() * 17 + 5, SHARES) < share * SHARES;
  }

  /** Returns the scores with one of the presets. */
  ScoreTable scores(Preset preset) {
    return scores.computeIfAbsent(preset, wanted -> new ScoreTable());
  }

  /** Returns how each page came out. */
  List<Outcome> outcomes() {
    return List.copyOf(outcomes);
  }

  /** Returns the pages as plain text, some as these models would leave them. */
  List<TextTable> texts() {
    return List.copyOf(texts);
  }

  /** Returns how well the confidence foretells the F1 on hosts that it was not fitted to. */
  ConfidenceTable confidence() throws XGBoostError {
    ConfidenceTable table = new ConfidenceTable();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Outcome> training = new ArrayList<>();
      List<Outcome> held = new ArrayList<>();
      for (Outcome outcome : outcomes) {
        (foldOf(outcome.page().page()) == fold ? held : training).add(outcome);
      }
      Booster booster = ConfidenceTrainer.train(training);
      for (Outcome outcome : held) {
        float[][] row = {outcome.confidenceFeatures()};
        table.add(Boosting.predict(booster, row)[0][0], outcome.f1());
      }
      booster.dispose();
    }
    return table;
  }
}
