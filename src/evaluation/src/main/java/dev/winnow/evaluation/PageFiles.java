package dev.winnow.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Finds and reads the HTML pages of a folder, gzipped or not. */
public final class PageFiles {
  private PageFiles() {}

  /**
   * Returns at most {@code limit} pages under a folder in path order; if there are more, evenly
   * spaced ones.
   *
   * @throws IllegalArgumentException if the folder is missing or has no page
   */
  public static List<Path> find(Path folder, int limit) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "No folder "
              + folder.toAbsolutePath()
              + ": run from the project's root, or name a folder of HTML pages");
    }
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.filter(PageFiles::isPage).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (all.isEmpty()) {
      throw new IllegalArgumentException("No .html or .html.gz file under " + folder);
    }
    if (all.size() <= limit) {
      return all;
    }
    List<Path> sample = new ArrayList<>(limit);
    for (int i = 0; i < limit; i++) {
      sample.add(all.get((int) ((long) i * all.size() / limit)));
    }
    return sample;
  }

  /** Reads a page as it was crawled, unzipped if its name ends in {@code .gz}. */
  public static byte[] read(Path file) {
    try (InputStream raw = Files.newInputStream(file)) {
      return file.toString().endsWith(".gz")
          ? new GZIPInputStream(raw).readAllBytes()
          : raw.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPage(Path file) {
    String name = file.getFileName().toString();
    return (name.endsWith(".html") || name.endsWith(".html.gz")) && Files.isRegularFile(file);
  }
}
