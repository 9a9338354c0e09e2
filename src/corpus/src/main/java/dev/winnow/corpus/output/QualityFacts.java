package dev.winnow.corpus.output;

import dev.winnow.quality.BrokenRule;
import dev.winnow.quality.QualitySignals;
import dev.winnow.quality.RuleSet;
import dev.winnow.quality.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The quality of a text, for a person: the signals, and the published rules it breaks. */
final class QualityFacts {
  private static final int WIDTH = 100;

  private QualityFacts() {}

  /** Returns the values of the signals, several a line; those that are 0 are only named. */
  static List<String> signals(QualitySignals signals) {
    List<String> measured = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    List<String> zero = new ArrayList<>();
    for (Signal signal : Signal.values()) {
      OptionalDouble value = signals.value(signal);
      if (value.isEmpty()) {
        absent.add(signal.toString());
      } else if (value.getAsDouble() == 0) {
        zero.add(signal.toString());
      } else {
        measured.add(signal + " " + shown(value.getAsDouble()));
      }
    }
    List<String> lines = new ArrayList<>(wrapped("", measured));
    lines.addAll(wrapped("zero: ", zero));
    lines.addAll(wrapped("not of this language or script: ", absent));
    return lines;
  }

  /** Returns what the text breaks of the published rules, a set a line. */
  static List<String> rules(QualitySignals signals) {
    List<String> lines = new ArrayList<>();
    for (RuleSet set : RuleSet.published()) {
      List<BrokenRule> broken = set.check(signals);
      if (broken.isEmpty()) {
        lines.add("keeps to " + set.name());
      }
      broken.forEach(rule -> lines.add("breaks " + rule.explanation()));
    }
    return lines;
  }

  private static String shown(double value) {
    return value == Math.rint(value)
        ? String.valueOf(Math.round(value))
        : String.format(Locale.ROOT, "%.3f", value);
  }

  private static List<String> wrapped(String head, List<String> items) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String item : items) {
      if (line.length() + item.length() > WIDTH) {
        lines.add(line.append(',').toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? ", " : lines.isEmpty() ? head : "").append(item);
    }
    if (!items.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }
}
