package dev.winnow.corpus.report.crawl;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Fills the slots of lines: {@code {town}} with one of the list of that name, the same throughout a
 * text; {@code {3-9}} with a number; {@code [a|b]} with one of both. For one text.
 */
final class Phrasing {
  private static final Pack SLOTS = Pack.load("slots");
  private static final Pattern CHOICE = Pattern.compile("\\[([^\\]]+)\\]");
  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+[0-9]?)\\}|\\{(\\d+)-(\\d+)\\}");

  private final Random random;
  private final Map<String, String> chosen = new HashMap<>();

  /** Makes one that chooses by the name of the text. */
  Phrasing(String name) {
    this.random = new Random(Hashing.komihash5_0().hashCharsToLong(name));
  }

  String fill(String line) {
    // what is chosen may have slots of its own
    String chosenLine =
        CHOICE.matcher(line).replaceAll(choice -> one(List.of(choice.group(1).split("\\|", -1))));
    return SLOT.matcher(chosenLine).replaceAll(this::value);
  }

  private String value(MatchResult slot) {
    if (slot.group(1) != null) {
      return chosen.computeIfAbsent(slot.group(1), name -> one(SLOTS.get(name)));
    }
    int from = Integer.parseInt(slot.group(2));
    return Integer.toString(from + random.nextInt(Integer.parseInt(slot.group(3)) - from + 1));
  }

  String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Returns so many of a list, in its order. */
  List<String> some(List<String> of, int count) {
    boolean[] taken = new boolean[of.size()];
    for (int left = count; left > 0; ) {
      int at = random.nextInt(taken.length);
      left -= taken[at] ? 0 : 1;
      taken[at] = true;
    }
    return IntStream.range(0, taken.length).filter(i -> taken[i]).mapToObj(of::get).toList();
  }
}
