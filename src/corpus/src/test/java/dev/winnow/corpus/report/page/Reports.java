package dev.winnow.corpus.report.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reports to render: the sample of the test data, and one as large and hostile as they come. */
final class Reports {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Reports() {}

  /** The sample of the test data, each of its counts with examples. */
  static byte[] sample() throws IOException {
    Path file = Path.of(System.getProperty("winnow.testdata"), "report", "sample.json");
    ObjectNode report = (ObjectNode) JSON.readTree(Files.readAllBytes(file));
    WithExamples.add(report);
    return JSON.writeValueAsBytes(report);
  }

  /** The sample with every list long and every text full of what HTML escapes. */
  static byte[] large() throws IOException {
    ObjectNode report = (ObjectNode) JSON.readTree(sample());
    ObjectNode samples = (ObjectNode) report.get("samples");
    ArrayNode hosts = (ArrayNode) report.get("hosts").get("top");
    ArrayNode left = (ArrayNode) report.get("left");
    ArrayNode shape = (ArrayNode) report.get("shape");
    ArrayNode rules = (ArrayNode) report.get("rule_sets");
    samples.putObject("word").put("text", "w".repeat(1_000_000)).put("cut", true);
    left.insertObject(0).put("line", "&".repeat(1_000_000)).putArray("examples").add("word");
    for (int i = 0; i < 1_000; i++) {
      String id = "more-" + i;
      samples
          .putObject(id)
          .put("url", "https://h" + i + ".example/" + "&".repeat(2_000))
          .put("text", "<&\u202e&amp;'\"".repeat(500));
      ObjectNode host = hosts.addObject().put("host", "&".repeat(300) + i).put("records", i);
      host.putArray("examples").add(id);
      ObjectNode line = left.addObject().put("line", "<".repeat(2_000)).put("documents", i);
      line.putArray("examples").add(id);
      ObjectNode signal = shape.get(i % 5).deepCopy();
      shape.add(signal.put("signal", "signal " + i));
      signal.putArray("high").add(id).add("more-" + (i + 1)).add("more-" + (i + 2));
      ObjectNode rule = (ObjectNode) rules.get(i % 3).get("rules").get(0).deepCopy();
      ((ArrayNode) rules.get(i % 3).get("rules")).add(rule);
      ArrayNode examples = rule.putArray("examples");
      for (int k = 0; k < 5; k++) {
        examples.addObject().put("id", "more-" + (5 * i + k) % 1_000).put("value", k);
      }
    }
    return JSON.writeValueAsBytes(report);
  }

  static byte[] render(byte[] json) throws IOException {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    ReportPage.write(json, page);
    return page.toByteArray();
  }
}
