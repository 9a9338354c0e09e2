package dev.winnow.benchmarks.detect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of texts, LANGUAGE.txt or LANGUAGE-Script.txt, with a sentence or paragraph a line. */
record TextFolder(Map<String, List<String>> linesByName) {
  private static final int SEED = 20;

  static TextFolder read(Path folder) {
    Map<String, List<String>> lines = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
        String name = file.getFileName().toString().replace(".txt", "");
        List<String> all = Files.readAllLines(file).stream().filter(l -> !l.isBlank()).toList();
        if (!all.isEmpty()) {
          lines.put(name, all);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TextFolder(lines);
  }

  /** Returns the code of the language that a file is named after. */
  static String code(String name) {
    return name.replaceFirst("-.*", "");
  }

  int characters(String name) {
    return linesByName.getOrDefault(name, List.of()).stream().mapToInt(String::length).sum();
  }

  /** Returns windows of a length that begin with random lines (seeded) and end with a word. */
  List<String> windows(String name, int length, int count) {
    return windows(name, length, count, " ");
  }

  List<String> windows(String name, int length, int count, String between) {
    List<String> lines = linesByName.getOrDefault(name, List.of());
    Random random = new Random(SEED + (long) length);
    List<String> windows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder window = new StringBuilder();
      for (int at = random.nextInt(lines.size()); window.length() < length; at++) {
        window.append(window.length() > 0 ? between : "").append(lines.get(at % lines.size()));
      }
      int end = window.lastIndexOf(" ", length);
      windows.add(window.substring(0, end > length * 3 / 4 ? end : length).strip());
    }
    return windows;
  }
}
