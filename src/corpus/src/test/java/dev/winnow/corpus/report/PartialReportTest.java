package dev.winnow.corpus.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.boilerplate.Reason;
import dev.winnow.dedup.DuplicateIndex;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialReportTest {
  /** Texts of several hosts, with repeats, lines left, lists, boilerplate and an odd id. */
  private static String lines(String part) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      String text = Made.prose(part.hashCode() + i - i % 3 / 2, 12) + "\nRead on in the valley";
      if (i % 10 == 0) {
        text = "A1 | 2\n".repeat(9) + part + i;
      } else if (i % 7 == 0) {
        text += "\n\nRecommended Stories\n\n  • The baker rings a bell\n  • The tower is sold";
      }
      lines.append(Made.line(part + i, "https://h" + i % 5 + ".example/" + part + i, text));
    }
    lines.append(Made.line(part + "\ud83d", "https://odd.example/", part + " \ufffd was here"));
    return lines.toString();
  }

  private static byte[] saved(String lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PartialReport part = PartialReport.of(Made.run(), Made.collect(lines, 2, false))) {
      part.write(bytes);
    }
    return bytes.toByteArray();
  }

  private static PartialReport read(byte[] bytes) throws IOException {
    return PartialReport.read(new ByteArrayInputStream(bytes));
  }

  @Test
  void aReportThatWasKeptSaysTheSame() throws IOException {
    try (CorpusReport made = Made.collect(lines("a"), 2, false);
        PartialReport read = read(saved(lines("a")))) {
      ObjectNode report = read.toJson();
      assertThat(report).isEqualTo(Made.json(made));
      assertThat(report.at("/removals/0/reason").asText()).isEqualTo(Reason.RECOMMENDED.name());
      assertThat(report.at("/duplication/clusters").asInt()).isPositive();
      assertThat(report.path("samples").size()).isGreaterThan(40);
    }
  }

  @Test
  void keptPartsAddUpLikeThoseAtHand() throws IOException {
    try (CorpusReport first = Made.collect(lines("a"), 2, false);
        CorpusReport second = Made.collect(lines("b"), 2, false);
        CorpusReport third = Made.collect(lines("c"), 2, false);
        PartialReport merged = read(saved(lines("a")));
        PartialReport rest = read(saved(lines("b")))) {
      first.merge(second);
      first.merge(third);
      // a merged one can be kept, and merged again
      rest.merge(read(saved(lines("c"))));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      rest.write(bytes);
      merged.merge(read(bytes.toByteArray()));
      ObjectNode report = merged.toJson();
      assertThat(report.at("/run/parts").asInt()).isEqualTo(3);
      assertThat(report.at("/run/error_bounds").toString())
          .contains("duplicates: those within each of the 3 parts only");
      ObjectNode atHand = Made.json(first);
      report.remove("run");
      atHand.remove("run");
      assertThat(report).isEqualTo(atHand);
    }
  }

  @Test
  void partsThatSharedAnIndexAddUpToTheWhole(@TempDir Path folder) throws IOException {
    String first = lines("a");
    // repeats records of the first part, which only the index knows
    String second = lines("b") + lines("a").replace("\"id\":\"a", "\"id\":\"c");
    try (CorpusReport whole = Made.collect(first + second, 2, false);
        PartialReport merged = read(shared(first, folder.resolve("index")));
        PartialReport next = read(shared(second, folder.resolve("index")))) {
      merged.merge(next);
      ObjectNode report = merged.toJson();
      ObjectNode expected = Made.json(whole);
      assertThat(report.at("/run/error_bounds").toString()).doesNotContain("parts");
      assertThat(report.at("/duplication/exact").asInt()).isGreaterThan(60);
      for (ObjectNode each : List.of(report, expected)) {
        each.remove("run");
        each.withObject("/duplication").remove(List.of("shared_index", "at_thresholds"));
        // a record of the second part stands on a line of its own
        each.remove("samples");
      }
      assertThat(report).isEqualTo(expected);
    }
  }

  private static byte[] shared(String lines, Path index) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DuplicateIndex opened = DuplicateIndex.open(index);
        PartialReport part = PartialReport.of(Made.run(), Made.collect(lines, opened))) {
      part.write(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void partsOfOtherSettingsDoNotGoTogether() throws IOException {
    ReportedRun other =
        new ReportedRun("winnow test", Made.run().inputs(), Map.of("a", "c"), "", 1, 1);
    try (PartialReport one = read(saved(lines("a")));
        PartialReport two = PartialReport.of(other, Made.collect(lines("b"), 2, false))) {
      assertThatThrownBy(() -> one.merge(two))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("made with the options {a=c}, not {a=b}");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.5, 0.9, 0.99})
  void aPartThatWasCutIsRefused(double share) throws IOException {
    byte[] whole = saved(lines("a"));
    byte[] cut = Arrays.copyOf(whole, (int) (share * whole.length));
    assertThatThrownBy(() -> read(cut))
        .isInstanceOfAny(IOException.class, IllegalArgumentException.class);
  }

  @Test
  void whatIsNoPartIsRefused() {
    assertThatThrownBy(() -> read("{\"schema\": \"winnow-report/1\"}".getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no partial report");
  }
}
