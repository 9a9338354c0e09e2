package dev.winnow.corpus.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.corpus.input.Inputs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The document names every field that a report has. */
class SchemaDocumentTest {
  /** Their fields are ids, options and numbers. */
  private static final Set<String> MAPS = Set.of("samples", "settings", "percentiles");

  private static void names(JsonNode node, boolean isMap, Set<String> to) {
    node.properties()
        .forEach(
            field -> {
              if (!isMap) {
                to.add(field.getKey());
              }
              names(field.getValue(), MAPS.contains(field.getKey()), to);
            });
    if (node.isArray()) {
      node.forEach(element -> names(element, false, to));
    }
  }

  @Test
  void everyFieldIsDescribed() throws IOException {
    String document =
        Files.readString(Path.of(System.getProperty("winnow.root"), "src/corpus/report-schema.md"));
    Set<String> names = new TreeSet<>();
    try (CorpusReport report =
        Made.collect(
            Inputs.open(List.of(SampleCrawlTest.FILE.toString()), InputStream::nullInputStream),
            2,
            false)) {
      names(Made.json(report), false, names);
    }
    assertThat(names).hasSizeGreaterThan(100);
    names.removeIf(name -> document.contains("`" + name + "`"));
    assertThat(names).isEmpty();
  }
}
