package dev.winnow.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads rules from lines. */
final class RuleFiles {
  static final List<RuleSet> PUBLISHED =
      Stream.of("c4", "fineweb", "gopher", "refinedweb").map(RuleFiles::load).toList();

  private static final int FIELDS = 4;

  private RuleFiles() {}

  private static RuleSet load(String name) {
    try (InputStream in = RuleFiles.class.getResourceAsStream(name + ".rules")) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return RuleSet.parse(name, new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the rules " + name, e);
    }
  }

  static List<Rule> parse(String text) {
    List<Rule> rules = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      // a byte order mark, as some editors write
      line = i == 0 && line.startsWith("\ufeff") ? line.substring(1).strip() : line;
      if (!line.isEmpty() && !line.startsWith("#")) {
        rules.add(rule(line, i + 1));
      }
    }
    return rules;
  }

  private static Rule rule(String line, int number) {
    String[] fields = line.split("[ \t]+", FIELDS);
    if (fields.length < FIELDS - 1) {
      throw wrong(
          number,
          "'" + line + "' is no rule",
          "write a signal, one of >= <= > <, and a number, such as 'word_count >= 50'");
    }
    Signal signal =
        Signal.of(fields[0])
            .orElseThrow(
                () ->
                    wrong(
                        number, "there is no signal '" + fields[0] + "'", "use one of " + keys()));
    Rule.Comparison comparison =
        Stream.of(Rule.Comparison.values())
            .filter(one -> one.sign().equals(fields[1]))
            .findFirst()
            .orElseThrow(
                () ->
                    wrong(number, "'" + fields[1] + "' compares nothing", "use one of >= <= > <"));
    return new Rule(
        signal, comparison, threshold(fields[2], number), fields.length < FIELDS ? "" : fields[3]);
  }

  private static double threshold(String field, int number) {
    try {
      double threshold = Double.parseDouble(field);
      if (Double.isFinite(threshold)) {
        return threshold;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw wrong(
        number, "'" + field + "' is no number", "write one with a decimal point, such as 0.3");
  }

  private static String keys() {
    return Stream.of(Signal.values()).map(Signal::key).collect(Collectors.joining(", "));
  }

  private static IllegalArgumentException wrong(int number, String what, String remedy) {
    return new IllegalArgumentException("line " + number + ": " + what + "; " + remedy);
  }
}
