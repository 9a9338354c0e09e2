package dev.winnow.train;

import dev.winnow.boilerplate.TextTraining;
import dev.winnow.boilerplate.TextTraining.WordWeights;
import dev.winnow.evaluation.LabelledPage;

/** A text with the features of its paragraphs. */
@SuppressWarnings("ArrayRecordComponent")
record TextSample(TextTable text, float[][] rows)
    implements ContentTrainer.Sample, TypeTrainer.Sample {
  static TextSample of(TextTable text, WordWeights weights) {
    return new TextSample(text, TextTraining.features(text.content(), weights));
  }

  @Override
  public float[] labels() {
    return text.labels();
  }

  @Override
  public float[] weights() {
    return text.weights();
  }

  @Override
  public LabelledPage page() {
    return text.page();
  }

  @Override
  public float[] typeFeatures(int[] columns) {
    return TextTraining.typeFeatures(text.units(), rows, columns);
  }
}
