package dev.winnow.detect;

import dev.winnow.detect.ScriptLanguages.Lettered;
import dev.winnow.detect.ScriptLanguages.Modelled;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;

/**
 * Tells which language a text is written in, among about 120.
 *
 * <p>The script decides first: Greek, Thai or Hangul name their language, kana tells Japanese from
 * Chinese. Among the languages of a shared script the character n-grams decide, by the model that
 * Apache OpenNLP publishes (Leipzig corpora, 103 languages). At most 768 characters are looked at,
 * in three pieces spread over the text, so that the cost (a fifth of a millisecond) does not grow
 * with it.
 *
 * <p>The confidence is the mean, over these pieces, of the probability that the language is the
 * right one, times the share of letters in its script; it is near 1 for a text in one language, and
 * about the language's share for a text that mixes several. Words too few, noise, and languages
 * that are not known are answered with {@link LanguageGuess#UNKNOWN}. Croatian, Bosnian and Serbian
 * in Latin letters, and Indonesian and Malay, are close enough to be taken for each other.
 *
 * <p>Immutable and safe for use by several threads. The model (about 0.3 seconds, 15 MB of heap) is
 * loaded once, when a text first needs it.
 */
public final class LanguageDetector {
  private static final int FEWEST_LETTERS = 4;
  private static final int FEWEST_LETTERS_OF_SHARED_SCRIPT = 10;
  private static final double DOUBTFUL_LETTERS = 5;
  private static final double LEAST_CONFIDENCE = 0.4;
  private static final double KANA_SHARE = 0.05;
  private static final double HANGUL_SHARE = 0.3;
  private static final double OWN_LETTERS_SHARE = 0.015;

  /** Steepens the model's flat probabilities; a rough fit, see benchmarks/results. */
  private static final double STEEPNESS = 20;

  /** Its exponential is lost when added to 1. */
  private static final double NEGLIGIBLE = -40;

  /** Known languages have nearly all trigrams known to the model, random letters about a third. */
  private static final double NOISE_SUPPORT = 0.6;

  private static final double FULL_SUPPORT = 0.9;

  private static final double WORD_WEIGHT = 0.15;
  private static final double FOREIGN_WEIGHT = 0.2;
  private static final double RARITY = 0.05;
  private final Map<UnicodeScript, ScriptLanguages> languages;
  private final FunctionWords words = FunctionWords.load();

  private LanguageDetector(Map<UnicodeScript, ScriptLanguages> languages) {
    this.languages = languages;
  }

  /** Returns a detector; cheap, for the model is loaded by the first text that needs it. */
  public static LanguageDetector create() {
    return new LanguageDetector(ScriptLanguages.load());
  }

  /** Returns the language of a text, or {@link LanguageGuess#UNKNOWN} when it does not tell. */
  public LanguageGuess detect(String text) {
    List<String> pieces = TextSample.pieces(text);
    LetterCounts letters = LetterCounts.of(pieces);
    UnicodeScript script = letters.most();
    ScriptLanguages candidates = languages.get(script);
    int count = letters.of(script);
    if (candidates == null || count < FEWEST_LETTERS) {
      return LanguageGuess.UNKNOWN;
    }
    double share = (double) count / letters.all();
    LanguageGuess guess = guess(script, candidates, pieces, count, share);
    return guess.confidence() < LEAST_CONFIDENCE ? LanguageGuess.UNKNOWN : guess;
  }

  private LanguageGuess guess(
      UnicodeScript script,
      ScriptLanguages candidates,
      List<String> pieces,
      int count,
      double share) {
    if (script == UnicodeScript.HAN) {
      return new LanguageGuess(eastAsian(pieces), share * certainty(count));
    }
    for (Lettered language : candidates.lettered()) {
      if (pieces.stream().mapToInt(p -> count(p, language.letters())).sum()
          > Math.max(1, OWN_LETTERS_SHARE * count)) {
        return new LanguageGuess(language.code(), share * certainty(count));
      }
    }
    if (!candidates.sole().isEmpty()) {
      return new LanguageGuess(candidates.sole(), share * certainty(count));
    }
    if (count < FEWEST_LETTERS_OF_SHARED_SCRIPT) {
      return LanguageGuess.UNKNOWN;
    }
    if (pieces.size() == 1 && pieces.get(0).trim().indexOf(' ') < 0) {
      return LanguageGuess.UNKNOWN;
    }
    LanguageGuess guess = byNgrams(candidates.modelled(), pieces);
    double enough = count / (count + DOUBTFUL_LETTERS);
    return new LanguageGuess(guess.code(), guess.confidence() * share * enough);
  }

  private static double certainty(int letters) {
    return letters / (letters + 1.0);
  }

  private LanguageGuess byNgrams(List<Modelled> candidates, List<String> pieces) {
    NgramModel model = NgramModel.get();
    int[] index = candidates.stream().mapToInt(c -> model.index(c.modelName())).toArray();
    double[] total = new double[index.length];
    double[] probability = new double[index.length];
    int length = 0;
    for (String piece : pieces) {
      float[] all = model.scores(piece);
      Map<String, Integer> hits = words.count(piece);
      double[] scores = new double[index.length];
      for (int i = 0; i < index.length; i++) {
        Modelled language = candidates.get(i);
        scores[i] =
            all[index[i]]
                + WORD_WEIGHT * hits.getOrDefault(language.code(), 0)
                - (language.rare() ? RARITY : 0)
                - FOREIGN_WEIGHT * count(piece, language.foreign());
        total[i] += scores[i];
      }
      double[] probabilities = probabilities(scores);
      for (int i = 0; i < index.length; i++) {
        probability[i] += probabilities[i] * piece.length();
      }
      length += piece.length();
    }
    int best = 0;
    for (int i = 1; i < total.length; i++) {
      best = total[i] > total[best] ? i : best;
    }
    double support = 0;
    for (String piece : pieces) {
      support += model.support(piece, index[best]) * piece.length() / length;
    }
    double known = (support - NOISE_SUPPORT) / (FULL_SUPPORT - NOISE_SUPPORT);
    double confidence = probability[best] / length * Math.max(0, Math.min(1, known));
    return new LanguageGuess(candidates.get(best).code(), confidence);
  }

  private static double[] probabilities(double[] scores) {
    double max = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      max = Math.max(max, score);
    }
    double[] result = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      double exponent = STEEPNESS * (scores[i] - max);
      result[i] = exponent < NEGLIGIBLE ? 0 : StrictMath.exp(exponent);
      sum += result[i];
    }
    for (int i = 0; i < scores.length; i++) {
      result[i] /= sum;
    }
    return result;
  }

  private static String eastAsian(List<String> pieces) {
    int han = 0;
    int kana = 0;
    int hangul = 0;
    for (String piece : pieces) {
      for (int i = 0; i < piece.length(); i++) {
        UnicodeScript script = UnicodeScript.of(piece.charAt(i));
        han += script == UnicodeScript.HAN ? 1 : 0;
        kana += script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA ? 1 : 0;
        hangul += script == UnicodeScript.HANGUL ? 1 : 0;
      }
    }
    int all = han + kana + hangul;
    if (hangul > HANGUL_SHARE * all) {
      return "ko";
    }
    return kana > KANA_SHARE * all ? "ja" : "zh";
  }

  private static int count(String piece, String letters) {
    int count = 0;
    if (!letters.isEmpty()) {
      for (int i = 0; i < piece.length(); i++) {
        count += letters.indexOf(piece.charAt(i)) >= 0 ? 1 : 0;
      }
    }
    return count;
  }
}
