package dev.winnow;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The leftover texts, counted: how many there are in how many languages, and what is lost and left.
 */
final class LeftoversTest {
  private static final int FEWEST_TEXTS = 120;
  private static final int FEWEST_LANGUAGES = 20;
  private static final int FEWEST_LANGUAGES_OF_FAMILY = 6;
  private static final List<String> FAMILIES =
      List.of(
          "related",
          "comments",
          "newsletter",
          "promotion",
          "social",
          "credit",
          "meta",
          "legal",
          "syndication",
          "ticker",
          "pagination",
          "advertisement",
          "glued",
          "teasers",
          "navigation");

  /** What repeats within a text is told by the text alone, whatever its language. */
  private static final String REPEATS = "repeats";

  private static final Cleaner CLEANER = Cleaner.create();

  static Stream<Leftover> leftovers() {
    return Leftover.all().stream();
  }

  @Test
  void listNamesEveryText() {
    assertThat(leftovers().map(Leftover::input).map(Path::getFileName))
        .containsExactlyElementsOf(
            TestData.inputs("leftovers").stream().map(Path::getFileName).toList());
    assertThat(leftovers().count()).isGreaterThanOrEqualTo(FEWEST_TEXTS);
    assertThat(leftovers().map(Leftover::language).distinct().count())
        .isGreaterThanOrEqualTo(FEWEST_LANGUAGES);
    assertThat(leftovers().flatMap(leftover -> leftover.families().keySet().stream()))
        .allMatch(family -> FAMILIES.contains(family) || family.equals(REPEATS));
  }

  @ParameterizedTest
  @MethodSource("families")
  void familyIsThereInSixLanguages(String family) {
    assertThat(
            leftovers()
                .filter(leftover -> leftover.families().containsKey(family))
                .map(Leftover::language)
                .distinct())
        .hasSizeGreaterThanOrEqualTo(FEWEST_LANGUAGES_OF_FAMILY);
  }

  static List<String> families() {
    return FAMILIES;
  }

  /** Fails when a text gets worse and when it gets better: the list says how it is. */
  @Test
  void lossesAndLeftoversAreAsListed() {
    Map<String, LeftoverScore> scores = new TreeMap<>();
    List<String> differences = new ArrayList<>();
    leftovers()
        .forEach(
            leftover -> {
              LeftoverScore score = LeftoverScore.of(leftover, CLEANER);
              scores.put(leftover.name(), score);
              if (score.lost().size() != leftover.lost()
                  || !score.leftByFamily().equals(leftover.left())) {
                differences.add(difference(leftover, score));
              }
            });
    assertThat(differences)
        .as(() -> table(scores) + "texts that differ from expected/leftovers.tsv:")
        .isEmpty();
  }

  private static String difference(Leftover leftover, LeftoverScore score) {
    return String.format(
        Locale.ROOT,
        "%s: lost %d, listed %d; left %s, listed %s%n%s%s",
        leftover.name(),
        score.lost().size(),
        leftover.lost(),
        score.leftByFamily(),
        leftover.left(),
        quoted("lost", score.lost()),
        quoted("left", score.left()));
  }

  private static String quoted(String what, List<String> lines) {
    return lines.stream()
        .map(line -> String.format(Locale.ROOT, "    %s: %s%n", what, line))
        .collect(Collectors.joining());
  }

  /** Losses count for every family of the text in which they happen. */
  private static String table(Map<String, LeftoverScore> scores) {
    StringBuilder table = new StringBuilder();
    try (Formatter out = new Formatter(table, Locale.ROOT)) {
      out.format("%-14s%7s%7s%7s%7s%n", "family", "texts", "lines", "lost", "left");
      for (String family : FAMILIES) {
        List<Leftover> texts =
            leftovers().filter(text -> text.families().containsKey(family)).toList();
        int lines =
            texts.stream().mapToInt(t -> t.families().getOrDefault(family, Set.of()).size()).sum();
        int lost =
            texts.stream().mapToInt(t -> requireNonNull(scores.get(t.name())).lost().size()).sum();
        int left =
            scores.values().stream()
                .mapToInt(score -> score.leftByFamily().getOrDefault(family, 0))
                .sum();
        out.format("%-14s%7d%7d%7d%7d%n", family, texts.size(), lines, lost, left);
      }
    }
    return table.toString();
  }
}
