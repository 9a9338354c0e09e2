package dev.winnow.train;

import dev.winnow.boilerplate.ModelTraining;
import dev.winnow.evaluation.LabelledPage;
import dev.winnow.segment.Block;
import dev.winnow.segment.Page;
import dev.winnow.segment.Segmenter;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import org.jsoup.Jsoup;

/** The blocks of one labelled page with features, labels and weights. */
@SuppressWarnings("ArrayRecordComponent")
record PageTable(
    LabelledPage page,
    List<Block> blocks,
    int columns,
    float[] features,
    float[] labels,
    float[] weights) {

  static PageTable of(LabelledPage page) {
    String html = new String(page.bytes(), StandardCharsets.UTF_8);
    Page segmented = Segmenter.segment(Jsoup.parse(html, page.url()));
    float[] features = ModelTraining.features(segmented, page.url());
    List<Block> blocks = segmented.blocks();
    float[] labels = BlockLabels.of(blocks, page.reference().mainContent());
    return new PageTable(
        page, blocks, ModelTraining.featureNames().size(), features, labels, weights(blocks));
  }

  /** Every page weighs the same; within a page a block weighs by the square root of its words. */
  private static float[] weights(List<Block> blocks) {
    float[] weights = new float[blocks.size()];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) Math.sqrt(1 + blocks.get(i).words());
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (weights[i] * 200 / sum);
    }
    return weights;
  }

  /** Returns the text of some of the blocks, a block a line. */
  String text(BitSet kept) {
    StringBuilder text = new StringBuilder();
    for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
      text.append(blocks.get(i).text()).append('\n');
    }
    return text.toString();
  }

  int rows() {
    return labels.length;
  }
}
