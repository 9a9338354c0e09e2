package dev.winnow.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.corpus.output.OutputFile;
import dev.winnow.corpus.report.PartialReport;
import dev.winnow.corpus.report.page.ReportPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The files that a report goes to, opened before the work; each is whole or not there. */
record ReportFiles(Optional<OutputFile> json, Optional<OutputFile> page, Optional<OutputFile> part)
    implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Writes those that were asked for. */
  void write(ObjectNode report, PartialReport partial) throws IOException {
    byte[] bytes = bytes(report);
    byte[] rendered = page.isPresent() ? rendered(bytes) : new byte[0];
    if (json.isPresent()) {
      json.get().stream().write(bytes);
    }
    if (page.isPresent()) {
      page.get().stream().write(rendered);
    }
    if (part.isPresent()) {
      partial.write(part.get().stream());
    }
    // all or none, as far as can be
    for (Optional<OutputFile> written : List.of(json, page, part)) {
      if (written.isPresent()) {
        written.get().commit();
      }
    }
  }

  private static byte[] bytes(ObjectNode report) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(report);
    } catch (IOException e) {
      throw new IllegalStateException("the report cannot be written as JSON", e);
    }
  }

  /** Renders in memory, so that what goes wrong then is not taken for a fault of the disk. */
  private static byte[] rendered(byte[] json) {
    ByteArrayOutputStream html = new ByteArrayOutputStream();
    try {
      ReportPage.write(json, html);
    } catch (IOException e) {
      throw new IllegalStateException("the page cannot be made of the report", e);
    }
    return html.toByteArray();
  }

  @Override
  public void close() {
    json.ifPresent(OutputFile::close);
    page.ifPresent(OutputFile::close);
    part.ifPresent(OutputFile::close);
  }
}
