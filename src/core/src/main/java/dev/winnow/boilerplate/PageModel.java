package dev.winnow.boilerplate;

import dev.winnow.segment.Block;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * The trained model of HTML pages: how likely each block is main content, what type the page is of,
 * and how well the choice of blocks will have turned out.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param blocks the ensemble over the features of a block
 * @param types the model of page types
 * @param confidence the ensemble over the {@link ConfidenceFeatures} of a page
 */
record PageModel(TreeEnsemble blocks, PageTypeModel types, TreeEnsemble confidence) {
  private static final int MAGIC = 0x57_50_47_4D; // WPGM
  private static final int VERSION = 3;
  private static final String RESOURCE = "page-model.bin.gz";

  /** Log odds of 4 are a probability of 0.018: what is said so early hardly changes any more. */
  private static final float CLEAR = 4;

  /** Returns the model in the jar, loaded at the first call. */
  static PageModel standard() {
    return Standard.MODEL;
  }

  /** Returns what the model says of a page. */
  PageScores scores(BlockFeatures features, List<Block> blockList, TypeHints hints) {
    int size = blockList.size();
    float[][] rows = new float[Math.min(size, TreeEnsemble.BATCH)][Names.COUNT];
    FeatureSink sink = new FeatureSink();
    float[] probabilities = new float[size];
    PageSummary summary = new PageSummary(types.columns());
    for (int start = 0; start < size; start += rows.length) {
      int count = Math.min(rows.length, size - start);
      for (int r = 0; r < count; r++) {
        sink.begin(rows[r]);
        features.put(start + r, sink);
        summary.add(rows[r], blockList.get(start + r).words());
      }
      blocks.probabilities(rows, count, CLEAR, probabilities, start);
    }
    return new PageScores(probabilities, types.probabilities(summary.means(), hints.values()));
  }

  void write(OutputStream out) throws IOException {
    Names.FILE.write(
        out,
        data -> {
          blocks.write(data);
          types.write(data);
          confidence.write(data);
        });
  }

  static PageModel read(InputStream in, String source) throws IOException {
    return Names.FILE.read(in, source, PageModel::read);
  }

  private static PageModel read(DataInputStream data) throws IOException {
    return new PageModel(
        TreeEnsemble.read(data), PageTypeModel.read(data), TreeEnsemble.read(data));
  }

  private static final class Names {
    private static final List<String> ALL = BlockFeatures.names();
    static final int COUNT = ALL.size();
    private static final int HASH =
        31 * (31 * ALL.hashCode() + TypeHints.COUNT) + ConfidenceFeatures.COUNT;
    static final ModelFile FILE = new ModelFile("page model", MAGIC, VERSION, HASH);
  }

  private static final class Standard {
    static final PageModel MODEL = Names.FILE.load(RESOURCE, PageModel::read);
  }
}
