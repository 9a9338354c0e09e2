package dev.winnow.corpus.input;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of one line of JSON Lines; exactly one of html and text is there. */
record JsonRecord(
    @Nullable String id,
    @Nullable String url,
    @Nullable String html,
    @Nullable String text,
    @Nullable String date,
    List<String> warnings) {
  String htmlOrThrow() {
    return Objects.requireNonNull(html, "html");
  }
}
