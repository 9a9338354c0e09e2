package dev.winnow.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a folder in the format of WCXB: {@code html/ID.html.gz} or {@code html/ID.html}, and {@code
 * ground-truth/ID.json}.
 */
public final class LabelledFolder {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ENDING = ".json";

  private LabelledFolder() {}

  /**
   * Returns the pages of a folder in the order of their ids.
   *
   * @throws IllegalArgumentException if the folder has no {@code ground-truth}, or a page is
   *     missing
   */
  public static List<LabelledPage> read(Path folder) {
    Path truth = folder.resolve("ground-truth");
    if (!Files.isDirectory(truth)) {
      throw new IllegalArgumentException("No folder " + truth);
    }
    try (Stream<Path> files = Files.list(truth)) {
      List<LabelledPage> pages =
          files
              .filter(file -> file.toString().endsWith(ENDING))
              .sorted()
              .map(file -> page(folder, file))
              .toList();
      if (pages.isEmpty()) {
        throw new IllegalArgumentException("No " + ENDING + " file in " + truth);
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LabelledPage page(Path folder, Path file) {
    String name = file.getFileName().toString();
    String id = name.substring(0, name.length() - ENDING.length());
    JsonNode root;
    try {
      root = JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
    String type = root.at("/_internal/page_type/primary").asText("");
    JsonNode truth = root.path("ground_truth");
    return new LabelledPage(
        id,
        root.path("url").asText(""),
        // WCXB counts its older name of the same type as this one.
        type.equals("category") ? "collection" : type,
        html(folder.resolve("html"), id),
        new Reference(
            truth.path("main_content").asText(""),
            strings(truth.path("with")),
            strings(truth.path("without")),
            truth.path("title").asText(""),
            truth.path("author").asText(""),
            truth.path("publish_date").asText("")));
  }

  private static Path html(Path folder, String id) {
    Path zipped = folder.resolve(id + ".html.gz");
    Path plain = folder.resolve(id + ".html");
    if (Files.isRegularFile(zipped)) {
      return zipped;
    }
    if (Files.isRegularFile(plain)) {
      return plain;
    }
    throw new IllegalArgumentException("Neither " + zipped + " nor " + plain.getFileName());
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>(array.size());
    array.forEach(node -> strings.add(node.asText("")));
    return strings;
  }
}
