package dev.winnow.detect;

import java.util.List;

/**
 * What a byte sequence was found to be, and its characters.
 *
 * @param mediaType the media type and the rule that chose it
 * @param charset the charset and the rule that chose it
 * @param text the decoded characters without a byte order mark; empty when the media type is not
 *     textual
 * @param offsets where the text stood in the decoded characters, from which a byte order mark and
 *     control characters may have been dropped
 * @param warnings what went wrong on the way, one sentence each; empty when nothing did
 */
public record DetectedContent(
    MediaTypeGuess mediaType,
    CharsetGuess charset,
    String text,
    InputOffsets offsets,
    List<String> warnings) {
  /** Copies the list. */
  public DetectedContent {
    warnings = List.copyOf(warnings);
  }
}
