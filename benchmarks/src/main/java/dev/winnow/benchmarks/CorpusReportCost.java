package dev.winnow.benchmarks;

import dev.winnow.benchmarks.job.WinnowProcess;
import dev.winnow.benchmarks.job.WinnowProcess.Run;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures {@code winnow report} against {@code winnow clean --dedup}. */
@Command(
    name = "corpus-report-cost",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Runs 'winnow clean --dedup' and 'winnow report' on a corpus by turns, in processes of their",
      "own. Ends with 1 if the median report takes too long, or its page is too large."
    })
public final class CorpusReportCost implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "CORPUS", description = "a file or folder, as of corpus-generator")
  private Path corpus = Path.of("");

  @Option(names = "--work", required = true, description = "a folder for outputs and the log")
  private Path work = Path.of("");

  @Option(names = "--rounds", description = "runs of each (${DEFAULT-VALUE})")
  private int rounds = 3;

  @Option(names = "--most", description = "times as long as cleaning (${DEFAULT-VALUE})")
  private double most = 1.3;

  @Option(names = "--most-mb", description = "the size of the page (${DEFAULT-VALUE})")
  private double mostMegabytes = 3;

  @Option(names = "--java", split = ",", description = "options of Java (${DEFAULT-VALUE})")
  private List<String> java = List.of("-Xmx1g");

  @Option(names = "--jar", description = "(${DEFAULT-VALUE})")
  private Path jar = Path.of("src/cli/target/winnow.jar");

  /** Runs the command. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new CorpusReportCost()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!Files.exists(corpus) || !Files.isRegularFile(jar)) {
      throw new ParameterException(
          spec.commandLine(), "there is no " + (Files.exists(corpus) ? jar : corpus));
    }
    Files.createDirectories(work);
    WinnowProcess winnow = new WinnowProcess(java, jar, work.resolve("winnow.log"));
    Path clean = work.resolve("clean.jsonl");
    Path page = work.resolve("report.html");
    List<Run> cleanings = new ArrayList<>();
    List<Run> reports = new ArrayList<>();
    print("| command | seconds | CPU seconds | peak RSS, MB | load |%n");
    print("| --- | --- | --- | --- | --- |%n");
    for (int round = 0; round < rounds; round++) {
      cleanings.add(timed(winnow, "clean", "--dedup", "--restart", "--output", clean.toString()));
      reports.add(timed(winnow, "report", "--output", page.toString()));
      Files.deleteIfExists(clean);
    }
    double wall = ratio(reports, cleanings, Run::seconds);
    double cpu = ratio(reports, cleanings, Run::cpuSeconds);
    double megabytes = Files.size(page) / 1e6;
    print("%nReport to cleaning, medians: %.2f of the time, %.2f of the CPU time. ", wall, cpu);
    print("The page has %.2f MB.%n", megabytes);
    return wall <= most && megabytes < mostMegabytes ? 0 : 1;
  }

  private Run timed(WinnowProcess winnow, String command, String... options)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(command, "-q"));
    arguments.addAll(List.of(options));
    arguments.add(corpus.toString());
    Run run = winnow.run(arguments);
    if (run.exitCode() > 1) {
      throw new IOException(command + " ended with " + run.exitCode() + "; see " + winnow.log());
    }
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    print(
        "| %s | %.1f | %.1f | %.0f | %.1f |%n",
        command, run.seconds(), run.cpuSeconds(), run.peakBytes() / 1e6, load);
    return run;
  }

  private static double ratio(List<Run> a, List<Run> b, ToDoubleFunction<Run> of) {
    return median(a, of) / median(b, of);
  }

  private static double median(List<Run> runs, ToDoubleFunction<Run> of) {
    return runs.stream()
        .sorted(Comparator.comparingDouble(of))
        .skip(runs.size() / 2)
        .findFirst()
        .map(of::applyAsDouble)
        .orElseThrow();
  }

  private void print(String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, format, values);
    out.flush();
  }
}
