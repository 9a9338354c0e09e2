package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packs that ship. */
final class PhrasePacksTest {
  private static final Set<Reason> FAMILIES =
      EnumSet.of(
          Reason.RECOMMENDED,
          Reason.COMMENT_FORM,
          Reason.PROMOTION,
          Reason.SHARE,
          Reason.CREDIT,
          Reason.BYLINE,
          Reason.LEGAL,
          Reason.COOKIE,
          Reason.NAVIGATION);

  /** Packs that are not yet as large as the others. */
  private static final Set<String> YOUNG =
      Set.of("ca", "et", "hr", "lt", "lv", "ms", "sk", "sr", "sw", "ta", "ur");

  private static final int FEWEST_LANGUAGES = 25;
  private static final int FEWEST_PHRASES = 200;
  private static final int FEWEST_OF_YOUNG = 110;

  static List<PhrasePack> packs() {
    return PhrasePacks.standard();
  }

  static List<PhrasePack> packsOfLanguages() {
    return packs().stream().filter(pack -> !pack.language().equals("und")).toList();
  }

  @Test
  void coverTheLanguagesAndScriptsPeopleWrite() {
    assertThat(packsOfLanguages()).hasSizeGreaterThanOrEqualTo(FEWEST_LANGUAGES);
    Set<Character.UnicodeScript> scripts =
        packs().stream()
            .flatMap(pack -> pack.phrases().stream())
            .flatMap(phrase -> phrase.text().codePoints().mapToObj(Character.UnicodeScript::of))
            .collect(Collectors.toSet());
    assertThat(scripts)
        .contains(
            Character.UnicodeScript.LATIN,
            Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.GREEK,
            Character.UnicodeScript.ARABIC,
            Character.UnicodeScript.HEBREW,
            Character.UnicodeScript.DEVANAGARI,
            Character.UnicodeScript.BENGALI,
            Character.UnicodeScript.TAMIL,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.HANGUL);
  }

  @ParameterizedTest
  @MethodSource("packsOfLanguages")
  void hasEveryFamily(PhrasePack pack) {
    assertThat(pack.phrases().stream().map(Phrase::reason).collect(Collectors.toSet()))
        .as(pack.language())
        .containsAll(FAMILIES);
    assertThat(pack.phrases())
        .as(pack.language())
        .hasSizeGreaterThan(YOUNG.contains(pack.language()) ? FEWEST_OF_YOUNG : FEWEST_PHRASES);
    assertThat(pack.phrases())
        .anyMatch(Phrase::glued)
        .anyMatch(Phrase::run)
        .anyMatch(Phrase::opens);
  }

  /**
   * Each phrase is found by itself, with its reason, in a line that goes on where it may; among all
   * others something is found there.
   */
  @ParameterizedTest
  @MethodSource("packs")
  void findsEachOfItsPhrases(PhrasePack pack) {
    for (Phrase phrase : pack.phrases()) {
      String words = phrase.text().replace("#", "1,234");
      String before = phrase.atStart() || phrase.run() ? "" : "x ";
      String after = phrase.atEnd() || phrase.run() ? "" : " x";
      String line = before + words + after;
      PhraseMatcher alone =
          new PhraseMatcher(List.of(new PhrasePack(pack.language(), List.of(phrase))));
      PhraseMatch match =
          alone
              .strongest(line)
              .orElseThrow(() -> new AssertionError(pack.language() + ": " + phrase.text()));
      assertThat(match.reason()).as(line).isEqualTo(phrase.reason());
      assertThat(match.wholeLine()).as(line).isEqualTo(line.equals(words));
      assertThat(PhraseMatcher.standard().strongest(line)).as(line).isPresent();
    }
  }
}
