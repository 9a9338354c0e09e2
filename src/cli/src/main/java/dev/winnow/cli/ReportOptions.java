package dev.winnow.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.corpus.output.OutputFile;
import dev.winnow.corpus.report.Comparison;
import dev.winnow.corpus.report.Condition;
import dev.winnow.corpus.report.page.ReportPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a report goes, what it is compared with, and when it fails the run. */
final class ReportOptions extends CheckedOptions {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the report as one HTML page.")
  private @Nullable Path page;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write its figures as JSON, schema winnow-report/1.")
  private @Nullable Path json;

  @Option(
      names = "--compare",
      paramLabel = "FILE",
      description = "Show what changed since a report that --json wrote.")
  private @Nullable Path older;

  @Option(
      names = "--fail-if",
      paramLabel = "CONDITION",
      description =
          "End with exit code 4 if a figure is so, such as 'near_duplicate_rate>0.2'; see below. May"
              + " be given several times.")
  private List<String> failIf = List.of();

  /** Refuses what cannot be meant, before anything is done. */
  void check(InputOptions input) {
    if (page == null && json == null && failIf.isEmpty()) {
      throw wrong("nowhere to write the report; give --output, --json or --fail-if");
    }
    if (page != null) {
      input.requireOutside("--output", page);
    }
    if (json != null) {
      input.requireOutside("--json", json);
    }
    if (page != null && page.equals(json)) {
      throw wrong("--output and --json are the same file; name two");
    }
  }

  List<Condition> conditions() {
    try {
      return failIf.stream().map(Condition::parse).toList();
    } catch (IllegalArgumentException e) {
      throw wrong("--fail-if: " + e.getMessage());
    }
  }

  /** Reads the report to compare with, before the long work. */
  @Nullable JsonNode older() {
    if (older == null) {
      return null;
    }
    try {
      JsonNode read = MAPPER.readTree(older.toFile());
      Comparison.write(MAPPER.createObjectNode(), read, olderName());
      return read;
    } catch (IOException | IllegalArgumentException e) {
      throw wrong(
          "--compare "
              + older
              + " cannot be compared with ("
              + e.getMessage()
              + "); name a file that 'winnow report --json' wrote");
    }
  }

  String olderName() {
    return String.valueOf(older);
  }

  Optional<OutputFile> openJson() {
    return create("--json", json);
  }

  Optional<OutputFile> openPage() {
    return create("--output", page);
  }

  /** Writes the files that were asked for. */
  void write(ObjectNode report, @Nullable OutputFile jsonFile, @Nullable OutputFile pageFile)
      throws IOException {
    byte[] bytes = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(report);
    if (jsonFile != null) {
      jsonFile.stream().write(bytes);
      jsonFile.commit();
    }
    if (pageFile != null) {
      ReportPage.write(bytes, pageFile.stream());
      pageFile.commit();
    }
  }
}
