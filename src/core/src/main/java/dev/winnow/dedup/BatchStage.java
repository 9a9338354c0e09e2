package dev.winnow.dedup;

/** What a {@link BatchDedup} does one after the other. */
public enum BatchStage {
  /** Documents are added; as many as were added are done, and nobody knows the total. */
  ADDING,
  /** Equal texts are put together; counted in documents. */
  EXACT,
  /** Bands propose pairs, which are compared by sketches; counted in bands. */
  BANDS,
  /** What sketches leave over is measured exactly; counted in proposals. */
  VERIFYING,
  /** Similar texts are joined to clusters; counted in verified pairs. */
  CLUSTERING,
  /** All is done, and results can be read. */
  DONE
}
