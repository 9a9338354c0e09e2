package dev.winnow.train;

import dev.winnow.boilerplate.Preset;
import dev.winnow.boilerplate.TextTraining.Model;
import dev.winnow.evaluation.PageScore;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Scores the cleaning of each text by a model that has seen no text of its page's host. */
final class TextValidation {
  private record Scored(TextTable text, PageScore before, PageScore after) {}

  private final TextTrainer trainer;
  private final Map<TextKind, ScoreTable> before = new EnumMap<>(TextKind.class);
  private final Map<TextKind, ScoreTable> after = new EnumMap<>(TextKind.class);

  TextValidation(TextTrainer trainer) {
    this.trainer = trainer;
  }

  private static ScoreTable table(Map<TextKind, ScoreTable> tables, TextKind kind) {
    return tables.computeIfAbsent(kind, first -> new ScoreTable());
  }

  void run(List<TextTable> texts) throws XGBoostError, IOException {
    for (int fold = 0; fold < CrossValidation.FOLDS; fold++) {
      int left = fold;
      Model model =
          trainer.train(
              texts.stream().filter(text -> CrossValidation.foldOf(text.page()) != left).toList());
      List<Scored> scored =
          texts.parallelStream()
              .filter(text -> CrossValidation.foldOf(text.page()) == left)
              .map(text -> score(text, model))
              .toList();
      for (Scored result : scored) {
        table(before, result.text().style()).add(result.text().page(), result.before());
        table(after, result.text().style()).add(result.text().page(), result.after());
      }
    }
  }

  private static Scored score(TextTable text, Model model) {
    String cleaned = model.clean(text.content(), Preset.BALANCED);
    return new Scored(
        text,
        PageScore.of(text.content(), text.page().reference()),
        PageScore.of(cleaned, text.page().reference()));
  }

  /** Returns the scores after cleaning. */
  ScoreTable after(TextKind kind) {
    return table(after, kind);
  }

  /** Returns tables of the scores before and after cleaning. */
  String summary() {
    StringBuilder summary = new StringBuilder();
    for (TextKind kind : TextKind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      summary.append(name).append(", before\n").append(table(before, kind).summary());
      summary.append(name).append(", cleaned\n").append(table(after, kind).summary()).append('\n');
    }
    return summary.toString();
  }
}
