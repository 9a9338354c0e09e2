package dev.winnow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the input and expected pairs lie. */
public final class TestData {
  public static final Path ROOT = Path.of(System.getProperty("winnow.testdata"));

  private TestData() {}

  /** Returns the files of a folder of {@code testdata/input} in name order. */
  public static List<Path> inputs(String folder) {
    try (Stream<Path> files = Files.list(ROOT.resolve("input").resolve(folder))) {
      return files.sorted(Comparator.comparing(p -> p.getFileName().toString())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what is expected for an input; a missing expectation is an error. */
  public static String expected(String folder, Path input, String ending) {
    return read(expectedFile(folder, input, ending));
  }

  public static Path expectedFile(String folder, Path input, String ending) {
    String name = input.getFileName().toString().replaceFirst("\\.[a-z]+$", ending);
    return ROOT.resolve("expected").resolve(folder).resolve(name);
  }

  public static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  public static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
