package dev.winnow.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A progress bar, or none. */
final class Progress implements AutoCloseable {
  private static final int WIDTH = 78;
  private static final int INTERVAL_MILLIS = 200;

  private final PrintStream err;
  private @Nullable ProgressBar bar;

  private Progress(PrintStream err, @Nullable ProgressBar bar) {
    this.err = err;
    this.bar = bar;
  }

  static Progress none() {
    return new Progress(System.err, null);
  }

  static Progress bar(PrintStream err) {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("winnow")
            .setInitialMax(-1)
            .setUnit(" records", 1)
            .showSpeed()
            .setUpdateIntervalMillis(INTERVAL_MILLIS)
            .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
            .clearDisplayOnFinish()
            .build();
    return new Progress(err, bar);
  }

  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  /** Says what is being done. */
  void stage(String name) {
    if (bar != null) {
      bar.setExtraMessage(name);
    }
  }

  /** Makes room for a line of its own; the bar comes back below it. */
  void clearLine() {
    if (bar != null) {
      err.print("\r" + " ".repeat(WIDTH) + "\r");
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      clearLine();
      bar = null;
    }
  }
}
