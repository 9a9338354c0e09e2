package dev.winnow.corpus.output;

import dev.winnow.boilerplate.Removal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts what was removed from a document back where it stood. */
final class InPlace {
  /**
   * A stretch of text that was kept, or a block that was removed.
   *
   * @param start where in the cleaned text it stands or stood
   */
  record Segment(int start, String text, Optional<Removal> removal) {}

  private InPlace() {}

  /** Returns the kept text, cut where something was removed, and the removals between. */
  static List<Segment> segments(String text, List<Removal> removals) {
    List<Segment> segments = new ArrayList<>();
    int position = 0;
    for (Removal removal : removals) {
      int at = Math.max(position, Math.min(removal.position(), text.length()));
      if (at > position) {
        segments.add(new Segment(position, text.substring(position, at), Optional.empty()));
        position = at;
      }
      segments.add(new Segment(at, removal.text(), Optional.of(removal)));
    }
    if (position < text.length()) {
      segments.add(new Segment(position, text.substring(position), Optional.empty()));
    }
    return segments;
  }
}
