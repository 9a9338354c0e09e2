package dev.winnow.benchmarks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.winnow.benchmarks.made.CorpusPlan;
import dev.winnow.benchmarks.made.MadeCorpus;
import dev.winnow.benchmarks.made.MadeFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a corpus in mixed formats, the same bytes for the same seed. */
@Command(
    name = "corpus-generator",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes records in mixed formats into a new folder, made from the pages and texts of the test",
      "data by exchanging words, and FOLDER.json, which says how many there are of what."
    })
public final class CorpusGenerator implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FOLDER", description = "a new folder")
  private Path folder = Path.of("");

  @Option(names = "--records", description = "how many (${DEFAULT-VALUE})")
  private int records = 100_000;

  @Option(names = "--seed", description = "of all that is made up (${DEFAULT-VALUE})")
  private long seed = 1;

  @Option(names = "--exact", description = "share of exact copies (${DEFAULT-VALUE})")
  private double exact = 0.05;

  @Option(names = "--near", description = "share of near copies (${DEFAULT-VALUE})")
  private double near = 0.05;

  @Option(names = "--broken", description = "broken entries of each format (${DEFAULT-VALUE})")
  private int broken = 5;

  @Option(
      names = "--formats",
      split = ",",
      description = "of ${COMPLETION-CANDIDATES}; all by default")
  private List<MadeFormat> formats = List.of(MadeFormat.values());

  @Option(names = "--testdata", description = "the project's test data (${DEFAULT-VALUE})")
  private Path testdata = Path.of("testdata");

  /** Runs the command. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new CorpusGenerator()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    if (Files.exists(folder)) {
      throw new ParameterException(spec.commandLine(), folder + " exists; name a new folder");
    }
    if (!Files.isDirectory(testdata)) {
      throw new ParameterException(spec.commandLine(), "--testdata " + testdata + " is no folder");
    }
    CorpusPlan plan = new CorpusPlan(seed, exact, near, broken);
    MadeCorpus.Manifest manifest = MadeCorpus.of(testdata, plan).write(folder, records, formats);
    byte[] json = JsonMapper.builder().build().writeValueAsBytes(manifest);
    Files.write(folder.resolveSibling(folder.getFileName() + ".json"), json);
    spec.commandLine().getOut().println(new String(json, StandardCharsets.UTF_8));
    return 0;
  }
}
