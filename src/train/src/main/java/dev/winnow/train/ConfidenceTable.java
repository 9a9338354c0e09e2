package dev.winnow.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** How well confidence foretells F1: Spearman's rank correlation, and means of fifths. */
final class ConfidenceTable {
  private static final int PARTS = 5;

  private record Pair(double confidence, double f1) {}

  private final List<Pair> pairs = new ArrayList<>();

  void add(double confidence, double f1) {
    pairs.add(new Pair(confidence, f1));
  }

  /** Returns the rank correlation and a Markdown table of the fifths by confidence. */
  String summary() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "confidence: rank correlation with F1 %.3f, mean absolute error %.3f%n",
            rankCorrelation(),
            pairs.stream().mapToDouble(p -> Math.abs(p.confidence - p.f1)).average().orElse(0)));
    text.append("\n| fifth | confidence | F1 |\n| --: | --: | --: |\n");
    List<Pair> sorted =
        pairs.stream().sorted(Comparator.comparingDouble(Pair::confidence)).toList();
    for (int part = 0; part < PARTS; part++) {
      List<Pair> some =
          sorted.subList(part * sorted.size() / PARTS, (part + 1) * sorted.size() / PARTS);
      text.append(
          String.format(
              Locale.ROOT,
              "| %d | %.3f | %.3f |%n",
              part + 1,
              some.stream().mapToDouble(Pair::confidence).average().orElse(0),
              some.stream().mapToDouble(Pair::f1).average().orElse(0)));
    }
    return text.toString();
  }

  private double rankCorrelation() {
    double[] a = ranks(Pair::confidence);
    double[] b = ranks(Pair::f1);
    double mean = (pairs.size() - 1) / 2.0;
    double product = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (int i = 0; i < a.length; i++) {
      product += (a[i] - mean) * (b[i] - mean);
      squaresA += (a[i] - mean) * (a[i] - mean);
      squaresB += (b[i] - mean) * (b[i] - mean);
    }
    return product / Math.sqrt(squaresA * squaresB);
  }

  /** Returns the rank of each pair by a value; equal values share the mean of their ranks. */
  private double[] ranks(ToDoubleFunction<Pair> value) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> value.applyAsDouble(pairs.get(i))));
    double[] ranks = new double[order.size()];
    for (int from = 0, to; from < ranks.length; from = to) {
      double shared = value.applyAsDouble(pairs.get(order.get(from)));
      for (to = from; to < ranks.length; to++) {
        if (value.applyAsDouble(pairs.get(order.get(to))) != shared) {
          break;
        }
      }
      for (int i = from; i < to; i++) {
        ranks[order.get(i)] = (from + to - 1) / 2.0;
      }
    }
    return ranks;
  }
}
