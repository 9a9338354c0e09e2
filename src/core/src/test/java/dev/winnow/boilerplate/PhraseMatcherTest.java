package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How phrases are found, mostly with a pack of the test's own. */
final class PhraseMatcherTest {
  private static final PhraseMatcher MATCHER =
      new PhraseMatcher(
          List.of(
              PhrasePackReader.read(
                  "en.txt",
                  """
                  version 1
                  language en
                  [RECOMMENDED certain opens glued]
                  ^most read$
                  ^most read from
                  [COMMENT_FORM certain]
                  will not be published
                  [COMMENT_FORM strong]
                  ^# comments$
                  [BYLINE strong]
                  \\# min read$
                  [CREDIT strong]
                  ^photo:
                  ^picture:
                  [NAVIGATION weak]
                  ^more$
                  [SHARE weak run]
                  share
                  e-mail
                  x
                  facebook messenger
                  facebook
                  """),
              PhrasePackReader.read(
                  "zh.txt",
                  """
                  version 1
                  language zh
                  [RECOMMENDED strong opens glued]
                  相关阅读
                  [SHARE weak run]
                  分享
                  [CREDIT weak]
                  ^photo:
                  """),
              PhrasePackReader.read("ko.txt", "version 1\nlanguage ko\n[LEGAL strong]\n저작권자\n")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Most read                                | most read             | 1",
        "★ MOST READ ★                            | most read             | 1",
        "Most read from Bloomberg                 | most read from        | 0.6",
        "Picture:                                 | picture:              | 1",
        "12 comments                              | # comments            | 1",
        "Your address will not be published here. | will not be published | 0.5",
        "By Jo · 5 min read                       | # min read            | 0.6",
        "请看相关阅读内容                                 | 相关阅读              | 0.5",
        "저작권자는 우리                              | 저작권자               | 0.6",
      })
  void findsTheStrongest(String line, String phrase, double coverage) {
    PhraseMatch match = MATCHER.strongest(line).orElseThrow();
    assertThat(match.phrase().text()).isEqualTo(phrase);
    assertThat(match.coverage()).isBetween(coverage - 0.1, coverage + 0.1);
    assertThat(match.wholeLine()).isEqualTo(coverage == 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "…",
        "The most read",
        "Most reader",
        "Most reads",
        "Almost read",
        "Photos: none",
        "It will not be publishedness",
        "Comments 12",
        "more or less",
        "5 min reading",
      })
  void respectsAnchorsAndWordBoundaries(String line) {
    assertThat(MATCHER.strongest(line)).isEmpty();
  }

  @Test
  void offsetsPointIntoTheLine() {
    String line = "🔥🔥 ﬁne: Ｗｉｌｌ  not be publi\u00ADshed 👍";
    PhraseMatch match = MATCHER.strongest(line).orElseThrow();
    assertThat(line.substring(match.start(), match.end()))
        .isEqualTo("Ｗｉｌｌ  not be publi\u00ADshed");
  }

  @Test
  void aPhraseOfTwoLanguagesIsAsWeakAsItsWeakest() {
    PhraseMatch match = MATCHER.strongest("Photo: Jo").orElseThrow();
    assertThat(match.strength()).isEqualTo(PhraseStrength.WEAK);
    assertThat(match.phrase().languages()).containsExactly("en", "zh");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Share · Facebook · E-Mail           | STRONG",
        "share facebook messenger x 12       | STRONG",
        "分享 Facebook X                       | STRONG",
        "Share 12                            | WEAK",
        "Facebook Messenger                  | WEAK",
      })
  void rowsOfRunPhrasesThatFillTheLine(String line, PhraseStrength strength) {
    PhraseMatch match = MATCHER.strongest(line).orElseThrow();
    assertThat(match.strength()).isEqualTo(strength);
    assertThat(match.reason()).isEqualTo(Reason.SHARE);
    assertThat(match.wholeLine()).isTrue();
    assertThat(line.substring(match.start(), match.end())).isEqualTo(line.strip());
    assertThat(match.coverage()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Share facebook with Jo", "They share x", "facebookx share e-mail"})
  void runPhrasesInProseAreNothing(String line) {
    assertThat(MATCHER.strongest(line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It cut turnover.Most Read from Bloomberg | Most Read from",
        "It cut turnoverMost Read from Bloomberg  | Most Read from",
        "It cut turnover. Most Read from X        | Most Read from",
        "It cut turnover.Most ReadMusk sells      | Most Read",
        "他说。相关阅读：明天                               | 相关阅读",
      })
  void findsPhrasesThatLostTheirLineBreak(String text, String found) {
    assertThat(MATCHER.findGlued(text))
        .extracting(match -> text.substring(match.start(), match.end()))
        .containsExactly(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Most Read from Bloomberg", // the line begins with it: nothing was glued
        "It is the Most Read from us",
        "It cut turnover.most read from X",
        "",
        "12",
        "The ALMOST READ FROM US",
        "It will not be published",
      })
  void leavesWhatWasNotGlued(String text) {
    assertThat(MATCHER.findGlued(text)).isEmpty();
  }

  @Test
  void isTheSameOnManyThreads() throws Exception {
    PhraseMatcher matcher = PhraseMatcher.standard();
    List<String> lines =
        List.of(
            "Read more", "Lesen Sie auch:", "Facebook Twitter E-Mail", "He went home.", "© 2020");
    List<Optional<PhraseMatch>> expected = lines.stream().map(matcher::strongest).toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<List<Optional<PhraseMatch>>>> tasks = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        tasks.add(() -> lines.stream().map(matcher::strongest).toList());
      }
      for (Future<List<Optional<PhraseMatch>>> result : threads.invokeAll(tasks)) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
