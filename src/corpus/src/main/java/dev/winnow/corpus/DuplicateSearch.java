package dev.winnow.corpus;

import dev.winnow.dedup.DocumentFacts;
import dev.winnow.dedup.Duplicate;
import dev.winnow.dedup.DuplicateCluster;
import dev.winnow.dedup.Fingerprint;
import java.util.Optional;
import java.util.function.Consumer;

/** Where the records of a {@link DedupRun} are looked up. Closed by whoever made it. */
interface DuplicateSearch {
  /** Returns the fingerprint of a text; safe for use by several threads. */
  Fingerprint fingerprint(String text);

  /**
   * Takes a record, in the order of the input.
   *
   * @return the id under which it is known from now on
   */
  String add(String id, Fingerprint fingerprint, DocumentFacts facts);

  /** Hands on what was found out about each record, in the order of the input. */
  void forEach(Consumer<Answer> consumer);

  /** Hands on the clusters of two records or more. */
  void forEachCluster(Consumer<DuplicateCluster> consumer);

  /**
   * What was found out about a record.
   *
   * @param id its id
   * @param duplicate the earlier record that it repeats
   * @param representative the id of the record that stands for its cluster
   */
  record Answer(String id, Optional<Duplicate> duplicate, String representative) {}
}
