package dev.winnow.benchmarks.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs {@code winnow} in processes of its own.
 *
 * @param java options of Java, such as the size of the heap
 * @param jar the runnable jar
 * @param log where the processes' messages go, one run behind the other
 */
public record WinnowProcess(List<String> java, Path jar, Path log) {
  private static final Duration NEVER = Duration.ofDays(365);
  private static final long POLL_MILLIS = 20;

  /**
   * What a run did.
   *
   * @param exitCode 137 if it was killed
   * @param seconds of wall time
   * @param cpuSeconds of processor time on all cores
   * @param peakBytes the most memory it had, resident, as far as it was looked at
   */
  public record Run(int exitCode, double seconds, double cpuSeconds, long peakBytes) {}

  /** Runs to the end. */
  public Run run(List<String> arguments) throws IOException, InterruptedException {
    return run(arguments, NEVER);
  }

  /** Runs to the end, or kills it with SIGKILL when its time has come. */
  public Run run(List<String> arguments, Duration life) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(java);
    command.add("-jar");
    command.add(jar.toString());
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    long start = System.nanoTime();
    long end = start + life.toNanos();
    double cpu = 0;
    long peak = 0;
    while (process.isAlive()) {
      cpu = Math.max(cpu, cpuSeconds(process));
      peak = Math.max(peak, peakBytes(process.pid()));
      long left = end - System.nanoTime();
      if (left <= 0) {
        Process unused = process.destroyForcibly();
      }
      long wait = Math.min(TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS), Math.max(1, left));
      if (process.waitFor(wait, TimeUnit.NANOSECONDS)) {
        break;
      }
    }
    return new Run(process.waitFor(), (System.nanoTime() - start) / 1e9, cpu, peak);
  }

  private static double cpuSeconds(Process process) {
    return process.info().totalCpuDuration().map(time -> time.toNanos() / 1e9).orElse(0.0);
  }

  /** Returns the high water mark that Linux keeps, elsewhere 0. */
  private static long peakBytes(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      // it ended in between
      return 0;
    }
  }
}
