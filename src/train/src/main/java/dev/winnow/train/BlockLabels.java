package dev.winnow.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Labels each block of a page by how much of it the annotator kept.
 *
 * <p>A label is the share of the block's word 4-grams that stand in the annotated text (of a
 * shorter block: whether its words stand there in a row), and each occurrence in that text explains
 * one block only. Text that a page has twice, or a word of the menu that also stands in a sentence,
 * is thus credited to the block that fits best: long blocks come first, then those among others
 * that were kept.
 */
final class BlockLabels {
  private static final int GRAM = 4;
  private static final int LONG = 12;
  private static final int REACH = 8;
  private static final int MOST_WEIGHT = 60;
  private static final double DOUBT = 0.3;
  private static final double KEPT = 0.5;

  private final List<List<String>> words = new ArrayList<>();
  private final GramCounts wanted;
  private final float[] contained;

  private BlockLabels(List<String> blocks, String content) {
    wanted = new GramCounts(GramCounts.words(content), GRAM);
    contained = new float[blocks.size()];
    for (int i = 0; i < contained.length; i++) {
      List<String> text = GramCounts.words(blocks.get(i));
      words.add(text);
      contained[i] = wanted.share(text, size(text));
    }
  }

  static float[] of(List<String> blocks, String content) {
    return new BlockLabels(blocks, content).labels();
  }

  private float[] labels() {
    double[] ranks = new double[contained.length];
    for (int i = 0; i < ranks.length; i++) {
      int length = words.get(i).size();
      int tier = length >= LONG ? GRAM + 1 : Math.min(length, GRAM);
      ranks[i] = 2 * tier + contained[i] + company(i);
    }
    float[] labels = new float[contained.length];
    IntStream.range(0, labels.length)
        .boxed()
        .sorted(Comparator.<Integer>comparingDouble(i -> -ranks[i]).thenComparingInt(i -> i))
        .forEach(
            i -> {
              List<String> text = words.get(i);
              labels[i] = wanted.share(text, size(text));
              if (labels[i] >= KEPT) {
                wanted.take(text);
              }
            });
    return labels;
  }

  /** Returns how much of the running text near a block the annotator kept, from 0 to 1. */
  private double company(int block) {
    double kept = 0;
    double all = DOUBT;
    for (int distance = 1; distance <= REACH; distance++) {
      for (int at : new int[] {block - distance, block + distance}) {
        if (at >= 0 && at < contained.length && words.get(at).size() >= GRAM) {
          double weight = Math.sqrt(Math.min(words.get(at).size(), MOST_WEIGHT)) / distance;
          kept += weight * contained[at];
          all += weight;
        }
      }
    }
    return kept / all;
  }

  private static int size(List<String> words) {
    return Math.min(GRAM, words.size());
  }
}
