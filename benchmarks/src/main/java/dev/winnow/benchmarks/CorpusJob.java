package dev.winnow.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.winnow.benchmarks.job.KillTrial;
import dev.winnow.benchmarks.job.OutputWay;
import dev.winnow.benchmarks.job.SpeedTrial;
import dev.winnow.benchmarks.job.SpeedTrial.Timed;
import dev.winnow.benchmarks.job.WinnowProcess;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures {@code winnow clean --dedup} on a whole corpus, and kills it. */
@Command(
    name = "corpus-job",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Runs 'winnow clean --dedup' on a corpus in processes of its own: with one and two threads by",
      "turns, and killed at random moments and resumed. Ends with 1 if the bytes differ, if two",
      "threads are not fast enough, or if the counts of the summary do not add up."
    })
public final class CorpusJob implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "CORPUS", description = "a folder, such as corpus-generator writes")
  private Path corpus = Path.of("");

  @Option(names = "--work", required = true, description = "a folder for outputs and the log")
  private Path work = Path.of("");

  @Option(names = "--rounds", description = "runs with each number of threads (${DEFAULT-VALUE})")
  private int rounds = 3;

  @Option(names = "--kills", description = "of each way to write (${DEFAULT-VALUE})")
  private int kills = 10;

  @Option(
      names = "--ways",
      split = ",",
      description = "of ${COMPLETION-CANDIDATES}; all by default")
  private List<OutputWay> ways = List.of(OutputWay.values());

  @Option(names = "--seed", description = "of the moments of the kills (${DEFAULT-VALUE})")
  private long seed = 1;

  @Option(names = "--least", description = "the speed-up to reach (${DEFAULT-VALUE})")
  private double least = 1.7;

  @Option(names = "--java", split = ",", description = "options of Java (${DEFAULT-VALUE})")
  private List<String> java = List.of("-Xmx1g");

  @Option(names = "--jar", description = "(${DEFAULT-VALUE})")
  private Path jar = Path.of("src/cli/target/winnow.jar");

  /** Runs the command. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new CorpusJob()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!Files.isDirectory(corpus)) {
      throw new ParameterException(spec.commandLine(), corpus + " is no folder");
    }
    if (!Files.isRegularFile(jar)) {
      throw new ParameterException(spec.commandLine(), jar + " is not there; build it, or --jar");
    }
    Files.createDirectories(work);
    WinnowProcess winnow = new WinnowProcess(java, jar, work.resolve("winnow.log"));
    boolean fast = rounds == 0 || measure(winnow);
    return (kills == 0 || kill(winnow)) && fast ? 0 : 1;
  }

  private boolean measure(WinnowProcess winnow) throws IOException, InterruptedException {
    List<Timed> runs = new SpeedTrial(winnow, corpus, work).run(rounds, 1, 2);
    print("| threads | seconds | CPU seconds | records/s | MB/s | peak RSS, MB | load |%n");
    print("| --- | --- | --- | --- | --- | --- | --- |%n");
    boolean good = true;
    for (Timed timed : runs) {
      JsonNode summary = JsonMapper.builder().build().readTree(timed.summary());
      good &= addsUp(summary) && timed.output().equals(runs.get(0).output());
      double seconds = timed.run().seconds();
      print(
          "| %d | %.1f | %.1f | %.0f | %.1f | %.0f | %.1f |%n",
          timed.threads(),
          seconds,
          timed.run().cpuSeconds(),
          summary.get("records").asLong() / seconds,
          summary.get("bytes_in").asLong() / 1e6 / seconds,
          timed.run().peakBytes() / 1e6,
          timed.load());
    }
    double speedUp = best(runs, 1) / best(runs, 2);
    print(
        "%nSpeed-up, best of each: %.2f. Summary and bytes as they should be: %s.%n",
        speedUp, good);
    print("Summary: `%s`%n", runs.get(0).summary().replaceAll("\\s+", " "));
    return good && speedUp >= least;
  }

  /** Returns whether every record is counted once. */
  private static boolean addsUp(JsonNode summary) {
    long parts = summary.get("kept").asLong() + summary.get("empty").asLong();
    for (JsonNode dropped : summary.get("dropped")) {
      parts += dropped.asLong();
    }
    return parts == summary.get("records").asLong();
  }

  private static double best(List<Timed> runs, int threads) {
    return runs.stream()
        .filter(timed -> timed.threads() == threads)
        .mapToDouble(timed -> timed.run().seconds())
        .min()
        .orElseThrow();
  }

  private boolean kill(WinnowProcess winnow) throws IOException, InterruptedException {
    boolean good = true;
    print("%n| output | files | MB | killed | seconds | seconds with kills | same bytes |%n");
    print("| --- | --- | --- | --- | --- | --- | --- |%n");
    KillTrial trial = new KillTrial(winnow, corpus, work, kills, seed);
    for (OutputWay way : ways) {
      KillTrial.Result result = trial.run(way);
      good &= result.same();
      print(
          "| %s | %d | %.1f | %d | %.1f | %.1f | %s |%n",
          way.name().toLowerCase(Locale.ROOT).replace('_', ' '),
          result.once().files(),
          result.once().bytes() / 1e6,
          result.killed(),
          result.seconds(),
          result.secondsKilled(),
          result.same() ? "yes" : "NO");
    }
    return good;
  }

  private void print(String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, format, values);
    out.flush();
  }
}
