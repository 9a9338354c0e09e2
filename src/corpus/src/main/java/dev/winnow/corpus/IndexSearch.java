package dev.winnow.corpus;

import dev.winnow.dedup.DocumentFacts;
import dev.winnow.dedup.Duplicate;
import dev.winnow.dedup.DuplicateCluster;
import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.dedup.Fingerprint;
import dev.winnow.dedup.KeepPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Adds records to an index; the id and the duplicate of each are held until the end. */
final class IndexSearch implements DuplicateSearch {
  private final DuplicateIndex index;
  private final KeepPolicy policy;
  private final List<Found> found = new ArrayList<>();
  private final FreeIds ids;

  private record Found(String id, Optional<Duplicate> duplicate) {}

  IndexSearch(DuplicateIndex index, KeepPolicy policy) {
    this.index = index;
    this.policy = policy;
    this.ids = new FreeIds(index);
  }

  @Override
  public Fingerprint fingerprint(String text) {
    return index.fingerprint(text);
  }

  @Override
  public String add(String id, Fingerprint fingerprint, DocumentFacts facts) {
    String free = ids.next(id, fingerprint);
    found.add(new Found(free, index.add(free, fingerprint, facts)));
    return free;
  }

  @Override
  public void forEach(Consumer<Answer> consumer) {
    if (policy == KeepPolicy.FIRST_SEEN) {
      found.forEach(
          f -> consumer.accept(new Answer(f.id(), f.duplicate(), index.representative(f.id()))));
      return;
    }
    Map<String, String> representatives = new HashMap<>();
    for (DuplicateCluster cluster : index.clusters(policy)) {
      cluster.members().forEach(id -> representatives.put(id, cluster.representative()));
    }
    found.forEach(
        f ->
            consumer.accept(
                new Answer(f.id(), f.duplicate(), representatives.getOrDefault(f.id(), f.id()))));
  }

  @Override
  public void forEachCluster(Consumer<DuplicateCluster> consumer) {
    index.clusters(policy).forEach(consumer);
  }
}
