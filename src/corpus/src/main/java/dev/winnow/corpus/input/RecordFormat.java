package dev.winnow.corpus.input;

import dev.winnow.corpus.record.RecordReader;

/** A format in which records come; stateless. */
interface RecordFormat {
  /** Says whether the first bytes of a source are those of this format. */
  boolean matchesContent(Source source);

  /** Says whether a file of this name is of this format, when the content does not tell. */
  boolean matchesName(String fileName);

  /**
   * Returns a reader, which owns the source from now on. What is wrong with the source is said by
   * the reader's entries.
   *
   * @param inner opens what is found inside the source, such as the files of an archive
   */
  RecordReader open(Source source, Formats inner);
}
