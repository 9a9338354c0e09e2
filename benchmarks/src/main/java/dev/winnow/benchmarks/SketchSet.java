package dev.winnow.benchmarks;

import dev.winnow.benchmarks.systems.PeerInput;
import dev.winnow.benchmarks.systems.VisibleText;
import dev.winnow.dedup.DedupStages;
import dev.winnow.evaluation.PageFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The documents that {@link SketchBenchmark} sketches: visible text, cut after so many words. */
@State(Scope.Benchmark)
public class SketchSet {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int MAX_DOCUMENTS = 1000;

  /** Holds the HTML pages whose visible text is cut up. */
  @Param("testdata/input/pages")
  public String pages = "testdata/input/pages";

  /** The words of a document, at least 110. */
  @Param("400")
  public int words = 400;

  private List<String> texts = List.of();
  private List<long[]> shingles = List.of();
  private List<Set<Integer>> boxed = List.of();
  private double megabytes;

  /** Makes the documents. */
  @Setup(Level.Trial)
  public void load() {
    List<String> all = new ArrayList<>();
    for (Path page : PageFiles.find(Path.of(pages), Integer.MAX_VALUE)) {
      if (all.size() >= words * MAX_DOCUMENTS) {
        break;
      }
      String text = VisibleText.of(Jsoup.parse(PeerInput.decode(PageFiles.read(page))).body());
      // scripts without spaces have other words
      all.addAll(SPACE.splitAsStream(text).filter(w -> w.length() < 30).toList());
    }
    List<String> made = new ArrayList<>();
    for (int at = 0; at + words <= all.size() && made.size() < MAX_DOCUMENTS; at += words) {
      made.add(String.join(" ", all.subList(at, at + words)));
    }
    texts = List.copyOf(made);
    megabytes =
        texts.stream().mapToLong(t -> t.getBytes(StandardCharsets.UTF_8).length).sum() / 1e6;
    DedupStages stages = new DedupStages();
    shingles = texts.stream().map(stages::shingles).toList();
    boxed = shingles.stream().map(SketchSet::boxed).toList();
  }

  private static Set<Integer> boxed(long[] shingles) {
    return LongStream.of(shingles)
        .mapToObj(s -> (int) (s >>> 33))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the documents. */
  public List<String> texts() {
    return texts;
  }

  /** Returns the distinct shingles of each. */
  public List<long[]> shingles() {
    return shingles;
  }

  /** Returns 31 bits of each shingle of each. */
  public List<Set<Integer>> boxed() {
    return boxed;
  }

  /** Returns the size of all documents together in 10^6 bytes of UTF-8. */
  public double megabytes() {
    return megabytes;
  }
}
