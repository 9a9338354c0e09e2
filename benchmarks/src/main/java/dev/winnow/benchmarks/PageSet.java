package dev.winnow.benchmarks;

import dev.winnow.benchmarks.systems.PeerInput;
import dev.winnow.benchmarks.systems.VisibleText;
import dev.winnow.evaluation.PageFiles;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The pages that every benchmark of a run works on, in memory. */
@State(Scope.Benchmark)
public class PageSet {
  /** The folder whose HTML pages are used, relative to the working folder. */
  @Param("testdata/input")
  public String folder = "testdata/input";

  /** The most pages; if the folder has more, evenly spaced ones. */
  @Param("200")
  public int limit = 200;

  private List<byte[]> bytes = List.of();
  private List<String> html = List.of();
  private List<String> texts = List.of();

  /** Reads the pages. */
  @Setup(Level.Trial)
  public void load() {
    bytes = PageFiles.find(Path.of(folder), limit).stream().map(PageFiles::read).toList();
    html = bytes.stream().map(PeerInput::decode).toList();
    texts = html.stream().map(page -> VisibleText.of(Jsoup.parse(page).body())).toList();
  }

  /** Returns the pages as crawled. */
  public List<byte[]> bytes() {
    return bytes;
  }

  /** Returns the pages decoded. */
  public List<String> html() {
    return html;
  }

  /** Returns the visible text of the pages, a block a line. */
  public List<String> texts() {
    return texts;
  }

  /** Returns the size of the pages in bytes. */
  public long size() {
    return bytes.stream().mapToLong(page -> page.length).sum();
  }

  /** Returns the size of the visible texts in UTF-16 units. */
  public long textSize() {
    return texts.stream().mapToLong(String::length).sum();
  }
}
