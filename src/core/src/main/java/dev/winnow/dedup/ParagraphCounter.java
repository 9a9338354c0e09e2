package dev.winnow.dedup;

import dev.winnow.dedup.NearParagraphs.Place;
import dev.winnow.dedup.ParagraphReader.Paragraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@link ParagraphIndex} keeps under its lock. Not safe for use by several threads. */
final class ParagraphCounter {
  private final ParagraphTable table;
  private final @Nullable NearParagraphs near;
  private final int keep;

  /** Ids of the documents that are the first of some paragraph. */
  private final Map<Integer, String> ids = new HashMap<>();

  private int documents;
  private long paragraphs;
  private long exact;
  private long similar;
  private long forgottenNear;

  /**
   * Makes one without any paragraph.
   *
   * @param keep the documents that keep a paragraph
   */
  ParagraphCounter(ParagraphTable table, @Nullable NearParagraphs near, int keep) {
    this.table = table;
    this.near = near;
    this.keep = keep;
  }

  /** Counts the paragraphs of a document, and returns the repeated ones. */
  List<RepeatedParagraph> add(String id, List<Paragraph> read) {
    int document = documents++;
    long entries = table.size() + table.forgotten();
    long forgotten = forgotten();
    ids.put(document, id);
    // a paragraph that a document has twice is judged once
    Map<Long, Optional<RepeatedParagraph>> judged = new HashMap<>();
    List<RepeatedParagraph> repeats = new ArrayList<>();
    for (Paragraph paragraph : read) {
      judged
          .computeIfAbsent(paragraph.hash(), hash -> judge(paragraph, document))
          .map(repeat -> repeat.at(paragraph.start(), paragraph.end()))
          .ifPresent(repeats::add);
    }
    paragraphs += read.size();
    long equal = repeats.stream().filter(RepeatedParagraph::exact).count();
    exact += equal;
    similar += repeats.size() - equal;
    if (forgotten < forgotten()) {
      forgetIds();
    } else if (entries == table.size() + table.forgotten()) {
      ids.remove(document);
    }
    return List.copyOf(repeats);
  }

  ParagraphIndex.Statistics statistics() {
    return new ParagraphIndex.Statistics(
        documents, paragraphs, exact, similar, table.size(), forgotten());
  }

  private Optional<RepeatedParagraph> judge(Paragraph paragraph, int document) {
    int known = table.find(paragraph.hash());
    if (known >= 0) {
      int count = table.count(known, document);
      int family = table.family(known);
      if (near != null && family != ParagraphTable.NONE) {
        count = near.count(family, document);
      }
      return Optional.of(repeat(paragraph, table.first(known), 1, true, count));
    }
    Fingerprint fingerprint = paragraph.fingerprint();
    if (near == null || fingerprint == null) {
      table.add(paragraph.hash(), document, ParagraphTable.NONE);
      return Optional.empty();
    }
    if (near.isFull()) {
      table.dissolve(near::documents, near::last);
      forgottenNear += near.size();
      near.clear();
    }
    Place place = near.add(fingerprint, document);
    table.add(paragraph.hash(), document, place.family());
    int count = near.count(place.family(), document);
    return count < 2
        ? Optional.empty()
        : Optional.of(
            repeat(paragraph, place.document(), place.similarity(), place.exact(), count));
  }

  private RepeatedParagraph repeat(
      Paragraph paragraph, int of, double similarity, boolean equal, int count) {
    return new RepeatedParagraph(
        paragraph.start(),
        paragraph.end(),
        Objects.requireNonNull(ids.get(of)),
        similarity,
        equal,
        count,
        count > keep);
  }

  private void forgetIds() {
    BitSet needed = new BitSet(documents);
    table.forEachDocument(needed::set);
    if (near != null) {
      near.forEachDocument(needed::set);
    }
    ids.keySet().removeIf(document -> !needed.get(document));
  }

  private long forgotten() {
    return table.forgotten() + forgottenNear;
  }
}
