package dev.winnow.corpus;

import dev.winnow.corpus.ComparedText.Compared;
import dev.winnow.corpus.DuplicateSearch.Answer;
import dev.winnow.corpus.output.RecordWriter;
import dev.winnow.corpus.record.DuplicateVerdict;
import dev.winnow.corpus.record.DuplicateVerdict.Passage;
import dev.winnow.corpus.record.Skipped;
import dev.winnow.corpus.record.Unreadable;
import dev.winnow.dedup.Duplicate;
import dev.winnow.dedup.DuplicateCluster;
import dev.winnow.dedup.ParagraphIndex;
import dev.winnow.dedup.RepeatedParagraph;
import dev.winnow.dedup.SharedPassage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link DedupRun} holds of each record from reading to the verdict, beside the search.
 * Records are numbered in the order of the input.
 */
final class DedupResults implements AutoCloseable {
  private final DuplicateSearch search;
  private final boolean evidence;
  private final @Nullable ParagraphIndex paragraphs;
  private final boolean drops;
  private final @Nullable TextSpool texts;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Integer, List<String>> warnings = new HashMap<>();
  private final Map<Integer, List<RepeatedParagraph>> repeats = new HashMap<>();
  private final Map<Integer, SameUrl> sameUrls = new HashMap<>();

  /** The records that have the address of a record. */
  private final Map<String, List<String>> copies = new HashMap<>();

  /** The representatives of those that have copies. */
  private final Map<String, String> representatives = new HashMap<>();

  private int next;

  private record SameUrl(String id, String of) {}

  DedupResults(
      DuplicateSearch search,
      boolean evidence,
      @Nullable ParagraphIndex paragraphs,
      boolean drops) {
    this.search = search;
    this.evidence = evidence;
    this.paragraphs = paragraphs;
    this.drops = drops;
    this.texts = evidence || drops ? new TextSpool() : null;
  }

  /** Returns what takes records in the order of the input. */
  RunSink<Compared> reading(RunSink<?> sink) {
    return new RunSink<>() {
      @Override
      public void result(Compared compared) {
        take(compared);
      }

      @Override
      public void unreadable(Unreadable unreadable) throws IOException {
        sink.unreadable(unreadable);
      }

      @Override
      public void skipped(Skipped skipped) throws IOException {
        sink.skipped(skipped);
      }
    };
  }

  private void take(Compared compared) {
    int number = next++;
    List<String> odd = new ArrayList<>(compared.warnings());
    if (texts != null) {
      texts.add(compared.text());
    }
    if (compared.sameUrl().isPresent()) {
      String of = compared.sameUrl().get();
      sameUrls.put(number, new SameUrl(compared.id(), of));
      copies.computeIfAbsent(of, id -> new ArrayList<>()).add(compared.id());
    } else {
      String id =
          search.add(
              compared.id(), Objects.requireNonNull(compared.fingerprint()), compared.facts());
      if (!id.equals(compared.id())) {
        odd.add(FreeIds.warning(compared.id(), id));
      }
      if (evidence) {
        numbers.put(id, number);
      }
      if (paragraphs != null) {
        List<RepeatedParagraph> found = paragraphs.add(id, compared.text());
        if (!found.isEmpty()) {
          repeats.put(number, found);
        }
      }
    }
    if (!odd.isEmpty()) {
      warnings.put(number, odd);
    }
  }

  /** Hands on a verdict for each record. */
  void verdicts(RunSink<DuplicateVerdict> sink) throws IOException {
    next = 0;
    search.forEach(
        answer -> {
          handOnSameUrls(sink);
          if (copies.containsKey(answer.id())) {
            representatives.put(answer.id(), answer.representative());
          }
          handOn(answer, sink);
        });
    handOnSameUrls(sink);
  }

  /** Hands on those that the search does not know of, up to the next one that it does. */
  private void handOnSameUrls(RunSink<DuplicateVerdict> sink) {
    for (SameUrl same = sameUrls.get(next); same != null; same = sameUrls.get(next)) {
      Duplicate duplicate =
          new Duplicate(same.of(), Double.NaN, Duplicate.Kind.URL, Duplicate.URL, true);
      String cluster = representatives.getOrDefault(same.of(), same.of());
      handOn(new Answer(same.id(), Optional.of(duplicate), cluster), sink);
    }
  }

  private void handOn(Answer answer, RunSink<DuplicateVerdict> sink) {
    int number = next++;
    List<RepeatedParagraph> repeated = repeats.getOrDefault(number, List.of());
    Optional<String> text =
        texts == null || !drops || sameUrls.containsKey(number)
            ? Optional.empty()
            : Optional.of(RepeatedParagraph.drop(texts.get(number), repeated));
    DuplicateVerdict verdict =
        new DuplicateVerdict(
            answer.id(),
            answer.duplicate(),
            answer.representative(),
            answer.duplicate().flatMap(duplicate -> passage(number, duplicate)),
            repeated,
            text,
            warnings.getOrDefault(number, List.of()));
    try {
      sink.result(verdict);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Passage> passage(int number, Duplicate duplicate) {
    Integer of = numbers.get(duplicate.of());
    if (texts == null || of == null || duplicate.kind() == Duplicate.Kind.URL) {
      return Optional.empty();
    }
    String text = texts.get(number);
    return SharedPassage.longest(text, texts.get(of))
        .map(place -> new Passage(text.substring(place.startA(), place.endA()), place));
  }

  /** Writes the clusters, after the verdicts. */
  void clusters(RecordWriter<DuplicateCluster> writer) throws IOException {
    search.forEachCluster(cluster -> write(withCopies(cluster), writer));
    // what is left has no duplicates but by its address
    List<String> alone = copies.keySet().stream().sorted().toList();
    alone.forEach(
        id -> write(withCopies(new DuplicateCluster(id, List.of(id), List.of(1.0))), writer));
  }

  private DuplicateCluster withCopies(DuplicateCluster cluster) {
    List<String> members = new ArrayList<>(cluster.members());
    List<Double> similarities = new ArrayList<>(cluster.similarities());
    for (String member : cluster.members()) {
      List<String> same = copies.remove(member);
      if (same != null) {
        members.addAll(same);
        same.forEach(id -> similarities.add(Double.NaN));
      }
    }
    return new DuplicateCluster(cluster.representative(), members, similarities);
  }

  private static void write(DuplicateCluster cluster, RecordWriter<DuplicateCluster> writer) {
    try {
      writer.write(cluster);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (texts != null) {
      texts.close();
    }
  }
}
