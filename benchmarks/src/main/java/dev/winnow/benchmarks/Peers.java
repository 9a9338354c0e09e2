package dev.winnow.benchmarks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.winnow.benchmarks.systems.Systems;
import dev.winnow.benchmarks.wcxb.Evaluation;
import dev.winnow.benchmarks.wcxb.Evaluator;
import dev.winnow.benchmarks.wcxb.PeerTable;
import dev.winnow.benchmarks.wcxb.Results;
import dev.winnow.evaluation.LabelledPage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Scores several extractors on one folder and writes them side by side. */
@Command(
    name = "peers",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Scores several extractors on a folder of labelled pages and writes peers-NAME.md (means by",
      "page type), peers-NAME.json (the same and more) and peers-NAME.tsv (F1 of every page)."
    })
public final class Peers implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private PageOptions input = new PageOptions();

  @Option(names = "--systems", split = ",", description = "what to score (default: every peer)")
  private List<String> systems = Systems.peerNames();

  @Option(names = "--output", paramLabel = "DIR", description = "default: ${DEFAULT-VALUE}")
  private Path output = Path.of("benchmarks", "results");

  @Option(names = "--name", description = "names the files (default: the folder's name)")
  private String name = "";

  /** Runs the command. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Peers()).execute(args));
  }

  @Override
  public Integer call() {
    List<LabelledPage> pages;
    try {
      systems.forEach(Systems::named);
      pages = input.read();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    List<Evaluation> evaluations = new ArrayList<>();
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (String system : systems) {
      Evaluation evaluation = Evaluator.run(system, Systems.named(system), pages, input.threads());
      evaluations.add(evaluation);
      json.add(Results.json(evaluation, List.of()));
    }
    String stem = "peers-" + (name.isEmpty() ? input.folderName() : name);
    List<String> table = PeerTable.markdown(evaluations);
    Results.write(output.resolve(stem + ".md"), table);
    Results.write(output.resolve(stem + ".json"), json);
    Results.write(output.resolve(stem + ".tsv"), PeerTable.pages(evaluations));
    table.forEach(spec.commandLine().getOut()::println);
    spec.commandLine().getOut().flush();
    return 0;
  }
}
