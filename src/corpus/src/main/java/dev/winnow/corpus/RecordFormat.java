package dev.winnow.corpus;

/** A format in which records come; stateless. */
interface RecordFormat {
  /** Says whether the first bytes of a source are those of this format. */
  boolean matchesContent(Source source);

  /** Says whether a file of this name is of this format, when the content does not tell. */
  boolean matchesName(String fileName);

  /** Returns a reader, which owns the source from now on. */
  RecordReader open(Source source);
}
