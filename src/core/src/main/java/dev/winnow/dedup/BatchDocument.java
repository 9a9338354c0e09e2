package dev.winnow.dedup;

import java.util.Objects;
import java.util.Optional;

/**
 * What a {@link BatchDedup} found out about a document.
 *
 * @param number its place in the order in which documents were added, from 0
 * @param id its id
 * @param duplicate the most similar earlier document, if there is one; the first of several
 * @param representativeNumber the number of the document that represents its cluster
 * @param representative the id of that
 */
public record BatchDocument(
    int number,
    String id,
    Optional<Duplicate> duplicate,
    int representativeNumber,
    String representative) {
  /** Refuses null. */
  public BatchDocument {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(duplicate, "duplicate");
    Objects.requireNonNull(representative, "representative");
  }

  /** Returns whether the document stays: it is its own representative. */
  public boolean isRepresentative() {
    return number == representativeNumber;
  }
}
