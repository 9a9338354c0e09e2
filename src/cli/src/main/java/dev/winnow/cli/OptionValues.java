package dev.winnow.cli;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The values of the options of a command, given or by default. */
final class OptionValues {
  private OptionValues() {}

  /** Returns the options that have a value by their long names, but for some. */
  static Map<String, Object> of(CommandSpec command, Set<String> except) {
    Map<String, Object> values = new TreeMap<>();
    for (OptionSpec option : command.options()) {
      Object value = option.getValue();
      if (value != null && !except.contains(option.longestName())) {
        values.put(option.longestName(), value);
      }
    }
    return values;
  }
}
