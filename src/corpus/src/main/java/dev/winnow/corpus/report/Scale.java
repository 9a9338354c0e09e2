package dev.winnow.corpus.report;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How the values of a signal are divided among the bins of a histogram. */
enum Scale {
  /** From 0 to 1, by twentieths. */
  SHARE,
  /** Whole numbers from 0 on, wider bins from 10 on. */
  WHOLE,
  /** Numbers from 0 on by halves, wider bins from 10 on. */
  NUMBER;

  private static final int DECADES = 9;
  private static final double[] OF_A_DECADE = {1, 1.5, 2, 3, 5, 7};

  /** Returns the edges between the bins, and those at both ends. */
  double[] edges() {
    return switch (this) {
      case SHARE -> IntStream.rangeClosed(0, 20).mapToDouble(i -> i / 20.0).toArray();
      case WHOLE -> withDecades(IntStream.range(0, 10).mapToDouble(i -> i));
      case NUMBER -> withDecades(IntStream.range(0, 20).mapToDouble(i -> i / 2.0));
    };
  }

  private static double[] withDecades(DoubleStream belowTen) {
    DoubleStream fromTen =
        IntStream.range(1, DECADES)
            .mapToDouble(i -> Math.pow(10, i))
            .flatMap(power -> DoubleStream.of(OF_A_DECADE).map(part -> part * power));
    DoubleStream last = DoubleStream.of(Math.pow(10, DECADES));
    return DoubleStream.concat(belowTen, DoubleStream.concat(fromTen, last)).toArray();
  }
}
