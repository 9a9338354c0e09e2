package dev.winnow.cli;

import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.dedup.DuplicateIndexBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** From which similarity on two records are duplicates. */
final class ThresholdOption extends CheckedOptions {
  private static final double DEFAULT = 0.8;

  @Option(
      names = "--threshold",
      paramLabel = "T",
      description =
          "Two records are duplicates when the Jaccard similarity of their word sequences is T or"
              + " more; above 0, at most 1. Default: 0.8, or that of the index.")
  private @Nullable Double threshold;

  boolean isGiven() {
    return threshold != null;
  }

  double orDefault() {
    double value = threshold == null ? DEFAULT : threshold;
    if (!(value > 0 && value <= 1)) {
      throw wrong("--threshold is " + value + ", but must be above 0 and at most 1");
    }
    return value;
  }

  /** Returns options with the threshold if it was given, or says what is wrong with it. */
  DuplicateIndexBuilder toBuilder() {
    DuplicateIndexBuilder builder = DuplicateIndex.builder();
    double value = orDefault();
    return isGiven() ? builder.threshold(value) : builder;
  }
}
