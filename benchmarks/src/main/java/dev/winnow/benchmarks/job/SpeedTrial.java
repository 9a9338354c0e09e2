package dev.winnow.benchmarks.job;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a job with one and with two threads by turns.
 *
 * @param work a folder for the outputs
 */
public record SpeedTrial(WinnowProcess winnow, Path input, Path work) {
  /**
   * One run.
   *
   * @param load how many processes were running or waiting for a processor, over the last minute
   */
  public record Timed(
      int threads, WinnowProcess.Run run, double load, TreeDigest output, String summary) {}

  /** Runs each number of threads so often. */
  public List<Timed> run(int rounds, int... threads) throws IOException, InterruptedException {
    List<Timed> runs = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      for (int count : threads) {
        runs.add(timed(count));
      }
    }
    return runs;
  }

  private Timed timed(int threads) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(work.resolve("speed"));
    Path summary = work.resolve("summary.json");
    try {
      List<String> arguments = new ArrayList<>(OutputWay.JSONL.arguments(folder, input));
      arguments.addAll(
          List.of("--threads", Integer.toString(threads), "--summary", summary.toString()));
      WinnowProcess.Run run = winnow.run(arguments);
      double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
      return new Timed(threads, run, load, TreeDigest.of(folder), Files.readString(summary));
    } finally {
      KillTrial.delete(folder);
    }
  }
}
