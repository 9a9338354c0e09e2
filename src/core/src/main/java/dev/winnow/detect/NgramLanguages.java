package dev.winnow.detect;

import dev.winnow.detect.ScriptLanguages.Modelled;
import java.util.Arrays;
import java.util.List;

/**
 * Tells the languages of one script apart by character n-grams, function words and the letters that
 * a language never uses. Immutable and safe for use by several threads.
 */
final class NgramLanguages {
  /** Steepens the model's flat probabilities; a rough fit, see benchmarks/results. */
  private static final double STEEPNESS = 20;

  /** Its exponential is lost when added to 1. */
  private static final double NEGLIGIBLE = -40;

  private static final double WORD_WEIGHT = 0.1;
  private static final double KIN_WEIGHT = 0.1;
  private static final double FOREIGN_WEIGHT = 0.2;
  private static final double RARITY = 0.05;

  private final NgramModel model = NgramModel.get();
  private final List<String> codes;
  private final FunctionWords words;
  private final KinNgrams kin;
  private final int[] rowCodes;
  private final int[] rowIndexes;
  private final String[] foreign;
  private final double[] handicaps;

  NgramLanguages(List<Modelled> candidates) {
    codes = candidates.stream().map(Modelled::code).distinct().toList();
    words = new FunctionWords(codes);
    kin = new KinNgrams(codes);
    rowCodes = candidates.stream().mapToInt(c -> codes.indexOf(c.code())).toArray();
    rowIndexes = candidates.stream().mapToInt(c -> model.index(c.modelName())).toArray();
    foreign = new String[codes.size()];
    handicaps = new double[codes.size()];
    for (Modelled candidate : candidates) {
      int code = codes.indexOf(candidate.code());
      foreign[code] = candidate.foreign();
      handicaps[code] = candidate.rare() ? RARITY : 0;
    }
  }

  String code(int language) {
    return codes.get(language);
  }

  /**
   * How well each language fits a piece of text.
   *
   * @param ngrams by n-grams alone
   * @param all by all evidence
   */
  record Scores(double[] ngrams, double[] all) {
    /** Returns the sums over some pieces. */
    static Scores sum(List<Scores> pieces) {
      int languages = pieces.get(0).all.length;
      Scores sum = new Scores(new double[languages], new double[languages]);
      for (Scores piece : pieces) {
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

    /** Returns the probability of a language. */
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

  Scores scores(String piece) {
    float[] byModel = model.scores(piece);
    double[] ngrams = new double[codes.size()];
    Arrays.fill(ngrams, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < rowCodes.length; i++) {
      ngrams[rowCodes[i]] = Math.max(ngrams[rowCodes[i]], byModel[rowIndexes[i]]);
    }
    int[] hits = words.count(piece);
    double[] all = new double[ngrams.length];
    for (int i = 0; i < all.length; i++) {
      all[i] =
          ngrams[i]
              + WORD_WEIGHT * hits[i]
              - handicaps[i]
              - FOREIGN_WEIGHT * LetterCounts.count(piece, foreign[i]);
    }
    kin.add(piece, KIN_WEIGHT, all);
    return new Scores(ngrams, all);
  }

  /** Returns the share of a piece's trigrams, from 0 to 1, that a language is known to use. */
  double support(String piece, int language) {
    double support = 0;
    for (int i = 0; i < rowCodes.length; i++) {
      if (rowCodes[i] == language) {
        support = Math.max(support, model.support(piece, rowIndexes[i]));
      }
    }
    return support;
  }
}
