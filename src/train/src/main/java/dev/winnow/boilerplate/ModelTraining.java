package dev.winnow.boilerplate;

import dev.winnow.segment.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.util.BitSet;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The trainer's way to the features, the model file and the choice of blocks of core. */
public final class ModelTraining {
  /**
   * What core would keep of a page.
   *
   * @param kept the blocks it keeps
   * @param confidenceFeatures what the choice tells about itself
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Choice(BitSet kept, float[] confidenceFeatures) {}

  private ModelTraining() {}

  /** Returns the names of the features, in order. */
  public static List<String> featureNames() {
    return BlockFeatures.names();
  }

  /** Returns the features of all blocks of a page, a row for each. */
  public static float[][] features(Page page, String url) {
    float[][] rows = new float[page.blocks().size()][featureNames().size()];
    BlockFeatures features =
        new BlockFeatures(page, new ContainerTable(page), TypeHints.of(page, url));
    FeatureSink sink = new FeatureSink();
    for (int i = 0; i < rows.length; i++) {
      sink.begin(rows[i]);
      features.put(i, sink);
    }
    return rows;
  }

  /**
   * Returns what the model of page types takes of a page: the means of some features over its
   * blocks, then the hints of its head and address.
   */
  public static float[] typeFeatures(Page page, String url, float[][] rows, int[] columns) {
    PageSummary summary = new PageSummary(columns);
    for (int i = 0; i < rows.length; i++) {
      summary.add(rows[i], page.blocks().get(i).words());
    }
    return PageTypeModel.row(summary.means(), TypeHints.of(page, url).values());
  }

  /** Returns what core would keep, given the probabilities of blocks and of page types. */
  public static Choice choose(Page page, float[] blocks, float[] types, Preset preset) {
    PageScores scores = new PageScores(blocks.clone(), types);
    ContainerTable table = new ContainerTable(page);
    BlockFeatures features = new BlockFeatures(page, table, TypeHints.of(page, ""));
    new ReaderText(page, table, features).doubt(scores);
    BlockChoice choice = BlockChoice.of(page.blocks(), scores, preset);
    return new Choice(choice.kept(), ConfidenceFeatures.of(page.blocks(), choice, types));
  }

  /**
   * Writes trees as a model file of core.
   *
   * @param typeColumns the features whose means tell the page type
   * @param types the trees of each type
   */
  public static void write(
      TreeTable blocks,
      int[] typeColumns,
      List<TreeTable> types,
      TreeTable confidence,
      OutputStream out)
      throws IOException {
    PageTypeModel typeModel =
        new PageTypeModel(typeColumns, types.stream().map(TreeTable::toEnsemble).toList());
    try (GZIPOutputStream zipped = new GZIPOutputStream(out)) {
      new PageModel(blocks.toEnsemble(), typeModel, confidence.toEnsemble()).write(zipped);
    }
  }

  /** Returns what core's evaluator makes of a row. */
  public static float probability(TreeTable trees, float[] row) {
    return trees.toEnsemble().probability(row);
  }
}
