package dev.winnow.train;

import dev.winnow.boilerplate.PageType;
import dev.winnow.evaluation.LabelledPage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Trains the model of page types: once on the means of all features of a page's blocks, to see
 * which tell most, then on those alone.
 */
final class TypeTrainer {
  /** Out of fold on WCXB 64 columns tell the type as often as all. */
  private static final int COLUMNS = 64;

  private static final int ROUNDS = 120;
  private static final int DEPTH = 4;
  private static final double ETA = 0.08;

  /** What the types are learned from. */
  interface Sample {
    LabelledPage page();

    /** Returns the means of some features, then what else tells the type. */
    float[] typeFeatures(int[] columns);
  }

  /** A trained model: the columns it takes the means of, in ascending order, and its trees. */
  @SuppressWarnings("ArrayRecordComponent")
  record TypeModel(int[] columns, Booster booster) {
    /** Returns the probability of each type. */
    float[] predict(Sample sample) throws XGBoostError {
      return Boosting.predict(booster, new float[][] {sample.typeFeatures(columns)})[0];
    }
  }

  private TypeTrainer() {}

  /** Trains on samples whose rows have so many features. */
  static TypeModel train(List<? extends Sample> pages, int features) throws XGBoostError {
    List<? extends Sample> typed = pages.stream().filter(page -> typeOf(page) >= 0).toList();
    int[] all = IntStream.range(0, features).toArray();
    Booster first = train(typed, all);
    int[] best = Boosting.columnsByGain(first);
    first.dispose();
    int[] columns =
        Arrays.stream(best).filter(c -> c < all.length).limit(COLUMNS).sorted().toArray();
    return new TypeModel(columns, train(typed, columns));
  }

  private static Booster train(List<? extends Sample> pages, int[] columns) throws XGBoostError {
    float[][] rows = new float[pages.size()][];
    float[] labels = new float[rows.length];
    float[] weights = new float[rows.length];
    Arrays.fill(weights, 1);
    for (int i = 0; i < rows.length; i++) {
      rows[i] = pages.get(i).typeFeatures(columns);
      labels[i] = typeOf(pages.get(i));
    }
    return new Boosting("multi:softprob", ROUNDS, DEPTH, ETA)
        .with("num_class", PageType.values().length)
        .with("max_bin", 64)
        .train(rows, labels, weights);
  }

  /** Returns the type's place, or -1 when the page has no such label. */
  static int typeOf(Sample page) {
    for (PageType type : PageType.values()) {
      if (type.name().toLowerCase(Locale.ROOT).equals(page.page().type())) {
        return type.ordinal();
      }
    }
    return -1;
  }
}
