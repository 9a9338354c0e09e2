package dev.winnow.boilerplate;

import dev.winnow.segment.Block;
import dev.winnow.segment.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.util.BitSet;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The trainer's way to the features, the tree format and the choice of blocks of core. */
public final class ModelTraining {
  private ModelTraining() {}

  /** Returns the names of the features, in order. */
  public static List<String> featureNames() {
    return BlockFeatures.names();
  }

  /** Returns the features of all blocks of a page, one row after the other. */
  public static float[] features(Page page, String url) {
    int columns = featureNames().size();
    int rows = page.blocks().size();
    float[] table = new float[rows * columns];
    float[] row = new float[columns];
    BlockFeatures features = new BlockFeatures(page, new ContainerTable(page), url);
    FeatureSink sink = new FeatureSink();
    for (int i = 0; i < rows; i++) {
      sink.begin(row);
      features.put(i, sink);
      System.arraycopy(row, 0, table, i * columns, columns);
    }
    return table;
  }

  /** Returns the blocks that core would keep, given their probabilities. */
  public static BitSet choose(List<Block> blocks, float[] probabilities) {
    return BlockChoice.of(blocks, probabilities).kept();
  }

  /** Writes trees as a model file of core. */
  public static void write(TreeTable trees, OutputStream out) throws IOException {
    try (GZIPOutputStream zipped = new GZIPOutputStream(out)) {
      new BlockModel(trees.toEnsemble()).write(zipped);
    }
  }

  /** Returns what core's evaluator makes of a row. */
  public static float probability(TreeTable trees, float[] row) {
    return trees.toEnsemble().probability(row);
  }
}
