package dev.winnow.corpus.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.winnow.corpus.output.RecordWriters.VerdictExtra;
import dev.winnow.corpus.record.DuplicateVerdict;
import dev.winnow.corpus.record.DuplicateVerdict.Passage;
import dev.winnow.dedup.Duplicate;
import dev.winnow.dedup.RepeatedParagraph;
import dev.winnow.dedup.SharedPassage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes which record repeats which as JSON Lines. */
final class VerdictJsonWriter implements RecordWriter<DuplicateVerdict> {
  private final JsonLines lines;
  private final Set<VerdictExtra> extras;

  VerdictJsonWriter(OutputStream out, Set<VerdictExtra> extras) throws IOException {
    this.lines = new JsonLines(out);
    this.extras = extras;
  }

  @Override
  public void write(DuplicateVerdict verdict) throws IOException {
    JsonGenerator json = lines.start();
    lines.string("id", verdict.id());
    lines.duplicate(verdict.duplicate(), "kind");
    lines.string("cluster", verdict.cluster());
    if (extras.contains(VerdictExtra.EVIDENCE)) {
      evidence(verdict.duplicate(), json);
      passage(verdict.passage(), json);
    }
    if (extras.contains(VerdictExtra.PARAGRAPHS)) {
      paragraphs(verdict.paragraphs(), json);
    }
    if (extras.contains(VerdictExtra.TEXT)) {
      lines.string("text", verdict.text());
    }
    lines.end();
  }

  private void evidence(Optional<Duplicate> duplicate, JsonGenerator json) throws IOException {
    if (duplicate.isEmpty()) {
      json.writeNullField("measure");
      json.writeNullField("exact");
      json.writeNullField("standard_error");
      return;
    }
    lines.string("measure", duplicate.get().measure());
    json.writeBooleanField("exact", duplicate.get().exact());
    lines.similarity("standard_error", duplicate.get().standardError());
  }

  private void passage(Optional<Passage> passage, JsonGenerator json) throws IOException {
    if (passage.isEmpty()) {
      json.writeNullField("passage");
      return;
    }
    SharedPassage place = passage.get().place();
    json.writeObjectFieldStart("passage");
    lines.string("text", passage.get().text());
    json.writeNumberField("words", place.words());
    json.writeNumberField("start", place.startA());
    json.writeNumberField("end", place.endA());
    json.writeNumberField("of_start", place.startB());
    json.writeNumberField("of_end", place.endB());
    json.writeEndObject();
  }

  private void paragraphs(List<RepeatedParagraph> paragraphs, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("paragraphs");
    for (RepeatedParagraph paragraph : paragraphs) {
      json.writeStartObject();
      json.writeNumberField("start", paragraph.start());
      json.writeNumberField("end", paragraph.end());
      lines.string("of", paragraph.of());
      lines.similarity("similarity", paragraph.similarity());
      json.writeBooleanField("exact", paragraph.exact());
      json.writeNumberField("records", paragraph.documents());
      json.writeBooleanField("dropped", paragraph.dropped());
      json.writeEndObject();
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
