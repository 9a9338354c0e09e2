package dev.winnow.train;

import dev.winnow.boilerplate.ModelTraining;
import dev.winnow.evaluation.LabelledFolder;
import dev.winnow.evaluation.LabelledPage;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import ml.dmlc.xgboost4j.java.Booster;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores the model out of fold, trains it on all pages and writes the model file. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Scores the block model out of fold, then trains it on all pages.",
    showDefaultValues = true)
public final class Train implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FOLDER", description = "Pages in the format of WCXB.")
  private Path folder = Path.of("");

  @Parameters(index = "1", paramLabel = "MODEL", description = "The model file to write.")
  private Path model = Path.of("");

  @Option(names = "--rounds", description = "Trees.")
  private int rounds = 400;

  @Option(names = "--depth", description = "Depth of a tree.")
  private int depth = 7;

  @Option(names = "--eta", description = "Learning rate.")
  private double eta = 0.05;

  @Option(names = "--no-folds", description = "Leave the out-of-fold figures out.")
  private boolean noFolds;

  @Option(names = "--pages", paramLabel = "FILE", description = "The score of every page, as TSV.")
  private @Nullable Path pagesFile;

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
    out.println(pages.size() + " pages, " + pages.get(0).columns() + " features");
    Trainer trainer = new Trainer(rounds, depth, eta);
    if (!noFolds) {
      CrossValidation validation = new CrossValidation(trainer);
      ScoreTable scores = validation.run(pages);
      out.print(scores.summary());
      if (pagesFile != null) {
        Files.writeString(pagesFile, scores.pages());
      }
    }
    Booster booster = trainer.train(pages);
    try (OutputStream file = Files.newOutputStream(model)) {
      ModelTraining.write(Trainer.trees(booster), file);
    }
    out.println(model + ": " + Files.size(model) + " bytes");
    return 0;
  }
}
