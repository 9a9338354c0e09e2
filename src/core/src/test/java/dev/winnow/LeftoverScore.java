package dev.winnow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is wrong with a cleaned leftover, losses and leftovers apart.
 *
 * @param lost the lines of main content that are missing or cut
 * @param left the lines that hold junk still
 * @param leftByFamily how many of them are of a family
 */
record LeftoverScore(List<String> lost, List<String> left, Map<String, Integer> leftByFamily) {

  static LeftoverScore of(Leftover leftover, Cleaner cleaner) {
    byte[] bytes = TestData.bytes(leftover.input());
    CleanDocument document =
        cleaner.clean(RawDocument.bytes(bytes).withName(leftover.name() + ".txt"));
    List<String> lost =
        new ArrayList<>(lines(TestData.expected("leftovers", leftover.input(), ".txt")));
    List<String> left = new ArrayList<>();
    for (String line : lines(document.text())) {
      if (!lost.remove(line)) {
        left.add(line);
      }
    }
    dropPairs(lost, left);
    String input =
        new String(
            bytes, document.charset().map(guess -> guess.charset()).orElse(StandardCharsets.UTF_8));
    Map<String, Integer> byFamily = new TreeMap<>();
    for (String line : left) {
      byFamily.merge(familyOf(line, input, leftover), 1, Integer::sum);
    }
    return new LeftoverScore(lost, left, byFamily);
  }

  /** A line with junk still in it is left, not lost as well; one of which some is gone is lost. */
  private static void dropPairs(List<String> lost, List<String> left) {
    for (String found : List.copyOf(left)) {
      for (String wanted : List.copyOf(lost)) {
        if (isWithin(wanted, found)) {
          lost.remove(wanted);
          break;
        } else if (isWithin(found, wanted)) {
          left.remove(found);
          break;
        }
      }
    }
  }

  private static String familyOf(String line, String input, Leftover leftover) {
    List<String> lines = input.lines().map(String::strip).toList();
    int at = lines.indexOf(line);
    for (int i = 0; at < 0 && i < lines.size(); i++) {
      at = isWithin(line, lines.get(i)) ? i : -1;
    }
    return leftover.family(at + 1);
  }

  /** Whether all characters of {@code part} but spaces stand in {@code whole} in their order. */
  private static boolean isWithin(String part, String whole) {
    int at = 0;
    for (int i = 0; i < whole.length() && at < part.length(); i++) {
      while (at < part.length() && part.charAt(at) == ' ') {
        at++;
      }
      if (at < part.length() && part.charAt(at) == whole.charAt(i)) {
        at++;
      }
    }
    return at == part.length();
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
