package dev.winnow.boilerplate;

/**
 * What the lines around a line see of it.
 *
 * @param words its words
 * @param stop the share of them that are function words
 * @param terminal whether it ends a sentence
 * @param lexical what its words say of it
 * @param after what they say of the lines after it
 * @param before what they say of the lines before it
 * @param capitalised the share of words with a capital
 * @param phrase the strength of a phrase in it, from 1; 0 when there is none
 */
record LineRow(
    float words,
    float stop,
    boolean terminal,
    float lexical,
    float after,
    float before,
    float capitalised,
    int phrase) {
  static LineRow of(LineFacts line) {
    double words = Math.max(1, line.words());
    return new LineRow(
        line.words(),
        (float) (line.stopWords() / words),
        line.shape().terminal(),
        line.lexical(),
        line.lexicalAfter(),
        line.lexicalBefore(),
        (float) (line.shape().capitalised() / words),
        line.match().map(PhraseMatch::weight).orElse(0));
  }

  /** Puts them for a line that stands below it, or above. */
  void put(boolean below, FeatureSink sink) {
    sink.put("near.words", words);
    sink.put("near.stop", stop);
    sink.put("near.terminal", terminal);
    sink.put("near.lexical", lexical);
    sink.put("near.lexicalAcross", below ? after : before);
    sink.put("near.capitalised", capitalised);
    sink.put("near.phrase", phrase);
  }

  /**
   * Puts what stands for a line beyond the end of the text, that it does not look alike included.
   */
  static void putNone(FeatureSink sink) {
    sink.put("near.words", -1);
    sink.putMissing("near.stop");
    sink.putMissing("near.terminal");
    sink.putMissing("near.lexical");
    sink.putMissing("near.lexicalAcross");
    sink.putMissing("near.capitalised");
    sink.putMissing("near.phrase");
    sink.putMissing("near.sameLook");
  }
}
