package dev.winnow.benchmarks.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Kills a job at random moments, resumes it each time, and compares what comes out with what comes
 * out of one that nobody disturbs.
 *
 * @param work a folder for the outputs
 */
public record KillTrial(WinnowProcess winnow, Path input, Path work, int kills, long seed) {
  private static final int KILLED = 137;

  /**
   * What came of it.
   *
   * @param once what an undisturbed run wrote
   * @param seconds its time
   * @param killed how many processes were killed before they were done
   * @param secondsKilled the time of all of them and of the last, which was not killed
   * @param same whether the bytes are the same, and nothing else is left behind
   */
  public record Result(
      TreeDigest once, double seconds, int killed, double secondsKilled, boolean same) {}

  /** Tries one way to write. */
  public Result run(OutputWay way) throws IOException, InterruptedException {
    Path whole = Files.createDirectories(work.resolve("whole"));
    Path often = Files.createDirectories(work.resolve("killed"));
    try {
      WinnowProcess.Run undisturbed = winnow.run(way.arguments(whole, input));
      List<String> resume = new ArrayList<>(way.arguments(often, input));
      resume.add("--resume");
      SplittableRandom random = new SplittableRandom(seed + way.ordinal());
      int killed = 0;
      double seconds = 0;
      // uniformly over what a run takes, so that ten of them do not all fall on its beginning
      double[] moments = random.doubles(kills).sorted().toArray();
      double before = 0;
      for (double moment : moments) {
        double life = (moment - before) * undisturbed.seconds() + startUp(killed);
        before = moment;
        WinnowProcess.Run run = winnow.run(resume, Duration.ofNanos((long) (life * 1e9)));
        seconds += run.seconds();
        killed += run.exitCode() == KILLED ? 1 : 0;
      }
      WinnowProcess.Run last = winnow.run(resume);
      TreeDigest once = TreeDigest.of(whole);
      boolean same = TreeDigest.of(often).equals(once) && last.exitCode() <= 1;
      return new Result(once, undisturbed.seconds(), killed, seconds + last.seconds(), same);
    } finally {
      delete(whole);
      delete(often);
    }
  }

  /** Later processes lose this time before they go on. */
  private static double startUp(int killed) {
    return killed == 0 ? 0 : 1;
  }

  static void delete(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
