package dev.winnow.dedup;

/**
 * Counts of a finished {@link BatchDedup}.
 *
 * @param documents the documents, copies and empty ones included
 * @param texts the different texts, empty ones not counted
 * @param empty the documents without any word
 * @param exact the documents that repeat an earlier text exactly
 * @param near the different texts that have a similar earlier one
 * @param pairs the verified pairs
 * @param clusters the clusters of two documents or more
 * @param represented the documents that another one represents
 * @param proposed the pairs proposed by bands and compared by sketches, some by several bands
 * @param rejectedBySketch those of them that the sketches put below the threshold
 * @param verified the different pairs measured exactly
 * @param rejectedBySets those of them that were below the threshold
 * @param giantBuckets the band keys with more than 32 different texts, which are not all compared
 *     with each other, but with 32 of them
 * @param skipped the texts left out of a band because a single key had more of them than fit into
 *     the memory
 * @param bytes what is on disk now, in bytes
 */
public record BatchStatistics(
    long documents,
    long texts,
    long empty,
    long exact,
    long near,
    long pairs,
    long clusters,
    long represented,
    long proposed,
    long rejectedBySketch,
    long verified,
    long rejectedBySets,
    long giantBuckets,
    long skipped,
    long bytes) {
  static BatchStatistics of(BatchFolder folder) {
    BatchManifest manifest = folder.manifest();
    long documents = manifest.get("documents");
    long empty = manifest.get("empty");
    long exact = manifest.get("exact");
    return new BatchStatistics(
        documents,
        documents - empty - exact,
        empty,
        exact,
        manifest.get("near"),
        manifest.get("pairs"),
        manifest.get("clusters"),
        manifest.get("represented"),
        manifest.get("compared"),
        manifest.get("rejectedBySketch"),
        manifest.get("verified"),
        manifest.get("rejectedBySets"),
        manifest.get("giant"),
        manifest.get("skipped"),
        folder.bytes());
  }
}
