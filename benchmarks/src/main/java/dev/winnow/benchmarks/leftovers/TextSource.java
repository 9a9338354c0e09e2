package dev.winnow.benchmarks.leftovers;

import dev.winnow.benchmarks.systems.ExtractionSystem;
import dev.winnow.evaluation.LabelledPage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where the text of a page comes from before it is cleaned. Safe for use by several threads. */
@FunctionalInterface
public interface TextSource {
  /**
   * Returns the text of a page.
   *
   * @throws Exception whatever the extractor throws; the page then counts as failed, and its text
   *     as empty
   */
  String text(LabelledPage page) throws Exception;

  /** Returns what the annotators wrote. */
  static TextSource reference() {
    return page -> page.reference().mainContent();
  }

  /** Returns what an extractor makes of the page. */
  static TextSource extracted(ExtractionSystem system) {
    return page -> system.extract(page.bytes(), page.url());
  }

  /**
   * Returns the files {@code ID.txt} of a folder, read as UTF-8; a page without one has failed.
   *
   * @throws IllegalArgumentException if there is no such folder
   */
  static TextSource folder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("No folder " + folder);
    }
    return page -> {
      Path file = folder.resolve(page.id() + ".txt");
      if (!Files.isRegularFile(file)) {
        throw new NoSuchFileException(file.toString());
      }
      // Not readString: what another program wrote may hold bytes that are not UTF-8.
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    };
  }
}
