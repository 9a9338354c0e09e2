package dev.winnow.corpus;

import dev.winnow.dedup.DocumentFacts;
import dev.winnow.dedup.Duplicate;
import dev.winnow.dedup.DuplicateCluster;
import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.dedup.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks records up in an index and adds nothing to it, so that they do not see each other. */
final class QuerySearch implements DuplicateSearch {
  private final DuplicateIndex index;
  private final List<Answer> answers = new ArrayList<>();

  QuerySearch(DuplicateIndex index) {
    this.index = index;
  }

  @Override
  public Fingerprint fingerprint(String text) {
    return index.fingerprint(text);
  }

  @Override
  public String add(String id, Fingerprint fingerprint, DocumentFacts facts) {
    Optional<Duplicate> duplicate = index.query(fingerprint);
    String representative = duplicate.map(d -> index.representative(d.of())).orElse(id);
    answers.add(new Answer(id, duplicate, representative));
    return id;
  }

  @Override
  public void forEach(Consumer<Answer> consumer) {
    answers.forEach(consumer);
  }

  @Override
  public void forEachCluster(Consumer<DuplicateCluster> consumer) {}
}
