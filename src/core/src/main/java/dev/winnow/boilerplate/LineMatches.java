package dev.winnow.boilerplate;

import java.util.List;

/**
 * Every phrase found in a line.
 *
 * @param matches by where they end, then by where they begin; they may overlap
 * @param coverage the share of the line's letters and numbers that lie in any of them, 0 to 1
 */
record LineMatches(List<PhraseMatch> matches, double coverage) {

  static final LineMatches NONE = new LineMatches(List.of(), 0);

  LineMatches {
    matches = List.copyOf(matches);
  }
}
