package dev.winnow.dedup;

import com.dynatrace.hash4j.hashing.HashValue128;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What an index looks up and stores of a text.
 *
 * @param content the hash of the tokens
 * @param sketch the sketches that the index needs
 * @param bandKeys the keys under which the text is found, none if it is empty: those of its bands
 *     first, then those of {@link ContainmentKeys} if the index has them; not copied
 * @param bands the number of keys of bands
 * @param sets the sets of shingles, null where they are not known
 */
@SuppressWarnings("ArrayRecordComponent")
record IndexedText(
    HashValue128 content,
    TextSketch sketch,
    long[] bandKeys,
    int bands,
    @Nullable ShingleSets sets) {
  /** Makes what an index with a threshold needs. */
  static IndexedText of(Fingerprint fingerprint, double threshold) {
    TextSketch sketch = TextSketch.of(fingerprint, threshold);
    long[] keys = fingerprint.bandKeys();
    boolean two =
        fingerprint.sketch(GramSize.FIVE).isPresent()
            && fingerprint.sketch(GramSize.THREE).isPresent();
    if (two && TextSketch.count(sketch.meta()) < 2) {
      // those of the 5-grams come first
      keys = Arrays.copyOf(keys, keys.length / 2);
    }
    return new IndexedText(fingerprint.content(), sketch, keys, keys.length, fingerprint.sets());
  }

  /** Returns it with keys of containment, for which its sets must be known, or without. */
  IndexedText withContainmentKeys(boolean wanted) {
    if (!wanted && bands == bandKeys.length) {
      return this;
    }
    long[] keys = Arrays.copyOf(bandKeys, bands);
    ShingleSets known = sets;
    long[] all = wanted && known != null ? ContainmentKeys.append(keys, known) : keys;
    return new IndexedText(content, sketch, all, bands, sets);
  }
}
