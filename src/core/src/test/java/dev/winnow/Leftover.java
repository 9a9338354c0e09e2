package dev.winnow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A text of testdata's leftovers as {@code expected/leftovers.tsv} lists it.
 *
 * @param name the file name without its ending
 * @param language what it is written in
 * @param families which lines of the input, from 1, hold junk of a family
 * @param lost how many lines of main content are known to be lost
 * @param left how many lines of junk are known to be left, by family
 */
record Leftover(
    String name,
    String language,
    Map<String, Set<Integer>> families,
    int lost,
    Map<String, Integer> left) {
  private static final String NONE = "none";

  /** Reads the list, in its order. */
  static List<Leftover> all() {
    return TestData.read(TestData.ROOT.resolve("expected/leftovers.tsv"))
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(Leftover::of)
        .toList();
  }

  private static Leftover of(String[] columns) {
    Map<String, Set<Integer>> families = new TreeMap<>();
    if (!columns[2].equals(NONE)) {
      fields(columns[2]).forEach((family, lines) -> families.put(family, lines(lines)));
    }
    Map<String, Integer> left = new TreeMap<>();
    if (!columns[4].equals("0")) {
      fields(columns[4]).forEach((family, count) -> left.put(family, Integer.valueOf(count)));
    }
    return new Leftover(columns[0], columns[1], families, Integer.parseInt(columns[3]), left);
  }

  private static Map<String, String> fields(String column) {
    Map<String, String> fields = new TreeMap<>();
    for (String field : column.split(" ", -1)) {
      int equals = field.indexOf('=');
      fields.put(field.substring(0, equals), field.substring(equals + 1));
    }
    return fields;
  }

  /** The numbers in "3,7-9". */
  private static Set<Integer> lines(String ranges) {
    Set<Integer> lines = new TreeSet<>();
    for (String range : ranges.split(",", -1)) {
      List<Integer> ends =
          new ArrayList<>(Arrays.stream(range.split("-", -1)).map(Integer::valueOf).toList());
      for (int i = ends.get(0); i <= ends.get(ends.size() - 1); i++) {
        lines.add(i);
      }
    }
    return lines;
  }

  /** Returns whether it comes out exactly as expected. */
  boolean exact() {
    return lost == 0 && left.isEmpty();
  }

  Path input() {
    return TestData.ROOT.resolve("input/leftovers").resolve(name + ".txt");
  }

  /** Returns the family of the junk in a line of the input. */
  String family(int line) {
    return families.entrySet().stream()
        .filter(family -> family.getValue().contains(line))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(NONE);
  }
}
