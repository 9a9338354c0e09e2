package dev.winnow.quality;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a signal of a text must be for the text to be kept.
 *
 * @param signal what is measured
 * @param comparison how it must stand to the threshold
 * @param threshold finite
 * @param source where the rule comes from; may be empty
 */
public record Rule(Signal signal, Comparison comparison, double threshold, String source) {
  /** How a value stands to a threshold. */
  public enum Comparison {
    /** It is the threshold or more. */
    AT_LEAST(">=", "below"),
    /** It is the threshold or less. */
    AT_MOST("<=", "above"),
    /** It is more. */
    MORE_THAN(">", "not above"),
    /** It is less. */
    LESS_THAN("<", "not below");

    private final String sign;
    private final String broken;

    Comparison(String sign, String broken) {
      this.sign = sign;
      this.broken = broken;
    }

    /** Returns the sign in rule files, such as {@code >=}. */
    public String sign() {
      return sign;
    }

    private boolean holds(double value, double threshold) {
      return switch (this) {
        case AT_LEAST -> value >= threshold;
        case AT_MOST -> value <= threshold;
        case MORE_THAN -> value > threshold;
        case LESS_THAN -> value < threshold;
      };
    }
  }

  /** Refuses null, and a threshold that is no number. */
  public Rule {
    Objects.requireNonNull(signal, "signal");
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(source, "source");
    if (!Double.isFinite(threshold)) {
      throw new IllegalArgumentException("threshold is " + threshold + ", not a finite number");
    }
  }

  /**
   * Returns how a text breaks the rule, if it does; one of which the signal is absent does not.
   *
   * @param set the name of the rule set
   */
  Optional<BrokenRule> check(QualitySignals signals, String set) {
    OptionalDouble value = signals.value(signal);
    return value.isEmpty() || comparison.holds(value.getAsDouble(), threshold)
        ? Optional.empty()
        : Optional.of(
            new BrokenRule(
                set + "." + signal.key(),
                this,
                value.getAsDouble(),
                set + ": " + explain(value.getAsDouble())));
  }

  private String explain(double value) {
    return signal + " " + shown(value) + ", " + comparison.broken + " " + shown(threshold);
  }

  private static String shown(double value) {
    BigDecimal exact = BigDecimal.valueOf(value);
    MathContext digits = new MathContext(value >= 1000 ? 15 : 4);
    return exact.round(digits).stripTrailingZeros().toPlainString();
  }

  /** Returns the rule as it stands in a file. */
  @Override
  public String toString() {
    String number = BigDecimal.valueOf(threshold).stripTrailingZeros().toPlainString();
    String rule = signal.key() + " " + comparison.sign + " " + number;
    return source.isEmpty() ? rule : rule + "  " + source;
  }
}
