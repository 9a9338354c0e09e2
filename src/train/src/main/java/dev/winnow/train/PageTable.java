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

/** One labelled page cut into blocks, with a row of features, a label and a weight for each. */
@SuppressWarnings("ArrayRecordComponent")
record PageTable(LabelledPage page, Page segmented, float[][] rows, float[] labels, float[] weights)
    implements ContentTrainer.Sample, TypeTrainer.Sample {

  static PageTable of(LabelledPage page) {
    String html = new String(page.bytes(), StandardCharsets.UTF_8);
    Page segmented = Segmenter.segment(Jsoup.parse(html, page.url()));
    List<Block> blocks = segmented.blocks();
    return new PageTable(
        page,
        segmented,
        ModelTraining.features(segmented, page.url()),
        BlockLabels.of(blocks.stream().map(Block::text).toList(), page.reference().mainContent()),
        weights(blocks.stream().mapToInt(Block::words).toArray()));
  }

  /** Every page weighs the same; within a page a block weighs by the square root of its words. */
  static float[] weights(int[] words) {
    float[] weights = new float[words.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) Math.sqrt(1 + words[i]);
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (weights[i] * 200 / sum);
    }
    return weights;
  }

  @Override
  public float[] typeFeatures(int[] columns) {
    return ModelTraining.typeFeatures(segmented, page.url(), rows, columns);
  }

  /** Returns the text of some of the blocks, a block a line. */
  String text(BitSet kept) {
    StringBuilder text = new StringBuilder();
    for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
      text.append(segmented.blocks().get(i).text()).append('\n');
    }
    return text.toString();
  }
}
