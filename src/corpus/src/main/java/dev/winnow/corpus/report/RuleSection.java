package dev.winnow.corpus.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.corpus.report.Tally.Count;
import dev.winnow.quality.BrokenRule;
import dev.winnow.quality.QualitySignals;
import dev.winnow.quality.Rule;
import dev.winnow.quality.RuleSet;
import dev.winnow.quality.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What published rules would drop, and by which rule; texts that are empty are left out. */
final class RuleSection implements Section<RuleSection> {
  private static final double FEW_SENTENCES = 0.12;
  private static final double FEW_WORDS = 0.8;
  private static final double FEW_STOP_WORDS = 2;
  private static final double SOME_DIGITS = 0.01;
  private static final double SOME_LINES = 5;
  private static final String LISTS = "machine_lists";

  private record Example(String id, double value) {}

  /** How often a rule was broken; a rule that has two sides counts as two. */
  private static final class Broken {
    private final String rule;
    private final String says;
    private final Examples<Example> examples = new Examples<>(Examples.USUAL);
    private long dropped;

    @JsonCreator
    Broken(@JsonProperty("rule") String rule, @JsonProperty("says") String says) {
      this.rule = rule;
      this.says = says;
    }
  }

  private final Map<String, Broken> rules = new LinkedHashMap<>();
  private final Tally sets = new Tally();
  private final Tally lists = new Tally();
  private long texts;

  @Override
  public void add(ReportedRecord record) {
    if (record.isEmpty()) {
      return;
    }
    texts++;
    QualitySignals signals = record.document().quality();
    for (RuleSet set : RuleSet.published()) {
      List<BrokenRule> broken = set.check(signals);
      if (!broken.isEmpty()) {
        sets.add(set.name(), record);
      }
      for (BrokenRule rule : broken) {
        Broken count = of(rule.name(), says(rule.rule()));
        count.dropped++;
        count.examples.add(record, new Example(record.id(), rule.value()));
      }
    }
    if (isList(signals)) {
      lists.add(LISTS, record);
    }
  }

  /**
   * Returns whether a text looks like a list that a machine made: five lines or more, of which
   * hardly any ends like a sentence (FineWeb: 12 %), and not the words of prose (Gopher: fewer than
   * 80 % with a letter, or fewer than two stop words). Songs may have but one stop word, so it
   * takes a number in a hundred characters then. Where the language is unknown there are no stop
   * words, as in lists of names; verse in such a language is taken for a list.
   */
  private static boolean isList(QualitySignals signals) {
    return signals.value(Signal.LINE_COUNT).orElse(0) >= SOME_LINES
        && signals.value(Signal.TERMINAL_PUNCTUATION_LINES).orElse(1) < FEW_SENTENCES
        && (signals.value(Signal.ALPHABETIC_WORDS).orElse(1) < FEW_WORDS
            || hasFewStopWords(signals));
  }

  private static boolean hasFewStopWords(QualitySignals signals) {
    double stopWords = signals.value(Signal.STOP_WORDS).orElse(0);
    return stopWords == 0
        || (stopWords < FEW_STOP_WORDS && signals.value(Signal.DIGITS).orElse(0) >= SOME_DIGITS);
  }

  private static String says(Rule rule) {
    return rule.signal() + " " + rule.comparison().sign() + " " + Json.plain(rule.threshold());
  }

  private Broken of(String rule, String says) {
    return rules.computeIfAbsent(rule + " " + says, key -> new Broken(rule, says));
  }

  @Override
  public void merge(RuleSection other) {
    texts += other.texts;
    sets.merge(other.sets);
    lists.merge(other.lists);
    for (Broken their : other.rules.values()) {
      Broken mine = of(their.rule, their.says);
      mine.dropped += their.dropped;
      mine.examples.merge(their.examples);
    }
  }

  @Override
  public void write(ObjectNode report, NamedRecords named) {
    ArrayNode list = report.putArray("rule_sets");
    for (RuleSet set : RuleSet.published()) {
      Optional<Count> dropped =
          sets.byCount().stream().filter(count -> count.name().equals(set.name())).findFirst();
      ObjectNode to = list.addObject();
      to.put("name", set.name());
      to.put("dropped", dropped.map(Count::count).orElse(0L));
      to.put("share", Json.share(dropped.map(Count::count).orElse(0L), texts));
      named.examples(to, dropped.map(Count::examples).orElse(List.of()));
      ArrayNode broken = to.putArray("rules");
      ofSet(set.name()).forEach(rule -> write(rule, broken.addObject(), named));
    }
    ObjectNode to = report.putObject(LISTS);
    to.put("count", lists.total());
    to.put("share", Json.share(lists.total(), texts));
    named.examples(to, lists.examples());
  }

  /** Returns the rules of a set that were broken, the most frequent first. */
  private List<Broken> ofSet(String set) {
    List<Broken> found = new ArrayList<>();
    rules.values().stream().filter(rule -> rule.rule.startsWith(set + ".")).forEach(found::add);
    found.sort(
        Comparator.comparingLong((Broken rule) -> -rule.dropped)
            .thenComparing(rule -> rule.rule)
            .thenComparing(rule -> rule.says));
    return found;
  }

  private static void write(Broken rule, ObjectNode to, NamedRecords named) {
    to.put("rule", rule.rule);
    to.put("says", rule.says);
    to.put("dropped", rule.dropped);
    ArrayNode examples = to.putArray("examples");
    for (Example example : rule.examples.all()) {
      examples
          .addObject()
          .put("id", named.name(example.id()))
          .put("value", Json.rounded(example.value()));
    }
  }
}
