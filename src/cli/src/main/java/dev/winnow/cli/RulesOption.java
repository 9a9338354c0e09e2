package dev.winnow.cli;

import dev.winnow.corpus.RuleCheck;
import dev.winnow.quality.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** By which rules texts are marked or dropped. */
final class RulesOption extends CheckedOptions {
  private static final String ENDING = ".rules";

  @Option(
      names = "--rules",
      paramLabel = "RULES",
      split = ",",
      description =
          "Mark records that break rules of quality, in jsonl and in the summary: those of c4, fineweb,"
              + " gopher, refinedweb, or of files, such as gopher,my.rules. A file has a rule a line,"
              + " that says what is kept: mean_word_length <= 12. 'winnow inspect' shows the signals.")
  private List<String> rules = List.of();

  @Option(
      names = "--drop-by-rules",
      description = "With --rules, drop records that break one, with the first as the reason.")
  private boolean drop;

  boolean isGiven() {
    return !rules.isEmpty();
  }

  RuleCheck check() {
    if (drop && !isGiven()) {
      throw wrong("--drop-by-rules says nothing without --rules; give both or neither");
    }
    List<RuleSet> sets = new ArrayList<>();
    for (String name : rules) {
      Optional<RuleSet> published = RuleSet.published(name);
      sets.add(published.isPresent() ? published.get() : read(name));
    }
    return new RuleCheck(sets, drop);
  }

  private RuleSet read(String name) {
    try {
      Path file = Path.of(name);
      String last = String.valueOf(file.getFileName());
      String set =
          last.endsWith(ENDING) ? last.substring(0, last.length() - ENDING.length()) : last;
      return RuleSet.parse(set, Files.readString(file));
    } catch (IOException | InvalidPathException e) {
      String known =
          RuleSet.published().stream().map(RuleSet::name).collect(Collectors.joining(", "));
      throw wrong(
          "--rules %s is none of %s, and no file of UTF-8 that can be read (%s)"
              .formatted(name, known, e));
    } catch (IllegalArgumentException e) {
      throw wrong("--rules " + name + ", " + e.getMessage());
    }
  }
}
