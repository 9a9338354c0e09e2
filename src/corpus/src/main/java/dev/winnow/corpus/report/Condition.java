package dev.winnow.corpus.report;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.OptionalDouble;
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
      return new Condition(matcher.group(1), matcher.group(2), limit);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "'" + matcher.group(3) + "' in '" + expression + "' is no number", e);
    }
  }

  /** Returns the figure in a report; empty if there is none, or it is not known. */
  public OptionalDouble figure(JsonNode report) {
    JsonNode rate = report.path("rates").path(path);
    JsonNode value =
        rate.isMissingNode() ? report.at(JsonPointer.compile("/" + path.replace('.', '/'))) : rate;
    return value.isNumber() ? OptionalDouble.of(value.asDouble()) : OptionalDouble.empty();
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
