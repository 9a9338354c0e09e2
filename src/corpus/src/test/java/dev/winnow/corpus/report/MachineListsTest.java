package dev.winnow.corpus.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which texts are taken for lists that a machine made. */
class MachineListsTest {
  private static boolean isList(String text) {
    ObjectNode report = Made.report(Made.line("r", "https://a.example/", text));
    return report.at("/machine_lists/count").asInt() == 1;
  }

  private static String lines(IntFunction<String> line) {
    return IntStream.range(0, 40).mapToObj(line).collect(Collectors.joining("\n"));
  }

  /** Returns a name that is in no language. */
  private static String name(int i) {
    String letters = Integer.toString(i * 7919 + 50_000_000, 26);
    return letters.chars().mapToObj(c -> "" + (char) ('a' + c % 26)).collect(Collectors.joining());
  }

  @Test
  void listsWithoutALanguageAreCounted() {
    assertThat(isList(lines(i -> "Łukasz X" + name(i) + "\nTanaka Q" + name(i + 99)))).isTrue();
    assertThat(isList(lines(i -> "#" + name(i)))).isTrue();
    assertThat(isList(lines(i -> "0" + i % 10 + ":" + (i + 10) + " Linie " + i))).isTrue();
  }

  @Test
  void aStopWordWithNumbersIsNoProse() {
    assertThat(isList(lines(i -> "Travel mug with lid, " + (i + 10) + " pieces, blue"))).isTrue();
  }

  @Test
  void versesAreNotCounted() {
    assertThat(isList("You never knew the way I feel tonight\nDancing slowly\n".repeat(3)))
        .isFalse();
    assertThat(
            isList(
                "Der Mond ist aufgegangen\nüber dem stillen Land\nund alle Vögel sangen\n"
                    + "so laut am Wegesrand\nda kam ein Wind von Norden\nmit Schnee in seiner Hand"))
        .isFalse();
  }

  @Test
  void contentsOfAnArticleAndShortProseAreNotCounted() {
    assertThat(
            isList(
                "The history of the mill\nThe bridge and the river\nHow to get to the village\n"
                    + "Walks that start at the church\nWhat to eat and where to stay"))
        .isFalse();
    assertThat(isList(Made.prose(1, 4))).isFalse();
  }
}
