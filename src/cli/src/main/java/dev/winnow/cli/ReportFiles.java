package dev.winnow.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.corpus.output.OutputFile;
import dev.winnow.corpus.report.PartialReport;
import dev.winnow.corpus.report.page.ReportPage;
import java.io.IOException;
import java.util.Optional;

/** The files that a report goes to, opened before the work; each is whole or not there. */
record ReportFiles(Optional<OutputFile> json, Optional<OutputFile> page, Optional<OutputFile> part)
    implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Writes those that were asked for. */
  void write(ObjectNode report, PartialReport partial) throws IOException {
    byte[] bytes = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(report);
    if (json.isPresent()) {
      json.get().stream().write(bytes);
      json.get().commit();
    }
    if (page.isPresent()) {
      ReportPage.write(bytes, page.get().stream());
      page.get().commit();
    }
    if (part.isPresent()) {
      partial.write(part.get().stream());
      part.get().commit();
    }
  }

  @Override
  public void close() {
    json.ifPresent(OutputFile::close);
    page.ifPresent(OutputFile::close);
    part.ifPresent(OutputFile::close);
  }
}
