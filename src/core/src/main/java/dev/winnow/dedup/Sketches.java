package dev.winnow.dedup;

import java.util.Arrays;

/** The sketches of texts, one after the other in large arrays. */
final class Sketches {
  /** Arrays of 64 KiB: of the larger ones a collector may waste half a region each. */
  private static final int BLOCK_BITS = 9;

  private static final int BLOCK_MASK = (1 << BLOCK_BITS) - 1;

  private final IntChunks metas = new IntChunks();
  private final IntChunks places = new IntChunks();
  private long[][] chunks = new long[0][];

  private int used;

  /** In sketches of {@link CompactSketch#WORDS} words. */
  private int end;

  void add(TextSketch sketch) {
    int blocks = TextSketch.count(sketch.meta());
    if (blocks == 2 && (end & BLOCK_MASK) == BLOCK_MASK) {
      // those of one text stay together
      end++;
    }
    metas.add(sketch.meta());
    places.add(end);
    if (blocks > 0) {
      int chunk = end >>> BLOCK_BITS;
      if (chunk >= used) {
        if (chunk >= chunks.length) {
          chunks = Arrays.copyOf(chunks, chunk + 1 + (chunk >>> 3));
        }
        chunks[chunk] = new long[CompactSketch.WORDS << BLOCK_BITS];
        used = chunk + 1;
      }
      System.arraycopy(sketch.words(), 0, chunks[chunk], offset(end), sketch.words().length);
      end += blocks;
    }
  }

  int meta(int text) {
    return metas.get(text);
  }

  TextSketch get(int text) {
    int meta = metas.get(text);
    int place = places.get(text);
    int length = TextSketch.count(meta) * CompactSketch.WORDS;
    return new TextSketch(
        meta,
        length == 0
            ? new long[0]
            : Arrays.copyOfRange(
                chunks[place >>> BLOCK_BITS], offset(place), offset(place) + length));
  }

  double estimate(int text, TextSketch of, double minimum) {
    int place = places.get(text);
    int meta = metas.get(text);
    if (TextSketch.count(meta) == 0) {
      return TextSketch.UNLIKE;
    }
    long[] words = chunks[place >>> BLOCK_BITS];
    return TextSketch.estimate(meta, words, offset(place), of.meta(), of.words(), 0, minimum);
  }

  private static int offset(int place) {
    return (place & BLOCK_MASK) * CompactSketch.WORDS;
  }

  long bytes() {
    return metas.bytes()
        + places.bytes()
        + used * ((long) CompactSketch.WORDS << BLOCK_BITS) * Long.BYTES;
  }
}
