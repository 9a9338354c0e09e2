package dev.winnow.detect;

import java.util.List;

/** How well each language fits some text, by n-grams alone and by all evidence. */
final class LanguageScores {
  /** Steepens the model's flat probabilities; a rough fit, see benchmarks/results. */
  private static final double STEEPNESS = 20;

  /** Its exponential is lost when added to 1. */
  private static final double NEGLIGIBLE = -40;

  private final double[] ngrams;
  private final double[] all;

  /** Keeps both arrays, which nobody may change any more. */
  LanguageScores(double[] ngrams, double[] all) {
    this.ngrams = ngrams;
    this.all = all;
  }

  /** Returns the sums over some pieces. */
  static LanguageScores sum(List<LanguageScores> pieces) {
    int languages = pieces.get(0).all.length;
    LanguageScores sum = new LanguageScores(new double[languages], new double[languages]);
    for (LanguageScores piece : pieces) {
      for (int i = 0; i < languages; i++) {
        sum.ngrams[i] += piece.ngrams[i];
        sum.all[i] += piece.all[i];
      }
    }
    return sum;
  }

  int best() {
    return best(all);
  }

  /** Returns by how much one language fits better than another. */
  double margin(int language, int other) {
    return all[language] - all[other];
  }

  boolean decidedByNgrams() {
    return best(ngrams) == best(all);
  }

  private static int best(double[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }

  double probability(int language) {
    double max = all[best()];
    double sum = 0;
    for (double score : all) {
      sum += exp(score - max);
    }
    return exp(all[language] - max) / sum;
  }

  private static double exp(double difference) {
    double exponent = STEEPNESS * difference;
    return exponent < NEGLIGIBLE ? 0 : StrictMath.exp(exponent);
  }
}
