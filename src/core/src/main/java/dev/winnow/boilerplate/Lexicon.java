package dev.winnow.boilerplate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much single words and pairs of words speak for main content or against it: in their own line,
 * in the lines after it ("You may also like") and in those before it ("Share this").
 *
 * <p>The weights are those of three logistic regressions over the words of a line, in log odds, in
 * steps of {@link #STEP}. A word that was rare in training weighs nothing, so that a text in a
 * language the model has not seen gets 0 throughout. Immutable once filled.
 */
final class Lexicon {
  /** What a line's words are asked about. */
  enum Place {
    HERE,
    AFTER,
    BEFORE
  }

  static final float STEP = 0.03f;

  /** Knows no word: what stands for a text in another language than most of the training's. */
  static final Lexicon EMPTY = new Lexicon();

  private final IntTable weights = new IntTable();

  /** Puts the weights of a word in steps, from -127 to 127. */
  void put(int hash, int here, int after, int before) {
    int packed = (here & 0xFF) | (after & 0xFF) << 8 | (before & 0xFF) << 16;
    if (packed != 0) {
      weights.put(hash, packed);
    }
  }

  /** Writes the sums of the weights of a line's words and pairs of words, by {@link Place}. */
  void sum(WordHashes line, float[] sums) {
    int here = 0;
    int after = 0;
    int before = 0;
    int size = line.size();
    for (int i = 0; i < 2 * size - 1; i++) {
      int packed = weights.get(i < size ? line.hash(i) : line.pair(i - size));
      here += (byte) packed;
      after += (byte) (packed >> 8);
      before += (byte) (packed >> 16);
    }
    sums[0] = here * STEP;
    sums[1] = after * STEP;
    sums[2] = before * STEP;
  }

  void write(DataOutput out) throws IOException {
    Map<Integer, Integer> sorted = new TreeMap<>();
    weights.forEach(sorted::put);
    out.writeInt(sorted.size());
    for (int key : sorted.keySet()) {
      out.writeInt(key);
    }
    for (int shift = 0; shift < 24; shift += 8) {
      for (int packed : sorted.values()) {
        out.writeByte(packed >> shift);
      }
    }
  }

  static Lexicon read(DataInput in) throws IOException {
    int[] keys = new int[in.readInt()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = in.readInt();
    }
    byte[][] columns = new byte[Place.values().length][keys.length];
    for (byte[] column : columns) {
      in.readFully(column);
    }
    Lexicon lexicon = new Lexicon();
    for (int i = 0; i < keys.length; i++) {
      lexicon.put(keys[i], columns[0][i], columns[1][i], columns[2][i]);
    }
    return lexicon;
  }
}
