package dev.winnow.dedup;

import java.nio.file.Path;
import java.util.Objects;

/** Options of a {@link BatchDedup}. Not safe for use by several threads. */
public final class BatchDedupBuilder {
  private static final double DEFAULT_THRESHOLD = 0.8;
  private static final long LEAST_MEMORY = 1 << 20;

  private final Path folder;
  private double threshold = DEFAULT_THRESHOLD;
  private KeepPolicy policy = KeepPolicy.FIRST_SEEN;
  private Clustering clustering = Clustering.STAR;
  private String input = "";
  private long memory = Math.max(LEAST_MEMORY, Runtime.getRuntime().maxMemory() / 4);
  private int threads = Runtime.getRuntime().availableProcessors();
  private boolean keepFolder;
  private BatchListener listener = (stage, done, total) -> {};

  BatchDedupBuilder(Path folder) {
    this.folder = Objects.requireNonNull(folder, "folder");
  }

  /**
   * Sets the least Jaccard similarity of near duplicates; by default 0.8.
   *
   * @param threshold above 0 and up to 1
   * @throws IllegalArgumentException if it is out of range
   */
  public BatchDedupBuilder threshold(double threshold) {
    if (!(threshold > 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "The threshold must be above 0 and at most 1, but is " + threshold);
    }
    this.threshold = threshold;
    return this;
  }

  /** Sets which document of a cluster stays; by default the one that was added first. */
  public BatchDedupBuilder keep(KeepPolicy policy) {
    this.policy = Objects.requireNonNull(policy, "policy");
    return this;
  }

  /** Sets how similar documents are joined to clusters; by default to stars. */
  public BatchDedupBuilder clustering(Clustering clustering) {
    this.clustering = Objects.requireNonNull(clustering, "clustering");
    return this;
  }

  /**
   * Names the input, for instance by paths, sizes and dates of its files: a batch is only continued
   * with the input with which it was begun. By default empty, so that the caller alone sees to it.
   */
  public BatchDedupBuilder input(String identity) {
    this.input = Objects.requireNonNull(identity, "identity");
    return this;
  }

  /**
   * Sets how much heap a stage may take for sorting and clustering, besides at most 12 bytes a
   * document and some megabytes; by default a quarter of the heap. With less, files are read more
   * often.
   *
   * @param bytes at least 1 MiB
   * @throws IllegalArgumentException if it is less
   */
  public BatchDedupBuilder memory(long bytes) {
    if (bytes < LEAST_MEMORY) {
      throw new IllegalArgumentException(
          "The memory must be at least " + LEAST_MEMORY + " bytes, but is " + bytes);
    }
    this.memory = bytes;
    return this;
  }

  /**
   * Sets how many threads {@link BatchDedup#finish} uses; by default one for each processor. The
   * results do not depend on it.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public BatchDedupBuilder threads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("The threads must be at least 1, but are " + threads);
    }
    this.threads = threads;
    return this;
  }

  /** Leaves the folder where it is when all is done. By default it is deleted. */
  public BatchDedupBuilder keepFolder() {
    keepFolder = true;
    return this;
  }

  /** Sets who is told how far the batch is. */
  public BatchDedupBuilder listener(BatchListener listener) {
    this.listener = Objects.requireNonNull(listener, "listener");
    return this;
  }

  /**
   * Begins a batch, or goes on with the one in the folder where it stopped; then {@link
   * BatchDedup#size} says how many documents it has.
   *
   * @throws IllegalArgumentException if the folder holds anything else, or a batch with another
   *     threshold, policy, clustering, input or version
   * @throws IllegalStateException if the folder is in use, or damaged
   * @throws java.io.UncheckedIOException if the folder cannot be read or written
   */
  public BatchDedup open() {
    return new BatchDedup(this);
  }

  Path folder() {
    return folder;
  }

  double threshold() {
    return threshold;
  }

  KeepPolicy policy() {
    return policy;
  }

  Clustering clustering() {
    return clustering;
  }

  String input() {
    return input;
  }

  long memory() {
    return memory;
  }

  int threads() {
    return threads;
  }

  boolean keepsFolder() {
    return keepFolder;
  }

  BatchListener listener() {
    return listener;
  }
}
