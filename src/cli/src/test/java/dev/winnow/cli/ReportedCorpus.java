package dev.winnow.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two records with the same text, to report on, and the JSON of a report. */
final class ReportedCorpus {
  static final String TEXT =
      "The ferry to the island leaves at seven, and whoever misses it has to wait for the next tide.";

  private ReportedCorpus() {}

  static Path writeTo(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("corpus.jsonl"),
        "{\"id\":\"a\",\"text\":\"%s\"}%n{\"id\":\"b\",\"text\":\"%s\"}%n".formatted(TEXT, TEXT));
  }

  static JsonNode read(Path report) throws IOException {
    return new ObjectMapper().readTree(report.toFile());
  }
}
