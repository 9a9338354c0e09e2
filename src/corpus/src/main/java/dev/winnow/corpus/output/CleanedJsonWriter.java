package dev.winnow.corpus.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.winnow.CleanDocument;
import dev.winnow.boilerplate.MarkedBlock;
import dev.winnow.boilerplate.Reason;
import dev.winnow.boilerplate.Removal;
import dev.winnow.corpus.record.CleanedRecord;
import dev.winnow.corpus.record.WellFormed;
import dev.winnow.detect.LanguageGuess;
import dev.winnow.detect.LanguageShare;
import dev.winnow.metadata.Metadata;
import dev.winnow.quality.BrokenRule;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

/** Writes cleaned records as JSON Lines. */
final class CleanedJsonWriter implements RecordWriter<CleanedRecord> {
  private static final int SCORE_DECIMALS = 3;
  private static final int VALUE_DECIMALS = 6;
  private static final int SHARE_DECIMALS = 2;

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
    Metadata metadata = document.metadata();
    lines.string("title", metadata.title());
    strings("authors", metadata.authors(), json);
    lines.string("published", metadata.published());
    lines.string("modified", metadata.modified());
    lines.string("site", metadata.siteName());
    lines.string("description", metadata.description());
    lines.string("canonical_url", metadata.canonicalUrl());
    lines.string("image", metadata.image());
    strings("keywords", metadata.keywords(), json);
    lines.string("text", document.text());
    lines.string("language", document.language().code());
    languages(document.language(), json);
    lines.string("media_type", document.mediaType());
    lines.string("charset", document.charset().map(guess -> guess.charset().name()));
    lines.string("page_type", document.pageType().map(JsonLines::lowerCase));
    if (document.confidence().isPresent()) {
      lines.number("confidence", document.confidence().getAsDouble(), SCORE_DECIMALS);
    } else {
      json.writeNullField("confidence");
    }
    if (extras.contains(RecordWriters.Extra.COMMENTS)) {
      lines.string("comments", document.comments());
    }
    if (extras.contains(RecordWriters.Extra.REMOVED)) {
      json.writeArrayFieldStart("removed");
      for (Removal removal : document.removals()) {
        explained(removal.reason(), removal.text(), removal.score(), json);
        offsets(removal.inputStart(), removal.inputEnd(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("marked");
      for (MarkedBlock marked : document.marks()) {
        explained(marked.reason(), marked.text(), marked.score(), json);
        offsets(marked.inputStart(), marked.inputEnd(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    strings("warnings", cleaned.warnings(), json);
    if (extras.contains(RecordWriters.Extra.DUPLICATE)) {
      lines.duplicate(cleaned.duplicate(), "duplicate_kind");
    }
    if (extras.contains(RecordWriters.Extra.RULES)) {
      rules(cleaned.brokenRules(), json);
    }
    lines.end();
  }

  private void languages(LanguageGuess language, JsonGenerator json) throws IOException {
    if (language.isMixed()) {
      json.writeObjectFieldStart("languages");
      for (LanguageShare part : language.shares()) {
        lines.number(part.code(), part.share(), SHARE_DECIMALS);
      }
      json.writeEndObject();
    }
  }

  private void rules(List<BrokenRule> broken, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rules");
    for (BrokenRule rule : broken) {
      json.writeStartObject();
      lines.string("rule", rule.name());
      lines.number("value", rule.value(), VALUE_DECIMALS);
      lines.string("why", rule.explanation());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void explained(Reason reason, String text, double score, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    lines.string("reason", reason.name());
    lines.string("text", text);
    lines.number("score", score, SCORE_DECIMALS);
  }

  private static void offsets(int start, int end, JsonGenerator json) throws IOException {
    if (start == Removal.UNKNOWN) {
      json.writeNullField("start");
      json.writeNullField("end");
    } else {
      json.writeNumberField("start", start);
      json.writeNumberField("end", end);
    }
  }

  private static void strings(String name, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(WellFormed.of(value));
    }
    json.writeEndArray();
  }

  @Override
  public boolean sync() throws IOException {
    lines.flush();
    return true;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
