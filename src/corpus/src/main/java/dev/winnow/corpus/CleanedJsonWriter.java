package dev.winnow.corpus;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.winnow.CleanDocument;
import dev.winnow.boilerplate.Removal;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/** Writes cleaned records as JSON Lines. */
final class CleanedJsonWriter implements RecordWriter<CleanedRecord> {
  private static final int SCORE_DECIMALS = 3;

  private final JsonLines lines;
  private final Set<RecordWriters.Extra> extras;

  CleanedJsonWriter(OutputStream out, Set<RecordWriters.Extra> extras) throws IOException {
    this.lines = new JsonLines(out);
    this.extras = extras;
  }

  @Override
  public void write(CleanedRecord cleaned) throws IOException {
    CleanDocument document = cleaned.document();
    JsonGenerator json = lines.start();
    lines.string("id", cleaned.record().id());
    lines.string("url", cleaned.record().document().url());
    lines.string("title", document.metadata().title());
    lines.string("text", document.text());
    lines.string("language", document.language().code());
    lines.string("media_type", document.mediaType());
    lines.string("charset", document.charset().map(guess -> guess.charset().name()));
    lines.string("page_type", document.pageType().map(JsonLines::lowerCase));
    if (extras.contains(RecordWriters.Extra.REMOVED)) {
      json.writeArrayFieldStart("removed");
      for (Removal removal : document.removals()) {
        json.writeStartObject();
        lines.string("reason", removal.reason().name());
        lines.string("text", removal.text());
        lines.number("score", removal.score(), SCORE_DECIMALS);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeArrayFieldStart("warnings");
    for (String warning : cleaned.warnings()) {
      json.writeString(WellFormed.of(warning));
    }
    json.writeEndArray();
    if (extras.contains(RecordWriters.Extra.DUPLICATE)) {
      lines.duplicate(cleaned.duplicate(), "duplicate_kind");
    }
    lines.end();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
