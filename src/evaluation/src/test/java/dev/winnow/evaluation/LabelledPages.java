package dev.winnow.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Writes small labelled folders for tests. */
public final class LabelledPages {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LabelledPages() {}

  /** Adds a page to a folder, gzipped. */
  public static void add(Path folder, String id, String type, String html, String content)
      throws IOException {
    Files.createDirectories(folder.resolve("html"));
    Files.createDirectories(folder.resolve("ground-truth"));
    try (OutputStream out =
        new GZIPOutputStream(
            Files.newOutputStream(folder.resolve("html").resolve(id + ".html.gz")))) {
      out.write(html.getBytes(StandardCharsets.UTF_8));
    }
    JSON.writeValue(
        folder.resolve("ground-truth").resolve(id + ".json").toFile(),
        Map.of(
            "url", "https://example.org/" + id,
            "_internal", Map.of("page_type", Map.of("primary", type)),
            "ground_truth",
                Map.of("main_content", content, "with", List.of("w"), "without", List.of("x"))));
  }
}
