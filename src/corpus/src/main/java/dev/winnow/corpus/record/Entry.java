package dev.winnow.corpus.record;

/**
 * What a {@link RecordReader} comes upon: a record, one that could not be read, or something that
 * is no record.
 */
public sealed interface Entry permits CorpusRecord, Unreadable, Skipped {
  /** Returns where it stands. */
  Location location();
}
