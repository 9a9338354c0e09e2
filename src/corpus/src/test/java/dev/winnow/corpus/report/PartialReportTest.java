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
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
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

  @Test
  void ofSettingsOnlyThoseThatDifferAreNamed() throws IOException {
    ReportedRun one = new ReportedRun("v", List.of(), Map.of("a", "b", "same", "x"), "", 1, 1);
    ReportedRun two = new ReportedRun("v", List.of(), Map.of("c", "d", "same", "x"), "", 1, 1);
    assertThatThrownBy(() -> one.and(two)).hasMessage("made with the options {c=d}, not {a=b}");
  }

  @Test
  void aPartIsMergedOnce() throws IOException {
    try (PartialReport merged = read(saved(lines("a")));
        PartialReport second = read(saved(lines("b")));
        PartialReport again = read(saved(lines("b")))) {
      merged.merge(second);
      assertThatThrownBy(() -> merged.merge(again))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("the same records");
      assertThat(merged.toJson().at("/rates/records").asInt()).isEqualTo(122);
    }
  }

  @Test
  void partsWithoutRecordsAreNotTakenForEachOther() {
    try (PartialReport merged = PartialReport.of(Made.run(), new CorpusReport(Made.THRESHOLD));
        PartialReport second = PartialReport.of(Made.run(), new CorpusReport(Made.THRESHOLD))) {
      merged.merge(second);
      assertThat(merged.toJson().at("/run/parts").asInt()).isEqualTo(2);
    }
  }

  @Test
  void partsThatSharedAnIndexGoTogetherInAnyOrder(@TempDir Path folder) throws IOException {
    byte[] first = shared(lines("a"), folder.resolve("index"));
    byte[] second = shared(lines("a").replace("\"id\":\"a", "\"id\":\"c"), folder.resolve("index"));
    try (PartialReport merged = read(first);
        PartialReport next = read(second);
        PartialReport swapped = read(second);
        PartialReport earlier = read(first)) {
      merged.merge(next);
      swapped.merge(earlier);
      assertThat(merged.toJson().at("/duplication/clusters").asInt()).isGreaterThan(30);
      assertThat(swapped.toJson().path("duplication"))
          .isEqualTo(merged.toJson().path("duplication"));
    }
  }

  @Test
  void aDamagedPartIsRefusedAsSuch() throws IOException {
    Map<String, byte[]> whole = entries(saved(lines("a")));
    for (String entry : whole.keySet()) {
      if (entry.equals("samples")) {
        byte[] count = ByteBuffer.allocate(8).putLong(-1).array();
        refused(whole, entry, count);
        refused(whole, entry, new byte[3]);
        byte[] samples = whole.getOrDefault(entry, new byte[0]);
        refused(whole, entry, Arrays.copyOf(samples, samples.length - 9));
        refused(whole, entry, Arrays.copyOf(samples, samples.length + 9));
      } else {
        refused(whole, entry, "{}".getBytes(UTF_8));
        refused(whole, entry, "null".getBytes(UTF_8));
        refused(whole, entry, "{\"unknown\": 1}".getBytes(UTF_8));
      }
    }
    String report = new String(whole.getOrDefault("report.json", new byte[0]), UTF_8);
    String[] fields = {"flow", "sections", "records", "places", "sizes", "largest"};
    for (String field : fields) {
      String changed =
          report.replaceFirst("\"" + field + "\":(\\d+|[\\[{])", "\"" + field + "\":null,\"x\":$1");
      assertThat(changed).as(field).isNotEqualTo(report);
      refused(whole, "report.json", changed.getBytes(UTF_8));
    }
  }

  private static void refused(Map<String, byte[]> whole, String entry, byte[] instead)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : whole.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getKey().equals(entry) ? instead : part.getValue());
      }
    }
    assertThatThrownBy(() -> read(bytes.toByteArray()).close())
        .as(entry)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("damaged, or made by another version");
  }

  private static Map<String, byte[]> entries(byte[] part) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(part))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
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
