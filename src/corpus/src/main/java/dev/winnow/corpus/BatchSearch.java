package dev.winnow.corpus;

import dev.winnow.dedup.BatchDedup;
import dev.winnow.dedup.DocumentFacts;
import dev.winnow.dedup.DuplicateCluster;
import dev.winnow.dedup.Fingerprint;
import java.util.function.Consumer;

/** Adds records to a batch, but for those that it has already. */
final class BatchSearch implements DuplicateSearch {
  private final BatchDedup batch;
  private final long known;
  private long seen;

  BatchSearch(BatchDedup batch) {
    this.batch = batch;
    this.known = batch.size();
  }

  @Override
  public Fingerprint fingerprint(String text) {
    return batch.fingerprint(text);
  }

  @Override
  public String add(String id, Fingerprint fingerprint, DocumentFacts facts) {
    if (seen++ >= known) {
      batch.add(id, fingerprint, facts);
    }
    return id;
  }

  @Override
  public void forEach(Consumer<Answer> consumer) {
    batch
        .finish()
        .forEach(d -> consumer.accept(new Answer(d.id(), d.duplicate(), d.representative())));
  }

  @Override
  public void forEachCluster(Consumer<DuplicateCluster> consumer) {
    batch.finish().forEachCluster(consumer);
  }
}
