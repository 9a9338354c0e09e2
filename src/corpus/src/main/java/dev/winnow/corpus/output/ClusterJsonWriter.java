package dev.winnow.corpus.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.winnow.dedup.DuplicateCluster;
import java.io.IOException;
import java.io.OutputStream;

/** Writes clusters as JSON Lines. */
final class ClusterJsonWriter implements RecordWriter<DuplicateCluster> {
  private final JsonLines lines;

  ClusterJsonWriter(OutputStream out) throws IOException {
    this.lines = new JsonLines(out);
  }

  @Override
  public void write(DuplicateCluster cluster) throws IOException {
    JsonGenerator json = lines.start();
    lines.string("representative", cluster.representative());
    json.writeArrayFieldStart("members");
    for (int i = 0; i < cluster.members().size(); i++) {
      json.writeStartObject();
      lines.string("id", cluster.members().get(i));
      lines.similarity("similarity", cluster.similarities().get(i));
      json.writeEndObject();
    }
    json.writeEndArray();
    lines.end();
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
