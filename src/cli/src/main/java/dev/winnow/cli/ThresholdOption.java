package dev.winnow.cli;

import dev.winnow.dedup.DuplicateIndex;
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
              + " more; above 0, at most 1. Default: 0.8.")
  private @Nullable Double threshold;

  boolean isGiven() {
    return threshold != null;
  }

  /** Returns an empty index, or says what is wrong with the threshold. */
  DuplicateIndex newIndex() {
    double value = threshold == null ? DEFAULT : threshold;
    if (!(value > 0 && value <= 1)) {
      throw wrong("--threshold is " + value + ", but must be above 0 and at most 1");
    }
    try {
      return DuplicateIndex.inMemory(value);
    } catch (IllegalArgumentException e) {
      throw wrong("--threshold is " + value + ": " + e.getMessage());
    }
  }
}
