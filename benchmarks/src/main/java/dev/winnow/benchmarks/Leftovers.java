package dev.winnow.benchmarks;

import dev.winnow.Cleaner;
import dev.winnow.benchmarks.leftovers.Leftover;
import dev.winnow.benchmarks.leftovers.LeftoverRun;
import dev.winnow.benchmarks.leftovers.LeftoverTable;
import dev.winnow.benchmarks.leftovers.TextSource;
import dev.winnow.benchmarks.systems.Systems;
import dev.winnow.benchmarks.wcxb.Results;
import dev.winnow.boilerplate.Preset;
import dev.winnow.evaluation.LabelledPage;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Cleans the texts that other extractors took from labelled pages, and scores them twice. */
@Command(
    name = "leftovers",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Takes the text of labelled pages with several extractors, cleans it as plain text, and says",
      "how well it agreed with the reference before and after. Ends with 1 if any of them gained",
      "less than asked, with 2 on wrong usage."
    })
public final class Leftovers implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private PageOptions input = new PageOptions();

  @Option(
      names = "--systems",
      split = ",",
      description = "whose texts; reference is the annotated text itself (default: all)")
  private List<String> systems = Systems.leftoverNames();

  @Option(
      names = "--texts",
      paramLabel = "NAME=DIR",
      description = "texts of one more extractor: files ID.txt in UTF-8; may be repeated")
  private Map<String, Path> texts = new LinkedHashMap<>();

  @Option(names = "--preset", description = "of the cleaner (default: ${DEFAULT-VALUE})")
  private Preset preset = Preset.BALANCED;

  @Option(names = "--output", paramLabel = "FILE.md", description = "where the tables go")
  private @Nullable Path output;

  @Option(names = "--pages", paramLabel = "FILE.tsv", description = "where a line a page goes")
  private @Nullable Path pagesFile;

  @Option(names = "--worst", description = "how many to list for each (default: ${DEFAULT-VALUE})")
  private int worst;

  @Option(names = "--least-gain", description = "of mean F1 (default: ${DEFAULT-VALUE})")
  private double leastGain = -1;

  /** Runs the command. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Leftovers()).execute(args));
  }

  @Override
  public Integer call() {
    Map<String, TextSource> sources = new LinkedHashMap<>();
    List<LabelledPage> pages;
    try {
      systems.forEach(name -> sources.put(name, source(name)));
      texts.forEach((name, files) -> sources.put(name, TextSource.folder(files)));
      pages = input.read();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    LeftoverRun run =
        new LeftoverRun(Cleaner.builder().preset(preset).build(), pages, input.threads());
    List<Leftover> leftovers = new ArrayList<>();
    sources.forEach((name, source) -> leftovers.add(run.of(name, source)));
    List<String> tables = new ArrayList<>(LeftoverTable.markdown(leftovers));
    tables.add("");
    tables.addAll(LeftoverTable.gains(leftovers));
    print(tables, leftovers);
    if (output != null) {
      Results.write(output, tables);
    }
    if (pagesFile != null) {
      Results.write(pagesFile, LeftoverTable.pages(leftovers));
    }
    return leftovers.stream().allMatch(leftover -> leftover.gain() >= leastGain) ? 0 : 1;
  }

  private static TextSource source(String name) {
    return name.equals(Systems.REFERENCE)
        ? TextSource.reference()
        : TextSource.extracted(Systems.named(name));
  }

  private void print(List<String> tables, List<Leftover> leftovers) {
    PrintWriter out = spec.commandLine().getOut();
    tables.forEach(out::println);
    if (worst > 0) {
      leftovers.forEach(leftover -> LeftoverTable.worst(leftover, worst).forEach(out::println));
    }
    out.flush();
  }
}
