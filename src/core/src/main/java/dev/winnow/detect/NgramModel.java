package dev.winnow.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The maximum-entropy model over character n-grams (1 to 3) that Apache OpenNLP publishes for 103
 * languages, in a form that is looked up without making strings.
 *
 * <p>OpenNLP's own evaluation makes a string for every n-gram and hides which n-grams a language
 * knows, which is what tells noise from language. Scores are the logarithms of OpenNLP's
 * probabilities up to a constant. Immutable and safe for use by several threads; about 15 MB of
 * heap.
 */
final class NgramModel {
  private static final String RESOURCE = "/langdetect-183.bin";
  private static final String ENTRY = "langdetect.model";
  private static final int MAX_LENGTH = 3;

  /** From this many languages on it is quicker to add a weight for every language. */
  private static final int DENSE = 40;

  private final String[] languages;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final long[] keys;
  private final int[] starts;
  private final byte[] outcomes;

  /** In the place of an n-gram's count of outcomes: where its row begins, if it is a dense one. */
  private final float[] weights;

  /** A weight for every language, 0 where there is none. */
  private final float[] dense;

  private final int mask;

  /** Loads the model on first use, once. */
  private static final class Holder {
    static final NgramModel INSTANCE = load();
  }

  static NgramModel get() {
    return Holder.INSTANCE;
  }

  private NgramModel(MaxentModel model) {
    languages = model.outcomes;
    String[] ngrams = model.features;
    int capacity = Integer.highestOneBit(ngrams.length) * 4;
    mask = capacity - 1;
    keys = new long[capacity];
    starts = new int[capacity];
    outcomes = new byte[model.parameters.length + ngrams.length];
    weights = new float[outcomes.length];
    int next = 0;
    int parameter = 0;
    dense =
        new float
            [(int) Arrays.stream(model.patterns).filter(p -> p.length >= DENSE).count()
                * languages.length];
    int row = 0;
    for (int k = 0; k < ngrams.length; k++) {
      byte[] known = model.patterns[k];
      if (ngrams[k].length() <= MAX_LENGTH) {
        long key = pack(ngrams[k], 0, ngrams[k].length());
        int slot = slot(key);
        keys[slot] = key;
        starts[slot] = next;
        outcomes[next++] = (byte) known.length;
        System.arraycopy(known, 0, outcomes, next, known.length);
        if (known.length < DENSE) {
          System.arraycopy(model.parameters, parameter, weights, next, known.length);
        } else {
          weights[next - 1] = row;
          for (int i = 0; i < known.length; i++) {
            dense[row + known[i]] = model.parameters[parameter + i];
          }
          row += languages.length;
        }
        next += known.length;
      }
      parameter += known.length;
    }
    for (int i = 0; i < languages.length; i++) {
      indexes.put(languages[i], i);
    }
  }

  private static NgramModel load() {
    try (InputStream in =
        Objects.requireNonNull(NgramModel.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return new NgramModel(MaxentModel.read(in, ENTRY));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the index of a language under its name in the model. */
  int index(String language) {
    Integer index = indexes.get(language);
    if (index == null) {
      throw new IllegalArgumentException("no such language in the model: " + language);
    }
    return index;
  }

  /**
   * Returns, for every language of the model, the sum of its weights for the n-grams of a text. An
   * n-gram counts once however often it comes, as in the model's training.
   */
  float[] scores(String text) {
    float[] scores = new float[languages.length];
    int size = Integer.highestOneBit(Math.max(1, text.length() * MAX_LENGTH)) * 4;
    int[] seen = new int[size];
    long bigram = 0;
    long trigram = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      add(1L << 16 | c, seen, scores);
      bigram = (bigram << 16 | c) & 0xffffffffL;
      if (i > 0) {
        add(2L << 32 | bigram, seen, scores);
      }
      trigram = (trigram << 16 | c) & 0xffffffffffffL;
      if (i > 1) {
        add(3L << 48 | trigram, seen, scores);
      }
    }
    return scores;
  }

  /** Adds an n-gram's weights, unless it is in the set of those seen, whose size is 2^n. */
  private void add(long ngram, int[] seen, float[] scores) {
    int entry = find(ngram);
    if (entry < 0) {
      return;
    }
    int slot = ((entry * 0x9E3779B1) >>> 16) & (seen.length - 1);
    while (seen[slot] != 0) {
      if (seen[slot] == entry + 1) {
        return;
      }
      slot = (slot + 1) & (seen.length - 1);
    }
    seen[slot] = entry + 1;
    int known = outcomes[entry] & 0xff;
    if (known < DENSE) {
      for (int i = entry + 1; i <= entry + known; i++) {
        scores[outcomes[i]] += weights[i];
      }
    } else {
      int row = (int) weights[entry];
      for (int i = 0; i < scores.length; i++) {
        scores[i] += dense[row + i];
      }
    }
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
