package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pack may hold, and what is refused with file, line and remedy. */
final class PhrasePackReaderTest {
  private static final String HEAD = "version 1\nlanguage de\n";

  @Test
  void readsSectionsAnchorsAndFlags() {
    PhrasePack pack =
        PhrasePackReader.read(
            "de.txt",
            """
            # a comment

            version 1
            language de
            [RECOMMENDED certain opens glued]
            ^Das könnte Sie  auch interessieren$
            [BYLINE strong]
            \\# min lesezeit$
            [SHARE weak run]
            drucken
            """);
    assertThat(pack.language()).isEqualTo("de");
    assertThat(pack.phrases())
        .containsExactly(
            new Phrase(
                "das könnte sie auch interessieren",
                true,
                true,
                Reason.RECOMMENDED,
                PhraseStrength.CERTAIN,
                true,
                true,
                false,
                List.of("de")),
            new Phrase(
                "# min lesezeit",
                false,
                true,
                Reason.BYLINE,
                PhraseStrength.STRONG,
                false,
                false,
                false,
                List.of("de")),
            new Phrase(
                "drucken",
                false,
                false,
                Reason.SHARE,
                PhraseStrength.WEAK,
                false,
                false,
                true,
                List.of("de")));
  }

  @Test
  void spellingsThatFoldAlikeAreOnePhrase() {
    PhrasePack pack = PhrasePackReader.read("ro.txt", HEAD + "[SHARE strong]\n^ştiri$\n^știri$\n");
    assertThat(pack.phrases()).extracting(Phrase::text).containsExactly("știri");
  }

  @Test
  void readsUnderTurkishLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      PhrasePack pack =
          PhrasePackReader.read("x.txt", HEAD + "[LEGAL certain]\nLIABILITY İLİŞKİ\n");
      assertThat(pack.phrases()).extracting(Phrase::text).containsExactly("liability ilișki");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "version 2~language de | 1 | version 2 is not known | reads version 1",
        "language de           | 1 | expected the version   | version 1",
        "# only a comment      | 1 | no language            | language de",
        "version 1~lang de     | 2 | expected the language  | language de",
        "version 1~language DE | 2 | expected the language  | language de",
        "@[SHARE strong        | 3 | is not closed          | end it with ']'",
        "@[SHARE]              | 3 | has no strength        | [REASON strength]",
        "@[SHARING strong]     | 3 | SHARING' is not known  | SHARE",
        "@[SHARE sure]         | 3 | sure' is not known     | CERTAIN",
        "@[SHARE weak often]   | 3 | often' is not known    | opens, glued or run",
        "@[SHARE strong run]   | 3 | made of weak phrases   | [SHARE weak run]",
        "@^teilen$             | 3 | stands in no section   | [REASON strength]",
        "@[SHARE strong]~^!$   | 4 | neither letter nor     | remove it",
        "@[SHARE strong]~^$    | 4 | neither letter nor     | remove it",
        "@[SHARE weak run]~^a  | 4 | of a run is anchored   | remove '^'",
        "@[LEGAL weak]~agb~agb | 5 | is on line 4 already   | keep one",
      })
  void refusesWithFileLineAndRemedy(String pack, int line, String what, String remedy) {
    String content = pack.replace("@", HEAD).replace('~', '\n');
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PhrasePackReader.read("phrases/de.txt", content))
        .withMessageStartingWith("phrases/de.txt:" + line + ": ")
        .withMessageContaining(what)
        .withMessageContaining(remedy);
  }
}
