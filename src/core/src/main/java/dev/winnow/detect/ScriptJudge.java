package dev.winnow.detect;

import dev.winnow.detect.ScriptLanguages.Lettered;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the languages of one script apart. Immutable but for the model, which is loaded lazily. */
final class ScriptJudge {
  private static final int FEWEST_LETTERS = 4;
  private static final int FEWEST_LETTERS_OF_SHARED_SCRIPT = 10;
  private static final double DOUBTFUL_LETTERS = 5;
  private static final double KANA_SHARE = 0.05;
  private static final double HANGUL_SHARE = 0.3;
  private static final double OWN_LETTERS_SHARE = 0.015;

  /** Known languages have nearly all trigrams known to the model, random letters about a third. */
  private static final double NOISE_SUPPORT = 0.6;

  /** Random letters of other scripts are rare, and the model has seen less of these. */
  private static final double NOISE_SUPPORT_ELSEWHERE = 0.4;

  private static final Set<UnicodeScript> WELL_KNOWN =
      EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC);

  private static final double FULL_SUPPORT = 0.9;

  /** By so much another language must fit a piece better than that of the whole text. */
  private static final double FOREIGN_MARGIN = 0.6;

  private static final double FOREIGN_SUPPORT = 0.75;

  /** A piece of a text in one of them is easily taken for another; that makes no mixed text. */
  private static final List<Set<String>> RELATIVES =
      List.of(
          Set.of("bs", "hr", "sr", "sl"),
          Set.of("id", "ms", "min", "su", "jv"),
          Set.of("da", "no", "nn", "sv"),
          Set.of("ga", "gd"),
          Set.of("xh", "zu"),
          Set.of("af", "li", "nl"),
          Set.of("bg", "mk", "sr"),
          Set.of("ast", "es", "gl", "pt"),
          Set.of("ca", "oc"));

  private final UnicodeScript script;
  private final ScriptLanguages candidates;
  private volatile @Nullable NgramLanguages ngrams;

  ScriptJudge(UnicodeScript script, ScriptLanguages candidates) {
    this.script = script;
    this.candidates = candidates;
  }

  /**
   * What some pieces are written in.
   *
   * @param letters how many letters of these pieces are in the script
   */
  record Judgement(String code, double confidence, LanguageRule rule, int letters) {}

  /**
   * Returns the languages of pieces of a text in this script: several if they differ; none if it
   * cannot be told.
   */
  List<Judgement> judge(List<String> pieces, List<LetterCounts> counts) {
    LetterCounts letters = LetterCounts.sum(counts);
    int count = letters.of(script);
    if (count < FEWEST_LETTERS) {
      return List.of();
    }
    double share = (double) count / letters.all();
    double certainty = share * count / (count + 1.0);
    if (script == UnicodeScript.HAN) {
      return List.of(new Judgement(eastAsian(pieces), certainty, LanguageRule.SCRIPT, count));
    }
    String lettered = byLetters(pieces, count);
    if (!lettered.isEmpty()) {
      return List.of(new Judgement(lettered, certainty, LanguageRule.LETTERS, count));
    }
    if (!candidates.sole().isEmpty()) {
      return List.of(new Judgement(candidates.sole(), certainty, LanguageRule.SCRIPT, count));
    }
    boolean word = pieces.size() == 1 && pieces.get(0).trim().indexOf(' ') < 0;
    if (count < FEWEST_LETTERS_OF_SHARED_SCRIPT || word) {
      return List.of();
    }
    return byNgrams(pieces, counts, share);
  }

  private String byLetters(List<String> pieces, int count) {
    String best = "";
    // one letter may be a name's; but not where the script has no other use for it
    int fewest = candidates.modelled().isEmpty() && count < 1 / OWN_LETTERS_SHARE ? 0 : 1;
    double most = Math.max(fewest, OWN_LETTERS_SHARE * count - (fewest == 0 ? 1 : 0));
    for (Lettered language : candidates.lettered()) {
      int own = 0;
      for (String piece : pieces) {
        own += LetterCounts.count(piece, language.letters());
      }
      if (own > most) {
        best = language.code();
        most = own;
      }
    }
    return best;
  }

  private NgramLanguages ngrams() {
    NgramLanguages loaded = ngrams;
    if (loaded == null) {
      loaded = new NgramLanguages(candidates.modelled());
      ngrams = loaded;
    }
    return loaded;
  }

  private List<Judgement> byNgrams(List<String> pieces, List<LetterCounts> counts, double share) {
    NgramLanguages languages = ngrams();
    List<LanguageScores> scores = pieces.stream().map(languages::scores).toList();
    int main = LanguageScores.sum(scores).best();
    Map<Integer, List<Integer>> parts = new LinkedHashMap<>();
    List<Integer> rest = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      int best = scores.get(i).best();
      boolean foreign =
          best != main
              && !areRelatives(languages.code(best), languages.code(main))
              && scores.get(i).margin(best, main) > FOREIGN_MARGIN
              && languages.support(pieces.get(i), best) > FOREIGN_SUPPORT;
      (foreign ? parts.computeIfAbsent(best, language -> new ArrayList<>()) : rest).add(i);
    }
    if (!rest.isEmpty()) {
      int best = LanguageScores.sum(rest.stream().map(scores::get).toList()).best();
      parts.computeIfAbsent(best, language -> new ArrayList<>()).addAll(rest);
    }
    List<Judgement> judgements = new ArrayList<>();
    parts.forEach(
        (language, of) -> judgements.add(judgement(language, of, pieces, scores, counts, share)));
    return judgements;
  }

  private static boolean areRelatives(String one, String other) {
    return RELATIVES.stream().anyMatch(family -> family.contains(one) && family.contains(other));
  }

  private Judgement judgement(
      int language,
      List<Integer> of,
      List<String> pieces,
      List<LanguageScores> scores,
      List<LetterCounts> counts,
      double share) {
    NgramLanguages languages = ngrams();
    double probability = 0;
    double support = 0;
    int letters = 0;
    int length = 0;
    for (int i : of) {
      String piece = pieces.get(i);
      probability += scores.get(i).probability(language) * piece.length();
      support += languages.support(piece, language) * piece.length();
      letters += counts.get(i).of(script);
      length += piece.length();
    }
    double noise = WELL_KNOWN.contains(script) ? NOISE_SUPPORT : NOISE_SUPPORT_ELSEWHERE;
    double known = (support / length - noise) / (FULL_SUPPORT - noise);
    double confidence =
        probability
            / length
            * Math.max(0, Math.min(1, known))
            * share
            * (letters / (letters + DOUBTFUL_LETTERS));
    boolean decided = LanguageScores.sum(of.stream().map(scores::get).toList()).decidedByNgrams();
    LanguageRule rule = decided ? LanguageRule.NGRAMS : LanguageRule.FUNCTION_WORDS;
    return new Judgement(languages.code(language), confidence, rule, letters);
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
}
