package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One part of the report; for one thread.
 *
 * @param <S> the section itself
 */
interface Section<S extends Section<S>> {
  /** Takes a record. */
  void add(ReportedRecord record);

  /** Takes all that another section took, as if it had come after; the other is done with. */
  void merge(S other);

  /** Writes what is known into the report, and names the records that it leads to. */
  void write(ObjectNode report, NamedRecords named);
}
