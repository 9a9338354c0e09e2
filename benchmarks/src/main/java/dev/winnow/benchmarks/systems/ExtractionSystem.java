package dev.winnow.benchmarks.systems;

/** An extractor under measurement. Safe for use by several threads. */
@FunctionalInterface
public interface ExtractionSystem {
  /**
   * Returns the main content of a page as plain text.
   *
   * @param page the page as it was crawled
   * @param url where it was found; empty when unknown
   * @throws Exception whatever the extractor throws; the page then counts as failed
   */
  String extract(byte[] page, String url) throws Exception;
}
