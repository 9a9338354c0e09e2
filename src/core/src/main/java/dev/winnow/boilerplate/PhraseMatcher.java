package dev.winnow.boilerplate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the phrases of packs in lines of text, all languages at once.
 *
 * <p>One pass over the folded line finds them, so the cost is linear in the line whatever the
 * number of phrases. A phrase must begin and end at word boundaries, except in scripts written
 * without spaces; a Korean word may go on with a particle.
 *
 * <p>Immutable and thread-safe. The methods here make a {@link PhraseScanner} for each call; a
 * caller with many lines keeps one {@link #scanner()} per thread instead.
 */
final class PhraseMatcher {

  private final PhraseTable table;
  private final PhraseFilter filter;

  private static final class Standard {
    static final PhraseMatcher INSTANCE = new PhraseMatcher(PhrasePacks.standard());
  }

  PhraseMatcher(Collection<PhrasePack> packs) {
    Map<String, PhraseKey> index = PhraseKey.index(packs);
    table = new PhraseTable(index);
    filter = new PhraseFilter(index);
  }

  /** The matcher of all packs that ship with the library, built at the first call. */
  static PhraseMatcher standard() {
    return Standard.INSTANCE;
  }

  /** A scanner that reuses its buffers from line to line; it belongs to one thread. */
  PhraseScanner scanner() {
    return new PhraseScanner(table);
  }

  /** A filter that spares most lines the scan. */
  PhraseFilter filter() {
    return filter;
  }

  /** See {@link PhraseScanner#strongest}. */
  Optional<PhraseMatch> strongest(CharSequence line) {
    return scanner().strongest(line);
  }

  /** See {@link PhraseScanner#findGlued}. */
  List<PhraseMatch> findGlued(CharSequence text) {
    return scanner().findGlued(text);
  }
}
