package dev.winnow.benchmarks;

import dev.winnow.benchmarks.systems.PeerInput;
import dev.winnow.benchmarks.systems.VisibleText;
import dev.winnow.evaluation.PageFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The texts that {@link TextBenchmark} cleans, in memory. */
@State(Scope.Benchmark)
public class TextSet {
  /** Holds the texts of the set {@code leftovers}, relative to the working folder. */
  @Param("testdata/input/leftovers")
  public String leftovers = "testdata/input/leftovers";

  /** Holds the HTML pages whose visible text the other two sets are made of. */
  @Param("testdata/input/pages")
  public String pages = "testdata/input/pages";

  /**
   * {@code leftovers}: half-cleaned texts, each a document. {@code pages}: the visible text of
   * whole pages, a block a line, each a document. {@code large}: one document made of the latter.
   */
  @Param({"leftovers", "pages", "large"})
  public String set = "leftovers";

  /** How many bytes of UTF-8 the document of the set {@code large} has at least. */
  @Param("50000000")
  public int large = 50_000_000;

  private List<String> texts = List.of();
  private double megabytes;

  /** Reads or makes the texts. */
  @Setup(Level.Trial)
  public void load() throws IOException {
    texts =
        switch (set) {
          case "leftovers" -> leftovers();
          case "pages" -> visible();
          case "large" -> List.of(large(visible(), large));
          default -> throw new IllegalArgumentException("No set " + set);
        };
    long bytes = texts.stream().mapToLong(t -> t.getBytes(StandardCharsets.UTF_8).length).sum();
    megabytes = bytes / 1e6;
  }

  /** Returns the documents. */
  public List<String> texts() {
    return texts;
  }

  /** Returns the size of all documents together in 10^6 bytes of UTF-8. */
  public double megabytes() {
    return megabytes;
  }

  private List<String> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(leftovers))) {
      List<String> read = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        // Not readString: one of them holds bytes that are not UTF-8.
        read.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
      return read;
    }
  }

  private List<String> visible() {
    return PageFiles.find(Path.of(pages), Integer.MAX_VALUE).stream()
        .map(page -> VisibleText.of(Jsoup.parse(PeerInput.decode(PageFiles.read(page))).body()))
        .toList();
  }

  private static String large(List<String> texts, int bytes) {
    StringBuilder out = new StringBuilder();
    long written = 0;
    for (int round = 0; written < bytes; round++) {
      for (String text : texts) {
        String mark = " (" + round + ")\n";
        // Lines that repeat word for word would be another document than a book or a log.
        String marked = text.lines().map(line -> line + mark).collect(Collectors.joining());
        out.append(marked).append('\n');
        written += marked.getBytes(StandardCharsets.UTF_8).length + 1;
      }
    }
    return out.toString();
  }
}
