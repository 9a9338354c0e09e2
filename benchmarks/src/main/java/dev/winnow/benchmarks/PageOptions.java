package dev.winnow.benchmarks;

import dev.winnow.evaluation.LabelledFolder;
import dev.winnow.evaluation.LabelledPage;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which labelled pages are read, and how many are worked on at a time. */
final class PageOptions {
  @Parameters(
      paramLabel = "FOLDER",
      description = "holds html/ID.html.gz or html/ID.html, and ground-truth/ID.json")
  private Path folder = Path.of("");

  @Option(names = "--threads", description = "how many pages at a time (default: the cores)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--cut-comments",
      description = "leave out of the references what follows Dragnet's mark of comments")
  private boolean cutComments;

  /**
   * Reads the pages.
   *
   * @throws IllegalArgumentException if the folder holds none, or there is less than one thread
   */
  List<LabelledPage> read() {
    if (threads < 1) {
      throw new IllegalArgumentException("--threads must be at least 1");
    }
    List<LabelledPage> pages = LabelledFolder.read(folder);
    return cutComments ? pages.stream().map(LabelledPage::withoutComments).toList() : pages;
  }

  int threads() {
    return threads;
  }

  /** Returns the last name of the folder. */
  String folderName() {
    return folder.toAbsolutePath().normalize().getFileName().toString();
  }
}
