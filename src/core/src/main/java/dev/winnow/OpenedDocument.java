package dev.winnow;

import dev.winnow.detect.InputOffsets;
import dev.winnow.segment.Page;
import java.util.List;

/**
 * A raw document that has been decoded and cut into blocks.
 *
 * @param source where it came from and what it was found to be
 * @param page its blocks
 * @param html whether they are those of an HTML page rather than the lines of a text
 * @param base the address that relative links start from, empty when unknown
 * @param characters how long the content is
 * @param blank whether there is no content
 * @param offsets where its characters stood in the input
 * @param warnings what a user should know of the decoding
 */
record OpenedDocument(
    CleanDocument.Source source,
    Page page,
    boolean html,
    String base,
    int characters,
    boolean blank,
    InputOffsets offsets,
    List<String> warnings) {
  /** Returns the address it was fetched from, empty when unknown. */
  String url() {
    return source.url().orElse("");
  }
}
