package dev.winnow.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.corpus.report.Comparison;
import dev.winnow.corpus.report.Condition;
import dev.winnow.corpus.report.PartialReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where a report goes, what it is compared with, and when it fails the run. */
final class ReportOptions extends CheckedOptions {
  /** Those that change no figure of a report. */
  static final Set<String> NAMES = Set.of("--output", "--json", "--part", "--compare", "--fail-if");

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
      names = "--part",
      paramLabel = "FILE",
      description =
          "Write all that the report was made from, for 'winnow merge-reports', which makes one"
              + " report of several; some 300 bytes a record.")
  private @Nullable Path part;

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

  private List<Condition> conditions = List.of();
  private @Nullable JsonNode before;

  /**
   * Refuses what cannot be meant, and reads the report to compare with, before the long work.
   *
   * @param outside refuses a file, given its option, that is read as input
   */
  void check(BiConsumer<String, Path> outside) {
    if (page == null && json == null && part == null && failIf.isEmpty()) {
      throw wrong("nowhere to write the report; give --output, --json, --part or --fail-if");
    }
    List<Path> written = new ArrayList<>();
    check("--output", page, written, outside);
    check("--json", json, written, outside);
    check("--part", part, written, outside);
    try {
      conditions = failIf.stream().map(Condition::parse).toList();
    } catch (IllegalArgumentException e) {
      throw wrong("--fail-if: " + e.getMessage());
    }
    before = older == null ? null : read(older);
  }

  private void check(
      String option, @Nullable Path file, List<Path> others, BiConsumer<String, Path> outside) {
    if (file == null) {
      return;
    }
    if (file.toString().equals("-")) {
      throw wrong(option + " goes to a file, and not to standard output; name one");
    }
    outside.accept(option, file);
    Path real = RealPaths.of(file);
    if (others.contains(real)) {
      throw wrong(option + " " + file + " is written already by another option; name two files");
    }
    others.add(real);
  }

  private JsonNode read(Path file) {
    try {
      JsonNode read = MAPPER.readTree(file.toFile());
      Comparison.write(MAPPER.createObjectNode(), read, file.toString());
      return read;
    } catch (JsonProcessingException e) {
      throw incomparable(file, "it is not JSON");
    } catch (IOException e) {
      throw incomparable(file, FailureText.of(e));
    } catch (IllegalArgumentException e) {
      throw incomparable(file, String.valueOf(e.getMessage()));
    }
  }

  private ParameterException incomparable(Path file, String why) {
    return wrong(
        "--compare "
            + file
            + " cannot be compared with ("
            + why
            + "); name a file that 'winnow report --json' wrote");
  }

  ReportFiles open() {
    return new ReportFiles(
        create("--json", json), create("--output", page), create("--part", part));
  }

  /**
   * Writes a report, tells its summary, and looks at the conditions.
   *
   * @return the exit code
   */
  int deliver(PartialReport made, ReportFiles files, RunLog log) {
    try {
      ObjectNode report = made.toJson();
      if (before != null) {
        Comparison.write(report, before, String.valueOf(older));
      }
      files.write(report, made);
      for (JsonNode sentence : report.at("/summary/sentences")) {
        log.tell(sentence.asText());
      }
      if (holds(report, log)) {
        return ExitCode.CONDITION;
      }
      return report.at("/rates/unreadable_rate").asDouble() > 0
          ? ExitCode.UNREADABLE
          : ExitCode.DONE;
    } catch (IOException e) {
      log.error(
          "the report cannot be written ("
              + FailureText.of(e)
              + "); see to its disk and run again");
      return ExitCode.FAILED;
    }
  }

  private boolean holds(JsonNode report, RunLog log) {
    boolean holds = false;
    for (Condition condition : conditions) {
      OptionalDouble figure = condition.figure(report);
      if (figure.isEmpty()) {
        log.error(
            "--fail-if "
                + condition
                + (condition.isUnknown(report)
                    ? ": the figure is not known, as there was nothing to measure"
                    : ": the report has no such figure"));
        holds = true;
      } else if (condition.holds(figure.getAsDouble())) {
        log.error("--fail-if " + condition + ": it is " + figure.getAsDouble());
        holds = true;
      }
    }
    return holds;
  }
}
