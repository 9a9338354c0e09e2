package dev.winnow.boilerplate;

import java.util.List;

/**
 * The phrases of boilerplate of one language, read from a pack file.
 *
 * @param language an ISO 639-1 code, or {@code und} for names that every language prints alike
 * @param phrases in the order of the file; no two have the same text and anchors
 */
record PhrasePack(String language, List<Phrase> phrases) {

  PhrasePack {
    phrases = List.copyOf(phrases);
  }
}
