package dev.winnow.metadata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the word lists of this package: lines of a key, a colon and entries. */
final class Vocabulary {
  private Vocabulary() {}

  /** Returns the entries by key; a key may stand on several lines. */
  static Map<String, List<String>> read(String resource, String separator) {
    Map<String, List<String>> entries = new HashMap<>();
    try (InputStream in = Vocabulary.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource " + resource + " is missing from the jar");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int colon = line.indexOf(':');
        if (colon > 0 && !line.startsWith("#")) {
          List<String> list =
              entries.computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>());
          for (String entry : line.substring(colon + 1).split(separator, -1)) {
            if (!entry.isBlank()) {
              list.add(entry.strip());
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + resource, e);
    }
    return entries;
  }
}
