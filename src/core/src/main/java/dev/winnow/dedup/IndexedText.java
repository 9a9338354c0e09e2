package dev.winnow.dedup;

import com.dynatrace.hash4j.hashing.HashValue128;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What an index looks up and stores of a text.
 *
 * @param content the hash of the tokens
 * @param sketch the sketches that the index needs
 * @param bandKeys the keys under which the text is found, none if it is empty; not copied
 * @param sets the sets of shingles, null where they are not known
 */
@SuppressWarnings("ArrayRecordComponent")
record IndexedText(
    HashValue128 content, TextSketch sketch, long[] bandKeys, @Nullable ShingleSets sets) {
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
    return new IndexedText(fingerprint.content(), sketch, keys, fingerprint.sets());
  }
}
