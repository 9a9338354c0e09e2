package dev.winnow.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Times several stages on the same items, taking turns item by item. Not safe for threads. */
final class Interleaved {
  private final List<String> names;
  private final List<IntFunction<?>> stages;

  /** Keeps results reachable, so that the work cannot be optimised away. */
  @SuppressWarnings("unused")
  private volatile @Nullable Object sink;

  Interleaved(Map<String, ? extends IntFunction<?>> stages) {
    this.names = List.copyOf(stages.keySet());
    this.stages = List.copyOf(stages.values());
  }

  /** Returns for each stage the sum over the items of the best time of all rounds, in ns. */
  Map<String, Long> run(int items, int rounds) {
    List<long[]> best = new ArrayList<>();
    names.forEach(
        name -> {
          long[] times = new long[items];
          Arrays.fill(times, Long.MAX_VALUE);
          best.add(times);
        });
    for (int round = 0; round < rounds; round++) {
      for (int item = 0; item < items; item++) {
        for (int turn = 0; turn < stages.size(); turn++) {
          // Another stage comes first each round: the first one finds the caches cold.
          int stage = (turn + round) % stages.size();
          long start = System.nanoTime();
          sink = stages.get(stage).apply(item);
          long time = System.nanoTime() - start;
          best.get(stage)[item] = Math.min(best.get(stage)[item], time);
        }
      }
    }
    Map<String, Long> sums = new LinkedHashMap<>();
    for (int stage = 0; stage < names.size(); stage++) {
      sums.put(names.get(stage), Arrays.stream(best.get(stage)).sum());
    }
    return sums;
  }
}
