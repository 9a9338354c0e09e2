package dev.winnow.dedup;

import info.debatty.java.stringsimilarity.interfaces.NormalizedStringSimilarity;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Measures texts by a measure of java-string-similarity. A pair of which a text is not to be had is
 * not similar.
 *
 * @param threshold the least similarity
 * @param similarity the measure
 * @param texts finds the text of a document by its id
 */
record TextVerifier(
    double threshold,
    NormalizedStringSimilarity similarity,
    Function<String, Optional<String>> texts)
    implements Verifier {
  @Override
  public String measure() {
    return similarity.getClass().getSimpleName();
  }

  @Override
  public Probe probe(IndexedText indexed, @Nullable String id, @Nullable String text) {
    if (text == null && id == null) {
      throw new IllegalArgumentException(
          "An index with a verifier compares texts, not fingerprints: give query the text");
    }
    return new Probe(indexed, text != null || id == null ? text : texts.apply(id).orElse(null));
  }

  @Override
  public @Nullable Match compare(Probe probe, IndexStore store, int text) {
    IndexCounts counts = store.counts();
    counts.compared.incrementAndGet();
    Optional<String> other = texts.apply(store.firstId(text));
    if (probe.text() != null && other.isPresent()) {
      double measured = similarity.similarity(probe.text(), other.get());
      if (measured >= threshold) {
        return new Match(text, measured, Match.BELOW, true);
      }
    }
    counts.rejectedBySets.incrementAndGet();
    return null;
  }
}
