package dev.winnow.cli;

import java.io.PrintStream;
import java.util.function.LongSupplier;
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

  /** Says how many bytes are done with; else records are counted. */
  private final @Nullable LongSupplier bytes;

  private long records;

  private Progress(PrintStream err, @Nullable ProgressBar bar, @Nullable LongSupplier bytes) {
    this.err = err;
    this.bar = bar;
    this.bytes = bytes;
  }

  static Progress none() {
    return new Progress(System.err, null, null);
  }

  /** Returns a bar that knows its end, so that it tells the time that remains. */
  static Progress bar(PrintStream err, LongSupplier bytes, long total) {
    ProgressBar bar = builder(err).setInitialMax(total).setUnit(" MB", 1_000_000).build();
    return new Progress(err, bar, bytes);
  }

  static Progress bar(PrintStream err) {
    ProgressBar bar = builder(err).setInitialMax(-1).setUnit(" records", 1).build();
    return new Progress(err, bar, null);
  }

  private static ProgressBarBuilder builder(PrintStream err) {
    return new ProgressBarBuilder()
        .setTaskName("winnow")
        .showSpeed()
        .setUpdateIntervalMillis(INTERVAL_MILLIS)
        .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
        .clearDisplayOnFinish();
  }

  void step() {
    if (bar == null) {
      return;
    }
    if (bytes == null) {
      bar.step();
    } else {
      records++;
      bar.stepTo(bytes.getAsLong());
      bar.setExtraMessage(records + " records");
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
