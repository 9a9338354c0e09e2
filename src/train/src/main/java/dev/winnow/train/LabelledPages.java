package dev.winnow.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Reads folders in the format of WCXB: {@code html/ID.html.gz} and {@code ground-truth/ID.json}.
 */
final class LabelledPages {
  private LabelledPages() {}

  static List<LabelledPage> read(Path folder) throws IOException {
    List<Path> truths;
    try (Stream<Path> files = Files.list(folder.resolve("ground-truth"))) {
      truths = files.sorted(Comparator.comparing(p -> p.getFileName().toString())).toList();
    }
    ObjectMapper json = new ObjectMapper();
    List<LabelledPage> pages = new ArrayList<>();
    for (Path truth : truths) {
      String id = truth.getFileName().toString().replace(".json", "");
      JsonNode node = json.readTree(truth.toFile());
      String type = node.at("/_internal/page_type/primary").asText("unknown");
      pages.add(
          new LabelledPage(
              id,
              node.path("url").asText(""),
              type.equals("category") ? "collection" : type,
              html(folder, id),
              node.at("/ground_truth/main_content").asText("")));
    }
    return pages;
  }

  private static byte[] html(Path folder, String id) throws IOException {
    Path zipped = folder.resolve("html").resolve(id + ".html.gz");
    if (!Files.exists(zipped)) {
      return Files.readAllBytes(folder.resolve("html").resolve(id + ".html"));
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(zipped))) {
      return in.readAllBytes();
    }
  }
}
