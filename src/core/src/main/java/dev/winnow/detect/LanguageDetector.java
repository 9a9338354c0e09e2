package dev.winnow.detect;

import dev.winnow.detect.ScriptJudge.Judgement;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which language a text is written in, among about 120, and whether it is mixed.
 *
 * <p>The script decides first: Greek, Thai or Hangul name their language, kana tells Japanese from
 * Chinese. Among the languages of a shared script the character n-grams decide, by the model that
 * Apache OpenNLP publishes (Leipzig corpora, 103 languages), and frequent words tell relatives
 * apart. At most 640 characters are looked at, in five pieces spread over the text, so that the
 * cost (a fifth of a millisecond) does not grow with it.
 *
 * <p>A text is mixed when whole pieces of it, a seventh or more by letters, are clearly in another
 * language than the rest; names, quotations of a line and close relatives do not make it so.
 *
 * <p>The confidence is the mean, over the pieces, of the probability that the language is the right
 * one, times the share of letters in its script. Words too few, noise, and languages that are not
 * known are answered with {@link LanguageGuess#UNKNOWN}. Croatian, Bosnian and Serbian in Latin
 * letters, and Indonesian and Malay, are close enough to be taken for each other.
 *
 * <p>Immutable and safe for use by several threads. The model (about 0.3 seconds, 15 MB of heap) is
 * loaded once, when a text first needs it.
 */
public final class LanguageDetector {
  private static final double LEAST_CONFIDENCE = 0.4;

  /** Of a part that makes a text a mixed one. */
  private static final double SURE = 0.45;

  private static final double LEAST_SHARE = 0.14;
  private static final int LEAST_LETTERS = 40;

  /** Of the letters of a piece that is not in the script of the text. */
  private static final double MOST_LETTERS = 0.7;

  private final Map<UnicodeScript, ScriptJudge> judges = new EnumMap<>(UnicodeScript.class);

  private LanguageDetector(Map<UnicodeScript, ScriptLanguages> languages) {
    languages.forEach((script, of) -> judges.put(script, new ScriptJudge(script, of)));
  }

  /** Returns a detector; cheap, for the model is loaded by the first text that needs it. */
  public static LanguageDetector create() {
    return new LanguageDetector(ScriptLanguages.load());
  }

  /** Returns the language of a text, or {@link LanguageGuess#UNKNOWN} when it does not tell. */
  public LanguageGuess detect(String text) {
    List<String> pieces = TextSample.pieces(text);
    List<LetterCounts> counts = pieces.stream().map(LetterCounts::of).toList();
    LetterCounts letters = LetterCounts.sum(counts);
    List<Judgement> all = new ArrayList<>();
    UnicodeScript main = letters.most();
    Map<UnicodeScript, List<Integer>> byScript = new EnumMap<>(UnicodeScript.class);
    for (int i = 0; i < pieces.size(); i++) {
      UnicodeScript script = counts.get(i).most();
      boolean own = counts.get(i).of(script) > MOST_LETTERS * counts.get(i).all();
      byScript.computeIfAbsent(own ? script : main, s -> new ArrayList<>()).add(i);
    }
    byScript.forEach(
        (script, of) -> {
          ScriptJudge judge = judges.get(script);
          if (judge != null) {
            all.addAll(
                judge.judge(
                    of.stream().map(pieces::get).toList(), of.stream().map(counts::get).toList()));
          }
        });
    all.sort(Comparator.comparingInt(Judgement::letters).reversed());
    return all.isEmpty() ? LanguageGuess.UNKNOWN : guess(all, letters.all());
  }

  private static LanguageGuess guess(List<Judgement> all, int letters) {
    Judgement first = all.get(0);
    if (first.confidence() < LEAST_CONFIDENCE) {
      return LanguageGuess.UNKNOWN;
    }
    List<Judgement> parts =
        all.stream()
            .filter(
                part ->
                    part.confidence() >= SURE
                        && part.letters() >= LEAST_LETTERS
                        && part.letters() >= LEAST_SHARE * letters)
            .toList();
    if (parts.size() < 2 || !parts.get(0).equals(first)) {
      double share = Math.min(1, (double) first.letters() / letters);
      return LanguageGuess.of(first.code(), first.confidence() * share, first.rule());
    }
    double sum = parts.stream().mapToInt(Judgement::letters).sum();
    List<LanguageShare> shares =
        parts.stream().map(part -> new LanguageShare(part.code(), part.letters() / sum)).toList();
    return new LanguageGuess(
        first.code(), first.confidence() * shares.get(0).share(), first.rule(), shares);
  }
}
