package dev.winnow.corpus.report.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lines of text under headings in brackets, from a resource. */
record Pack(Map<String, List<String>> sections) {
  static Pack load(String name) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    for (String line : resource(name + ".txt").lines().toList()) {
      // the alternatives that a line may begin with are in brackets, too
      if (line.matches("\\[[a-z0-9]+\\]")) {
        lines = new ArrayList<>();
        sections.put(line.substring(1, line.length() - 1), lines);
      } else if (!line.isBlank()) {
        lines.add(line);
      }
    }
    return new Pack(sections);
  }

  static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Pack.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> get(String section) {
    return Objects.requireNonNull(sections.get(section), section);
  }
}
