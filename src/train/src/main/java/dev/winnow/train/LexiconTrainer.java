package dev.winnow.train;

import dev.winnow.boilerplate.TextTraining.WordWeights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Learns how much words and pairs of words speak for main content: a logistic regression over
 * lines, fitted by stochastic gradient descent with AdaGrad's steps.
 *
 * <p>Source: Duchi, Hazan, Singer, "Adaptive Subgradient Methods", JMLR 12, 2011.
 */
final class LexiconTrainer {
  private static final int FEWEST_HOSTS = 8;
  private static final int EPOCHS = 3;
  private static final int REACH = 5;
  private static final int LONGEST = 120;
  private static final double RATE = 0.15;
  private static final double DECAY = 2e-4;

  private LexiconTrainer() {}

  static WordWeights train(List<TextTable> texts) {
    Map<Integer, Integer> places = vocabulary(texts);
    double[] here = fit(texts, places, 0, 0);
    double[] after = fit(texts, places, 1, REACH);
    double[] before = fit(texts, places, -REACH, -1);
    WordWeights learned = new WordWeights();
    places.forEach((hash, at) -> learned.put(hash, here[at], after[at], before[at]));
    return learned;
  }

  /** Fits the weights of words for the mean label of the lines so far from their own. */
  private static double[] fit(
      List<TextTable> texts, Map<Integer, Integer> places, int from, int to) {
    double[] weights = new double[places.size() + 1];
    double[] squares = new double[weights.length];
    int bias = places.size();
    List<int[]> lines = new ArrayList<>();
    List<Float> labels = new ArrayList<>();
    for (TextTable text : texts) {
      for (int i = 0; i < text.words().length; i++) {
        int first = Math.max(0, i + from);
        int last = Math.min(text.words().length - 1, i + to);
        if (first <= last && text.words()[i].length > 0) {
          lines.add(text.words()[i]);
          labels.add(mean(text.labels(), first, last));
        }
      }
    }
    int[] order = new int[lines.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    Random random = new Random(1);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      shuffle(order, random);
      for (int line : order) {
        learn(lines.get(line), labels.get(line), places, weights, squares, bias);
      }
    }
    return weights;
  }

  private static float mean(float[] labels, int first, int last) {
    float sum = 0;
    for (int i = first; i <= last; i++) {
      sum += labels[i];
    }
    return sum / (last - first + 1);
  }

  private static void learn(
      int[] words,
      float label,
      Map<Integer, Integer> places,
      double[] weights,
      double[] squares,
      int bias) {
    int[] known = new int[Math.min(words.length, LONGEST) + 1];
    int count = 0;
    double margin = weights[bias];
    for (int i = 0; i < words.length && i < LONGEST; i++) {
      Integer place = places.get(words[i]);
      if (place != null) {
        known[count++] = place;
        margin += weights[place];
      }
    }
    known[count++] = bias;
    double error = 1 / (1 + Math.exp(-margin)) - label;
    for (int i = 0; i < count; i++) {
      int place = known[i];
      double gradient = error + DECAY * weights[place];
      squares[place] += gradient * gradient;
      weights[place] -= RATE * gradient / Math.sqrt(squares[place] + 1e-2);
    }
  }

  /** The words that stand on pages of several hosts. */
  private static Map<Integer, Integer> vocabulary(List<TextTable> texts) {
    Map<String, Set<Integer>> byHost = new HashMap<>();
    for (TextTable text : texts) {
      Set<Integer> words = byHost.computeIfAbsent(text.page().domain(), host -> new HashSet<>());
      for (int[] line : text.words()) {
        for (int word : line) {
          words.add(word);
        }
      }
    }
    Map<Integer, Integer> hosts = new HashMap<>();
    for (Set<Integer> words : byHost.values()) {
      for (int word : words) {
        hosts.merge(word, 1, Integer::sum);
      }
    }
    Map<Integer, Integer> places = new HashMap<>();
    hosts.entrySet().stream()
        .filter(entry -> entry.getValue() >= FEWEST_HOSTS)
        .map(Map.Entry::getKey)
        .sorted()
        .forEach(word -> places.put(word, places.size()));
    return places;
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int k = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[k];
      order[k] = swap;
    }
  }
}
