package dev.winnow.dedup;

/**
 * Counts of an index. That of documents is of those there now; the others are of all that was done
 * since the index was made.
 *
 * @param documents the documents, copies and empty ones included
 * @param texts the different texts ever added, removed ones included, empty ones not
 * @param empty the documents added without any word
 * @param exact the documents reported as exact duplicates when added
 * @param near the documents reported as near duplicates when added
 * @param contained the documents reported as contained, or containing, when added
 * @param compared the candidate pairs compared
 * @param rejectedBySketch those of them that the sketches put below the threshold
 * @param rejectedBySets those of them that were below the threshold when measured on the texts
 * @param cutShort the documents with more candidates than were compared
 * @param giantBuckets the keys of bands, and of containment, that have as many texts as they take
 * @param bytes the memory that texts and documents take, estimated to a few percent; what is in a
 *     temporary file is left out
 */
public record IndexStatistics(
    long documents,
    long texts,
    long empty,
    long exact,
    long near,
    long contained,
    long compared,
    long rejectedBySketch,
    long rejectedBySets,
    long cutShort,
    long giantBuckets,
    long bytes) {
  static IndexStatistics of(IndexStore store) {
    IndexCounts counts = store.counts();
    return new IndexStatistics(
        store.documents(),
        store.texts() - counts.empty.get(),
        counts.empty.get(),
        counts.exact.get(),
        counts.near.get(),
        counts.contained.get(),
        counts.compared.get(),
        counts.rejectedBySketch.get(),
        counts.rejectedBySets.get(),
        counts.cutShort.get(),
        store.giantBuckets(),
        store.bytes());
  }
}
