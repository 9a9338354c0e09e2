package dev.winnow.detect;

import dev.winnow.detect.ScriptLanguages.Modelled;
import java.util.Arrays;
import java.util.List;

/**
 * Tells the languages of one script apart by character n-grams, function words and the letters that
 * a language never uses. Immutable and safe for use by several threads.
 */
final class NgramLanguages {
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

  LanguageScores scores(String piece) {
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
    return new LanguageScores(ngrams, all);
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
