package dev.winnow.detect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads this package's tables: UTF-8, one row a line, columns parted by tabs, # for comments. */
final class Resources {
  private Resources() {}

  static List<String[]> rows(String name) {
    try (InputStream in = Resources.class.getResourceAsStream(name);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.startsWith("#")).map(l -> l.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
