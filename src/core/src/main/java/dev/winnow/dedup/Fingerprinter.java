package dev.winnow.dedup;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.winnow.token.Tokens;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Makes fingerprints: text, tokens, shingles, sketch, band keys. A pure function of the text; safe
 * for use by several threads.
 */
final class Fingerprinter {
  private static final Hasher128 CONTENT = Hashing.xxh3_128();
  private static final long[] NO_KEYS = new long[0];

  /** Working arrays grown beyond the tokens of this many are dropped. */
  private static final int MAX_KEPT_TOKENS = 1 << 17;

  /** A power of two, and more than threads that fingerprint at once. */
  private static final int SPARES = 64;

  private final Banding banding;
  private final Parameters parameters;

  /** Working arrays that no thread uses; not thread locals, which outlive their index. */
  private final AtomicReferenceArray<@Nullable Scratch> spares = new AtomicReferenceArray<>(SPARES);

  private static final class Scratch {
    final Tokens tokens = new Tokens();
    final Shingles shingles = new Shingles();
    final HashSets sets = new HashSets();
    final FastSimilaritySketch sketch = new FastSimilaritySketch();
  }

  Fingerprinter(Banding banding) {
    this.banding = banding;
    this.parameters = Parameters.of(banding);
  }

  Parameters parameters() {
    return parameters;
  }

  Fingerprint fingerprint(String text) {
    int place = (int) Thread.currentThread().getId() & (SPARES - 1);
    Scratch spare = spares.getAndSet(place, null);
    Scratch scratch = spare == null ? new Scratch() : spare;
    Fingerprint fingerprint = fingerprint(text, scratch);
    if (scratch.tokens.count() <= MAX_KEPT_TOKENS) {
      spares.set(place, scratch);
    }
    return fingerprint;
  }

  private Fingerprint fingerprint(String text, Scratch scratch) {
    Tokens tokens = scratch.tokens;
    tokens.read(text);
    HashValue128 content = CONTENT.hashStream().putLongs(tokens.hashes(), 0, tokens.count()).get();
    ShingleSets sets = ShingleSets.of(tokens, scratch.shingles, scratch.sets);
    return sketched(content, sets, scratch.sketch);
  }

  /** Makes the fingerprint of a text of which the sets are left. */
  Fingerprint fingerprint(HashValue128 content, ShingleSets sets) {
    return sketched(content, sets, new FastSimilaritySketch());
  }

  private Fingerprint sketched(
      HashValue128 content, ShingleSets sets, FastSimilaritySketch sketch) {
    boolean fives = sets.words() >= GramSize.SWITCH;
    boolean threes = sets.hasThrees();
    int kinds = (fives ? 1 : 0) + (threes ? 1 : 0);
    long[] keys = kinds == 0 ? NO_KEYS : new long[kinds * banding.bands()];
    CompactSketch ofFives = null;
    if (fives) {
      ofFives = sketch(sets.fives(), sketch);
      banding.keys(sketch.coordinates(), keys, 0);
    }
    CompactSketch ofThrees = null;
    if (threes) {
      ofThrees = sketch(sets.threes(), sketch);
      banding.keys(sketch.coordinates(), keys, keys.length - banding.bands());
    }
    return new Fingerprint(parameters, content, sets, keys, ofFives, ofThrees);
  }

  private static CompactSketch sketch(long[] shingles, FastSimilaritySketch sketch) {
    sketch.compute(shingles, shingles.length);
    return shingles.length <= CompactSketch.EXACT_SIZE
        ? CompactSketch.ofSmallSet(shingles)
        : CompactSketch.ofCoordinates(shingles.length, sketch.coordinates());
  }
}
