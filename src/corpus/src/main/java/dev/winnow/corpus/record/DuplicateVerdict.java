package dev.winnow.corpus.record;

import dev.winnow.dedup.Duplicate;
import dev.winnow.dedup.RepeatedParagraph;
import dev.winnow.dedup.SharedPassage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether a record repeats an earlier one, and which cluster it belongs to.
 *
 * @param id the record's id
 * @param duplicate the earlier record that it repeats
 * @param cluster the id of its cluster's representative; its own id when it stands alone
 * @param passage the longest passage that it shares with the earlier record, if that was asked for
 * @param paragraphs its paragraphs that earlier records had, if that was asked for
 * @param text the text without the paragraphs that are to be dropped, if that was asked for
 * @param warnings what is odd about how it was read and cleaned, one sentence each
 */
public record DuplicateVerdict(
    String id,
    Optional<Duplicate> duplicate,
    String cluster,
    Optional<Passage> passage,
    List<RepeatedParagraph> paragraphs,
    Optional<String> text,
    List<String> warnings) {
  /** Copies the lists and refuses null. */
  public DuplicateVerdict {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(duplicate, "duplicate");
    Objects.requireNonNull(cluster, "cluster");
    Objects.requireNonNull(passage, "passage");
    Objects.requireNonNull(text, "text");
    paragraphs = List.copyOf(paragraphs);
    warnings = List.copyOf(warnings);
  }

  /** Makes a verdict for which nothing more was asked. */
  public DuplicateVerdict(
      String id, Optional<Duplicate> duplicate, String cluster, List<String> warnings) {
    this(id, duplicate, cluster, Optional.empty(), List.of(), Optional.empty(), warnings);
  }

  /**
   * A passage that a record shares with an earlier one.
   *
   * @param text as it stands in the record
   * @param place where it stands in the text that was compared of the record, and in that of the
   *     earlier one
   */
  public record Passage(String text, SharedPassage place) {
    /** Refuses null. */
    public Passage {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(place, "place");
    }
  }
}
