package dev.winnow.benchmarks;

import dev.winnow.dedup.Duplicate;
import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.dedup.Fingerprint;
import dev.winnow.dedup.IndexCheck;
import dev.winnow.dedup.IndexStatistics;
import dev.winnow.dedup.SyntheticFingerprints;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Measures an index at a path: documents a second, each acknowledged by itself, and what SIGKILL at
 * random moments leaves of it. Fingerprints are made up and their making is not counted.
 */
@Command(
    name = "persistent-index",
    description = "Speed of an index at a path, and what is left of it after SIGKILL.",
    mixinStandardHelpOptions = true)
public final class PersistentIndex implements Callable<Integer> {
  private static final double THRESHOLD = 0.8;
  private static final double NEAR_SHARE = 0.1;
  private static final int STEP = 10_000;

  @Parameters(description = "The folder of the index: a new one.")
  private Path path = Path.of("");

  @Option(names = "--documents", description = "Documents to add; default ${DEFAULT-VALUE}.")
  private int documents = 100_000;

  @Option(names = "--words", description = "Words of each; default ${DEFAULT-VALUE}.")
  private int words = 200;

  @Option(names = "--kills", description = "Kill a writer so often instead.")
  private int kills;

  @Option(names = "--seed", description = "For the moments of the kills.")
  private long seed = 1;

  @Option(names = "--child", hidden = true, description = "Add and say so until killed.")
  private boolean child;

  @Spec private CommandSpec spec = CommandSpec.create();

  private PersistentIndex() {}

  /** Runs the command. */
  public static void main(String[] args) {
    System.exit(command().execute(args));
  }

  static CommandLine command() {
    return new CommandLine(new PersistentIndex());
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    SyntheticFingerprints source = new SyntheticFingerprints(THRESHOLD, words, NEAR_SHARE);
    if (child) {
      return fill(source);
    }
    return kills > 0 ? kill(source) : measure(source);
  }

  private int measure(SyntheticFingerprints source) {
    PrintWriter out = spec.commandLine().getOut();
    try (DuplicateIndex index = DuplicateIndex.open(path)) {
      Fingerprint[] batch = new Fingerprint[STEP];
      long all = 0;
      long allClock = 0;
      for (int from = 0; from < documents; from += STEP) {
        int count = Math.min(STEP, documents - from);
        fill(batch, source, from);
        long worst = 0;
        long clock = clock();
        long begin = System.nanoTime();
        long before = begin;
        for (int i = 0; i < count; i++) {
          Optional<Duplicate> unused =
              index.add("https://example.org/page/" + (from + i), batch[i]);
          long after = System.nanoTime();
          worst = Math.max(worst, after - before);
          before = after;
        }
        clock = clock() - clock;
        all += before - begin;
        allClock += clock;
        String slowest = ", slowest " + worst / 1_000_000 + " ms";
        print(out, "add", from + count, rates(count, before - begin, clock) + slowest);
      }
      print(out, "add", documents, rates(documents, all, allClock) + " over all");
      query(index, source, "query new", documents);
      query(index, source, "query known", 0);
      IndexStatistics statistics = index.statistics();
      long each = statistics.bytes() / Math.max(1, statistics.documents());
      print(out, "disk", documents, each + " bytes a document, " + statistics.near() + " near");
    }
    return 0;
  }

  private void query(DuplicateIndex index, SyntheticFingerprints source, String what, int from) {
    int count = Math.min(STEP, documents);
    Fingerprint[] batch = new Fingerprint[STEP];
    fill(batch, source, from);
    long clock = clock();
    long begin = System.nanoTime();
    for (int i = 0; i < count; i++) {
      Optional<Duplicate> unused = index.query(batch[i]);
    }
    long nanos = System.nanoTime() - begin;
    print(spec.commandLine().getOut(), what, count, rates(count, nanos, clock() - clock));
  }

  private static void fill(Fingerprint[] batch, SyntheticFingerprints source, int from) {
    for (int i = 0; i < batch.length; i++) {
      batch[i] = source.get(from + i);
    }
  }

  /** Returns the processor time of this thread, which other processes do not lengthen. */
  private static long clock() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String rates(int count, long nanos, long clock) {
    return String.format(
        Locale.ROOT,
        "%,d a second, %,d a second of processor time",
        Math.round(count * 1e9 / nanos),
        Math.round(count * 1e9 / clock));
  }

  private static void print(PrintWriter out, String what, int count, String result) {
    out.printf(Locale.ROOT, "%-12s %,9d  %s%n", what, count, result);
    out.flush();
  }

  private int fill(SyntheticFingerprints source) {
    PrintWriter out = spec.commandLine().getOut();
    try (DuplicateIndex index = DuplicateIndex.open(path)) {
      for (int number = index.size(); ; number++) {
        Optional<Duplicate> unused = index.add("d" + number, source.get(number));
        out.println(number);
        out.flush();
      }
    }
  }

  private int kill(SyntheticFingerprints source) throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Random random = new Random(seed);
    int failed = 0;
    for (int kill = 1; kill <= kills; kill++) {
      int acknowledged = killedChild(random.nextInt(1_200));
      List<String> problems = IndexCheck.problems(path);
      int size;
      int lost = 0;
      try (DuplicateIndex index = DuplicateIndex.openReadOnly(path)) {
        size = index.size();
        for (int number = 0; number <= acknowledged; number++) {
          String id = "d" + number;
          lost +=
              index.query(source.get(number)).filter(d -> d.of().equals(id)).isPresent() ? 0 : 1;
        }
      }
      boolean good = lost == 0 && size > acknowledged && problems.isEmpty();
      failed += good ? 0 : 1;
      print(
          out,
          "kill " + kill,
          acknowledged + 1,
          "acknowledged, %d there, %d lost, problems %s".formatted(size, lost, problems));
    }
    print(out, "kills", kills, failed + " failed");
    return failed == 0 ? 0 : 1;
  }

  /** Returns the last document that a child acknowledged before it was killed. */
  private int killedChild(int millis) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                PersistentIndex.class.getName(),
                path.toString(),
                "--child",
                "--words",
                Integer.toString(words))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Thread killer =
        new Thread(
            () -> {
              try {
                Thread.sleep(millis);
              } catch (InterruptedException e) {
                // killed the sooner
                Thread.currentThread().interrupt();
              }
              // that of the process itself would close the stream
              boolean unused = process.toHandle().destroyForcibly();
            });
    int last = -1;
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (last < 0) {
          killer.start();
        }
        last = Integer.parseInt(line);
      }
    }
    process.waitFor();
    return last;
  }
}
