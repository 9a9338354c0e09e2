package dev.winnow.dedup;

import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link DuplicateIndex} does, without its locks.
 *
 * @param threshold the least similarity
 * @param containment whether texts get keys of containment
 * @param store what is known
 * @param verifier measures pairs
 * @param grouping keeps the clusters
 */
record IndexCore(
    double threshold, boolean containment, IndexStore store, Verifier verifier, Grouping grouping) {
  static IndexCore of(
      double threshold,
      boolean containment,
      IndexStore store,
      Verifier verifier,
      Clustering clustering) {
    Grouping grouping =
        clustering == Clustering.STAR
            ? new StarGrouping(store, verifier)
            : new ComponentGrouping(store);
    return new IndexCore(threshold, containment, store, verifier, grouping);
  }

  /** Returns whether no document has the id, or one with an equal text. */
  boolean accepts(String id, IndexedText indexed) {
    int known = store.textOf(id);
    return known == IndexStore.NONE || store.content(known).equals(indexed.content());
  }

  /** Adds a document, or finds anew what one that is there already repeats. */
  Optional<Duplicate> add(
      String id,
      IndexedText indexed,
      DocumentFacts facts,
      @Nullable String text,
      Candidates candidates) {
    if (store.textOf(id) != IndexStore.NONE) {
      return again(id, indexed, text, candidates);
    }
    IndexCounts counts = store.counts();
    if (indexed.bandKeys().length == 0) {
      store.addDocument(id, store.addText(indexed), facts);
      counts.empty.incrementAndGet();
      return Optional.empty();
    }
    int known = store.textWith(indexed.content());
    if (known != IndexStore.NONE) {
      store.addDocument(id, known, facts);
      counts.exact.incrementAndGet();
      return Optional.of(exact(known));
    }
    Verifier.Probe probe = verifier.probe(indexed, id, text);
    Neighbors neighbors = Neighbors.find(probe, store, verifier, candidates);
    Optional<Duplicate> duplicate = neighbors.duplicate(store, verifier);
    // before anything is changed, because the caller's measure may throw
    IntConsumer joining = grouping.join(probe, neighbors);
    int added = store.addText(indexed);
    store.addDocument(id, added, facts);
    neighbors.keepPairs(added, store);
    joining.accept(added);
    counts.cutShort.addAndGet(neighbors.isCutShort() ? 1 : 0);
    duplicate.ifPresent(
        d -> (d.kind() == Duplicate.Kind.NEAR ? counts.near : counts.contained).incrementAndGet());
    return duplicate;
  }

  /** Finds what a document of the store repeats of those before it. */
  private Optional<Duplicate> again(
      String id, IndexedText indexed, @Nullable String text, Candidates candidates) {
    int known = store.textOf(id);
    if (indexed.bandKeys().length == 0) {
      return Optional.empty();
    }
    if (!store.firstId(known).equals(id)) {
      return Optional.of(exact(known));
    }
    Verifier.Probe probe = verifier.probe(indexed, id, text);
    return Neighbors.findBefore(known, probe, store, verifier, candidates)
        .duplicate(store, verifier);
  }

  /** Looks a text up without adding it. */
  Optional<Duplicate> query(IndexedText indexed, @Nullable String text, Candidates candidates) {
    if (indexed.bandKeys().length == 0) {
      return Optional.empty();
    }
    int known = store.textWith(indexed.content());
    if (known != IndexStore.NONE) {
      return Optional.of(exact(known));
    }
    Verifier.Probe probe = verifier.probe(indexed, null, text);
    return Neighbors.find(probe, store, verifier, candidates).duplicate(store, verifier);
  }

  private Duplicate exact(int text) {
    return new Duplicate(store.firstId(text), 1, Duplicate.Kind.EXACT);
  }

  /** Removes a document, and returns whether it was in the store. */
  boolean remove(String id) {
    int text = store.textOf(id);
    if (text == IndexStore.NONE) {
      return false;
    }
    // before anything is changed, because the caller's measure may throw
    Runnable leaving = store.hasOtherDocuments(text, id) ? () -> {} : grouping.leave(text);
    store.remove(id);
    leaving.run();
    return true;
  }

  /** Returns the id of the representative of a document. */
  String representative(String id) {
    if (store.textOf(id) == IndexStore.NONE) {
      throw new IllegalArgumentException("No document has the id: " + id);
    }
    return store.firstId(grouping.representative(store.textOf(id)));
  }

  /** Adds all documents of another index, none of whose ids is in the store. */
  void merge(IndexStore other, Candidates candidates) {
    other.forEachDocument(
        (id, text, facts) -> {
          int known = store.textWith(other.content(text));
          if (known != IndexStore.NONE) {
            store.addDocument(id, known, facts);
            store.counts().exact.incrementAndGet();
            return;
          }
          IndexedText indexed = other.text(text);
          if (indexed == null) {
            throw new IllegalArgumentException("The other index has lost the band keys of " + id);
          }
          add(id, indexed.withContainmentKeys(containment), facts, null, candidates);
        });
  }
}
