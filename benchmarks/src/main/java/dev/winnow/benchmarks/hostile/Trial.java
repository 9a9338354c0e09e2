package dev.winnow.benchmarks.hostile;

import dev.winnow.CleanDocument;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How cleaning one file went.
 *
 * @param millis wall time until it ended or was given up
 * @param characters length of the cleaned text
 * @param warnings what the cleaner warned of
 * @param failure what it threw, or that it took too long; empty when all went well
 */
public record Trial(double millis, int characters, List<String> warnings, String failure) {
  /** Copies the list. */
  public Trial {
    warnings = List.copyOf(warnings);
  }

  /** Returns whether it ended in time without throwing. */
  public boolean passed() {
    return failure.isEmpty();
  }

  /** Cleans a document on a thread of its own and gives up after a time. */
  public static Trial run(Callable<CleanDocument> clean, double limitSeconds) {
    FutureTask<CleanDocument> task = new FutureTask<>(clean);
    Thread thread = new Thread(task, "trial");
    thread.setDaemon(true); // one that never ends must not keep the process alive
    long start = System.nanoTime();
    thread.start();
    try {
      CleanDocument document = task.get((long) (limitSeconds * 1000), TimeUnit.MILLISECONDS);
      return new Trial(millis(start), document.text().length(), document.warnings(), "");
    } catch (TimeoutException e) {
      return failed(start, "took longer than " + limitSeconds + " s");
    } catch (ExecutionException e) {
      return failed(start, "threw " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(start, "interrupted");
    }
  }

  private static Trial failed(long start, String failure) {
    return new Trial(millis(start), 0, List.of(), failure);
  }

  private static double millis(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
