package dev.winnow.benchmarks;

import dev.winnow.Cleaner;
import dev.winnow.RawDocument;
import dev.winnow.benchmarks.hostile.HostileInput;
import dev.winnow.benchmarks.hostile.HostileInputs;
import dev.winnow.benchmarks.hostile.Trial;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes hostile inputs and sees whether the cleaner withstands them. */
@Command(
    name = "hostile",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes hostile inputs (about 200 MB) into a folder; with --run, cleans each. Ends with 1 if",
      "one throws or takes longer than the limit."
    })
public final class Hostile implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FOLDER", description = "where the files go; made if it is missing")
  private Path folder = Path.of("");

  @Option(names = "--run", description = "clean each file")
  private boolean run;

  @Option(names = "--scale", description = "factor on every size (default: ${DEFAULT-VALUE})")
  private double scale = 1;

  @Option(
      names = "--only",
      paramLabel = "PREFIX",
      description = "just the files whose names begin so")
  private String only = "";

  @Option(names = "--limit-seconds", description = "time for one file (default: ${DEFAULT-VALUE})")
  private double limitSeconds = 10;

  /** Runs the command. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Hostile()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    if (scale <= 0 || scale > 10) {
      throw new ParameterException(spec.commandLine(), "--scale must be over 0 and at most 10");
    }
    PrintWriter out = spec.commandLine().getOut();
    Files.createDirectories(folder);
    Cleaner cleaner = Cleaner.create();
    int failures = 0;
    for (HostileInput input : HostileInputs.all(scale)) {
      if (!input.name().startsWith(only)) {
        continue;
      }
      Path file = input.writeTo(folder);
      if (run) {
        RawDocument raw = RawDocument.bytes(Files.readAllBytes(file)).withName(input.name());
        Trial trial = Trial.run(() -> cleaner.clean(raw), limitSeconds);
        failures += trial.passed() ? 0 : 1;
        print(out, file, trial);
      } else {
        out.println(file);
      }
      out.flush();
    }
    return failures == 0 ? 0 : 1;
  }

  private static void print(PrintWriter out, Path file, Trial trial) throws IOException {
    out.printf(
        Locale.ROOT,
        "%-26s %7.2f MB %8.0f ms %9d characters%s%n",
        file.getFileName(),
        Files.size(file) / 1e6,
        trial.millis(),
        trial.characters(),
        trial.passed() ? "" : "  FAILED: " + trial.failure());
    trial.warnings().forEach(warning -> out.println("    " + shortened(warning)));
  }

  private static String shortened(String text) {
    return text.length() <= 200 ? text : text.substring(0, 200) + "...";
  }
}
