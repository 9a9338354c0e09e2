package dev.winnow.corpus.report;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition on a figure of a report, such as {@code near_duplicate_rate>0.2} or {@code
 * duplication.clusters >= 10}: a field of {@code rates}, or a path from the top with points between
 * the names (numbers from 0 in lists), a comparison ({@code > >= < <= ==}), a number.
 *
 * @param path to the figure
 * @param comparison as it was written
 * @param limit to compare it with
 */
public record Condition(String path, String comparison, double limit) {
  private static final Pattern FORM =
      Pattern.compile("\\s*([\\p{Alnum}_.]+)\\s*(>=|<=|==|>|<)\\s*(\\S+)\\s*");

  private static final Pattern SHARE = Pattern.compile(".*(_rate|share)|mean_confidence");

  /** The figures of {@code rates}. */
  private static final Set<String> RATES =
      Set.of(
          "records",
          "unreadable_rate",
          "empty_rate",
          "duplicate_rate",
          "exact_rate",
          "near_duplicate_rate",
          "machine_list_rate",
          "worst_template_share",
          "templated_rate",
          "template_share",
          "other_language_rate",
          "unknown_language_rate",
          "mixed_language_rate",
          "damage_rate",
          "mislabelled_rate",
          "mean_confidence",
          "low_confidence_rate");

  /** The fields of a report that hold figures. */
  private static final Set<String> FIELDS =
      Set.of(
          "run",
          "summary",
          "rates",
          "flow",
          "removals",
          "removals_unknown",
          "duplication",
          "hosts",
          "left",
          "left_error",
          "left_share",
          "one_line",
          "shape",
          "rule_sets",
          "machine_lists",
          "languages",
          "mixed",
          "encodings",
          "damage",
          "damaged",
          "damaged_examples",
          "labels_unknown",
          "confidence",
          "page_types",
          "samples",
          "comparison");

  /** Refuses null. */
  public Condition {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(comparison, "comparison");
  }

  /**
   * Reads a condition.
   *
   * @throws IllegalArgumentException if it is none; the message says what is expected
   */
  public static Condition parse(String expression) {
    Matcher matcher = FORM.matcher(expression);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + expression + "' is no condition such as near_duplicate_rate>0.2");
    }
    try {
      double limit = Double.parseDouble(matcher.group(3));
      if (!Double.isFinite(limit)) {
        throw new NumberFormatException();
      }
      Condition condition = new Condition(matcher.group(1), matcher.group(2), limit);
      condition.check(expression);
      return condition;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "'" + matcher.group(3) + "' in '" + expression + "' is no number", e);
    }
  }

  private void check(String expression) {
    String[] names = path.split("\\.", -1);
    if (!RATES.contains(path) && !FIELDS.contains(names[0])) {
      throw new IllegalArgumentException(
          "no report has a figure '" + path + "', as '" + expression + "' asks for");
    }
    if (SHARE.matcher(names[names.length - 1]).matches() && (limit < 0 || limit > 1)) {
      throw new IllegalArgumentException(
          "'" + expression + "' never changes; shares are from 0 to 1: 20 % is 0.2");
    }
  }

  /** Returns the figure in a report; empty if there is none, or it is not known. */
  public OptionalDouble figure(JsonNode report) {
    JsonNode value = value(report);
    return value.isNumber() ? OptionalDouble.of(value.asDouble()) : OptionalDouble.empty();
  }

  /** Returns whether a report has the figure but does not know it, as it saw nothing to measure. */
  public boolean isUnknown(JsonNode report) {
    return value(report).isNull();
  }

  private JsonNode value(JsonNode report) {
    JsonNode rate = report.path("rates").path(path);
    return rate.isMissingNode()
        ? report.at(JsonPointer.compile("/" + path.replace('.', '/')))
        : rate;
  }

  /** Returns whether the condition holds for a figure. */
  public boolean holds(double figure) {
    return switch (comparison) {
      case ">" -> figure > limit;
      case ">=" -> figure >= limit;
      case "<" -> figure < limit;
      case "<=" -> figure <= limit;
      default -> figure == limit;
    };
  }

  /** Returns it as it is written. */
  @Override
  public String toString() {
    return path + comparison + limit;
  }
}
