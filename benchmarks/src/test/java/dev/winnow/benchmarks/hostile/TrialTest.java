package dev.winnow.benchmarks.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TrialTest {
  @Test
  void reportsWhatWasThrown() {
    Trial trial =
        Trial.run(
            () -> {
              throw new StackOverflowError("deep");
            },
            10);

    assertThat(trial.passed()).isFalse();
    assertThat(trial.failure()).contains("StackOverflowError", "deep");
  }

  @Test
  void givesUpOnWhatTakesTooLong() {
    CountDownLatch never = new CountDownLatch(1);

    Trial trial =
        Trial.run(
            () -> {
              never.await();
              throw new IllegalStateException("not reached");
            },
            0.05);

    assertThat(trial.passed()).isFalse();
    assertThat(trial.failure()).contains("longer than 0.05 s");
    assertThat(trial.millis()).isGreaterThanOrEqualTo(50);
  }
}
