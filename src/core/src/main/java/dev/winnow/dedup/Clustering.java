package dev.winnow.dedup;

/** How similar documents are joined to clusters. */
public enum Clustering {
  /**
   * Stars: every member is similar to its representative. A document that is similar to no
   * representative so far becomes one; any other joins the most similar representative. The
   * default.
   */
  STAR,
  /** Connected components: whatever is linked by a chain of similar pairs is one cluster. */
  COMPONENTS
}
