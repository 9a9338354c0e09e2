package dev.winnow.benchmarks.made;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** CSV with a head; a broken line has a field too many. */
record CsvCorpus() implements CorpusFormat {
  @Override
  public void write(Path nameless, Portion portion) throws IOException {
    try (CsvWriter csv =
        CsvWriter.builder()
            .build(CorpusFiles.create(nameless, ".csv", false), StandardCharsets.UTF_8)) {
      csv.writeRecord("id", "url", "date", "html");
      portion.forEach(
          made -> csv.writeRecord(made.id(), made.url(), made.date(), made.content()),
          number -> csv.writeRecord("broken-" + number, "", "", "<p>a", "field", "too", "many"));
    }
  }
}
