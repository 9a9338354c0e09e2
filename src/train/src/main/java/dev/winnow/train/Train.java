package dev.winnow.train;

import dev.winnow.boilerplate.ModelTraining;
import dev.winnow.boilerplate.PageType;
import dev.winnow.boilerplate.Preset;
import dev.winnow.boilerplate.TreeTable;
import dev.winnow.evaluation.LabelledFolder;
import dev.winnow.evaluation.LabelledPage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores both models out of fold, trains them on all pages and writes their files. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Scores the models out of fold, then trains them on all pages.",
    showDefaultValues = true)
public final class Train implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FOLDER", description = "Pages in the format of WCXB.")
  private Path folder = Path.of("");

  @Parameters(index = "1", paramLabel = "PAGE-MODEL", description = "The file to write for pages.")
  private Path model = Path.of("");

  @Parameters(index = "2", paramLabel = "TEXT-MODEL", description = "The one for plain text.")
  private Path textModel = Path.of("");

  @Option(names = "--rounds", description = "Trees.")
  private int rounds = 250;

  @Option(names = "--depth", description = "Depth of a tree.")
  private int depth = 6;

  @Option(names = "--eta", description = "Learning rate.")
  private double eta = 0.07;

  @Option(
      names = "--share",
      description = "Score only, by models trained on this share of the hosts.")
  private double share = 1;

  @Option(names = "--pages", paramLabel = "FILE", description = "The score of every page, as TSV.")
  private @Nullable Path pagesFile;

  @Option(
      names = "--text-pages",
      paramLabel = "FILE",
      description = "The score of every page as plain text, as TSV.")
  private @Nullable Path textPagesFile;

  private final PrintStream out = System.out;

  /** Runs the command. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Train()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    List<PageTable> pages = new ArrayList<>();
    for (LabelledPage page : LabelledFolder.read(folder)) {
      pages.add(PageTable.of(page));
    }
    out.println(pages.size() + " pages, " + ModelTraining.featureNames().size() + " features");
    ContentTrainer trainer = new ContentTrainer(rounds, depth, eta);
    CrossValidation validation = new CrossValidation(trainer, share);
    validation.run(pages);
    report(validation);
    if (share == 1) {
      write(pages, trainer, validation.outcomes());
      pages.clear();
      trainText(validation.texts());
    }
    return 0;
  }

  private void trainText(List<TextTable> texts) throws XGBoostError, IOException {
    TextTrainer trainer = new TextTrainer();
    TextValidation validation = new TextValidation(trainer);
    validation.run(texts);
    out.println(validation.summary());
    if (textPagesFile != null) {
      Files.writeString(textPagesFile, validation.after(TextKind.WHOLE).pages());
    }
    try (OutputStream file = Files.newOutputStream(textModel)) {
      trainer.train(texts).write(file);
    }
    out.println(textModel + ": " + Files.size(textModel) + " bytes");
  }

  private void report(CrossValidation validation) throws XGBoostError, IOException {
    for (Preset preset : Preset.values()) {
      out.println(preset);
      out.println(validation.scores(preset).summary());
    }
    long right =
        validation.outcomes().stream()
            .filter(outcome -> outcome.type() == TypeTrainer.typeOf(outcome.page()))
            .count();
    out.println("page type right: " + right + " of " + validation.outcomes().size());
    out.println(validation.confidence().summary());
    if (pagesFile != null) {
      Files.writeString(pagesFile, validation.scores(Preset.BALANCED).pages());
    }
  }

  private void write(List<PageTable> pages, ContentTrainer trainer, List<Outcome> outcomes)
      throws XGBoostError, IOException {
    TreeTable blocks = Boosting.trees(trainer.train(pages), 1).get(0);
    TypeTrainer.TypeModel typeModel = TypeTrainer.train(pages, ModelTraining.featureNames().size());
    List<TreeTable> types = Boosting.trees(typeModel.booster(), PageType.values().length);
    TreeTable confidence = Boosting.trees(ConfidenceTrainer.train(outcomes), 1).get(0);
    try (OutputStream file = Files.newOutputStream(model)) {
      ModelTraining.write(blocks, typeModel.columns(), types, confidence, file);
    }
    out.println(model + ": " + Files.size(model) + " bytes");
  }
}
