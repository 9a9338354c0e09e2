package dev.winnow.boilerplate;

import java.util.ArrayList;
import java.util.List;

/**
 * Receives the features of one block, one after the other, always in the same order.
 *
 * <p>The names cost nothing when they are not collected, and they are how a model file is checked
 * against the code that feeds it.
 */
final class FeatureSink {
  private final List<String> names = new ArrayList<>();
  private float[] row = new float[0];
  private boolean collecting;
  private int next;

  /** Makes {@link #put} note names; the values are dropped. */
  static FeatureSink ofNames() {
    FeatureSink sink = new FeatureSink();
    sink.collecting = true;
    return sink;
  }

  void begin(float[] target) {
    row = target;
    next = 0;
  }

  void put(String name, double value) {
    if (collecting) {
      names.add(name);
    } else {
      row[next++] = (float) value;
    }
  }

  void put(String name, boolean value) {
    put(name, value ? 1 : 0);
  }

  /** Puts what stands for "there is no such thing". */
  void putMissing(String name) {
    put(name, Float.NaN);
  }

  List<String> names() {
    return List.copyOf(names);
  }
}
