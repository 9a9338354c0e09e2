package dev.winnow.benchmarks.made;

import java.util.Locale;

/** The formats of a made corpus, those of pages first. */
public enum MadeFormat {
  /** A folder tree of pages, in their own charsets. */
  HTML_TREE(20, false),
  /** Zip archives of pages. */
  ZIP(10, false),
  /** JSON Lines with pages. */
  JSONL_HTML(20, false),
  /** JSON Lines with pages, compressed. */
  JSONL_HTML_GZ(10, false),
  /** Compressed tar archives of pages. */
  TAR_GZ(10, false),
  /** CSV with pages. */
  CSV(10, false),
  /** Compressed WARCs. */
  WARC(10, false),
  /** JSON Lines with plain text. */
  JSONL_TEXT(5, true),
  /** A folder tree of plain texts. */
  TEXT_TREE(5, true);

  private final int weight;
  private final boolean ofText;

  MadeFormat(int weight, boolean ofText) {
    this.weight = weight;
    this.ofText = ofText;
  }

  /** Returns its share of the records, beside those of the other formats. */
  int weight() {
    return weight;
  }

  boolean ofText() {
    return ofText;
  }

  CorpusFormat format() {
    return switch (this) {
      case HTML_TREE -> new TreeCorpus(".html");
      case ZIP -> new ZipCorpus();
      case TAR_GZ -> new TarGzCorpus();
      case CSV -> new CsvCorpus();
      case WARC -> new WarcCorpus();
      case JSONL_HTML -> new JsonLinesCorpus("html", false);
      case JSONL_HTML_GZ -> new JsonLinesCorpus("html", true);
      case JSONL_TEXT -> new JsonLinesCorpus("text", false);
      case TEXT_TREE -> new TreeCorpus(".txt");
    };
  }

  String folder() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
