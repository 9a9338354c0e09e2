package dev.winnow.train;

import dev.winnow.boilerplate.ModelTraining;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ml.dmlc.xgboost4j.java.Booster;

/** Scores the model out of fold, trains it on all pages and writes the model file. */
public final class Train {
  private static final int FOLDS = 5;

  private Train() {}

  /** Runs the training. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Path output = Path.of(args[1]);
    int rounds = Integer.getInteger("rounds", 200);
    int depth = Integer.getInteger("depth", 6);
    double eta = Double.parseDouble(System.getProperty("eta", "0.08"));
    Trainer trainer = new Trainer(rounds, depth, eta);

    List<PageTable> pages = new ArrayList<>();
    for (LabelledPage page : LabelledPages.read(folder)) {
      pages.add(PageTable.of(page));
    }
    System.out.printf("%d pages, %d features%n", pages.size(), pages.get(0).columns());
    double oracle = 0;
    for (PageTable page : pages) {
      BitSet kept = new BitSet();
      for (int i = 0; i < page.rows(); i++) {
        kept.set(i, page.labels()[i] >= 0.5);
      }
      oracle += WordCounts.score(text(page, kept), page.page().content())[2];
    }
    System.out.printf("choosing the labelled blocks: %.4f%n", oracle / pages.size());

    if (!Boolean.getBoolean("skipFolds")) {
      crossValidate(trainer, pages);
    }
    Booster all = trainer.train(pages);
    try (OutputStream out = Files.newOutputStream(output)) {
      ModelTraining.write(Trainer.trees(all), out);
    }
    System.out.printf("%s: %d bytes%n", output, Files.size(output));
  }

  private static void crossValidate(Trainer trainer, List<PageTable> pages) throws Exception {
    Map<String, List<double[]>> scores = new TreeMap<>();
    StringBuilder perPage = new StringBuilder();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<PageTable> training = new ArrayList<>();
      List<PageTable> held = new ArrayList<>();
      for (PageTable page : pages) {
        boolean out = Math.floorMod(page.page().domain().hashCode() * 31, FOLDS) == fold;
        (out ? held : training).add(page);
      }
      Booster booster = trainer.train(training);
      for (PageTable page : held) {
        float[] probabilities = Trainer.predict(booster, page);
        BitSet kept = ModelTraining.choose(page.blocks(), probabilities);
        double[] score = WordCounts.score(text(page, kept), page.page().content());
        scores.computeIfAbsent(page.page().type(), t -> new ArrayList<>()).add(score);
        scores.computeIfAbsent("all", t -> new ArrayList<>()).add(score);
        perPage.append(
            String.format(
                "%s\t%s\t%.4f\t%.4f\t%.4f%n",
                page.page().id(), page.page().type(), score[2], score[0], score[1]));
      }
      System.out.printf("fold %d: %d pages held out%n", fold + 1, held.size());
    }
    scores.forEach(
        (type, list) -> {
          double[] mean = new double[3];
          for (double[] score : list) {
            for (int i = 0; i < 3; i++) {
              mean[i] += score[i] / list.size();
            }
          }
          System.out.printf(
              "%-14s %5d  P %.4f  R %.4f  F1 %.4f%n", type, list.size(), mean[0], mean[1], mean[2]);
        });
    Files.writeString(Path.of(System.getProperty("pages", "/tmp/oof.tsv")), perPage);
  }

  private static String text(PageTable page, BitSet kept) {
    StringBuilder text = new StringBuilder();
    for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
      text.append(page.blocks().get(i).text()).append('\n');
    }
    return text.toString();
  }
}
