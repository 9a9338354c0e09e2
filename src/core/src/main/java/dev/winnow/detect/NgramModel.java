package dev.winnow.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * The maximum-entropy model over character n-grams (1 to 3) that Apache OpenNLP publishes for 103
 * languages, in a form that is looked up without making strings.
 *
 * <p>OpenNLP reads the model; its own evaluation makes a string for every n-gram and hides which
 * n-grams a language knows, which is what tells noise from language. Scores are the logarithms of
 * OpenNLP's probabilities up to a constant. Immutable and safe for use by several threads; about 15
 * MB of heap.
 */
final class NgramModel {
  private static final String RESOURCE = "/langdetect-183.bin";
  private static final int MAX_LENGTH = 3;

  private final String[] languages;
  private final long[] keys;
  private final int[] starts;
  private final byte[] outcomes;
  private final float[] weights;
  private final int mask;

  /** Loads the model on first use, once. */
  private static final class Holder {
    static final NgramModel INSTANCE = load();
  }

  static NgramModel get() {
    return Holder.INSTANCE;
  }

  private NgramModel(String[] languages, Map<String, Context> contexts) {
    this.languages = languages;
    int capacity = Integer.highestOneBit(contexts.size()) * 4;
    int total = contexts.values().stream().mapToInt(c -> c.getOutcomes().length).sum();
    mask = capacity - 1;
    keys = new long[capacity];
    starts = new int[capacity];
    outcomes = new byte[total + contexts.size()];
    weights = new float[total + contexts.size()];
    int next = 0;
    for (Map.Entry<String, Context> entry : contexts.entrySet()) {
      String ngram = entry.getKey();
      if (ngram.length() > MAX_LENGTH) {
        continue;
      }
      int slot = slot(pack(ngram, 0, ngram.length()));
      keys[slot] = pack(ngram, 0, ngram.length());
      starts[slot] = next;
      int[] known = entry.getValue().getOutcomes();
      outcomes[next++] = (byte) known.length;
      for (int i = 0; i < known.length; i++) {
        outcomes[next] = (byte) known[i];
        weights[next++] = (float) entry.getValue().getParameters()[i];
      }
    }
  }

  private static NgramModel load() {
    try (InputStream in = NgramModel.class.getResourceAsStream(RESOURCE)) {
      AbstractModel model =
          (AbstractModel)
              new LanguageDetectorModel(Objects.requireNonNull(in, RESOURCE)).getMaxentModel();
      @SuppressWarnings("unchecked") // documented layout: contexts, predicates by name, outcomes
      Map<String, Context> contexts = (Map<String, Context>) model.getDataStructures()[1];
      String[] languages = new String[model.getNumOutcomes()];
      Arrays.setAll(languages, model::getOutcome);
      return new NgramModel(languages, contexts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the index of a language under its name in the model. */
  int index(String language) {
    int index = Arrays.asList(languages).indexOf(language);
    if (index < 0) {
      throw new IllegalArgumentException("no such language in the model: " + language);
    }
    return index;
  }

  /**
   * Returns, for every language of the model, the sum of its weights for the n-grams of a text. An
   * n-gram counts once however often it comes, as in the model's training.
   */
  double[] scores(String text) {
    int[] found = new int[text.length() * MAX_LENGTH];
    int count = 0;
    for (int start = 0; start < text.length(); start++) {
      int end = Math.min(text.length(), start + MAX_LENGTH);
      for (int stop = start + 1; stop <= end; stop++) {
        int entry = find(pack(text, start, stop));
        if (entry >= 0) {
          found[count++] = entry;
        }
      }
    }
    Arrays.sort(found, 0, count);
    double[] scores = new double[languages.length];
    for (int k = 0; k < count; k++) {
      if (k > 0 && found[k] == found[k - 1]) {
        continue;
      }
      int last = found[k] + (outcomes[found[k]] & 0xff);
      for (int i = found[k] + 1; i <= last; i++) {
        scores[outcomes[i]] += weights[i];
      }
    }
    return scores;
  }

  /** Returns the share of a text's trigrams, from 0 to 1, that the language is known to use. */
  double support(String text, int language) {
    int known = 0;
    int trigrams = text.length() - MAX_LENGTH + 1;
    for (int start = 0; start < trigrams; start++) {
      int entry = find(pack(text, start, start + MAX_LENGTH));
      if (entry >= 0) {
        int last = entry + (outcomes[entry] & 0xff);
        for (int i = entry + 1; i <= last; i++) {
          if (outcomes[i] == language) {
            known++;
            break;
          }
        }
      }
    }
    return trigrams > 0 ? (double) known / trigrams : 0;
  }

  /**
   * Returns, for every language, the share of a text's n-grams that the language is known to use.
   *
   * @param foreign whether to look only at n-grams with a letter outside ASCII
   */
  double[] supports(String text, int length, boolean foreign) {
    double[] known = new double[languages.length];
    int total = 0;
    for (int start = 0; start + length <= text.length(); start++) {
      if (foreign && !hasForeignLetter(text, start, start + length)) {
        continue;
      }
      total++;
      int entry = find(pack(text, start, start + length));
      if (entry >= 0) {
        int last = entry + (outcomes[entry] & 0xff);
        for (int i = entry + 1; i <= last; i++) {
          known[outcomes[i]]++;
        }
      }
    }
    for (int i = 0; i < known.length; i++) {
      known[i] /= Math.max(1, total);
    }
    return known;
  }

  private static boolean hasForeignLetter(String text, int start, int stop) {
    for (int i = start; i < stop; i++) {
      if (text.charAt(i) >= 0x80 && Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static long pack(String text, int start, int stop) {
    long packed = (long) stop - start;
    for (int i = start; i < stop; i++) {
      packed = packed << 16 | text.charAt(i);
    }
    return packed;
  }

  private int find(long key) {
    int slot = slot(key);
    return keys[slot] == key ? starts[slot] : -1;
  }

  private int slot(long key) {
    // Fibonacci hashing spreads neighbouring letters; the table is at most half full
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
