package dev.winnow.dedup;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds exact and near duplicates in a corpus larger than memory, with a working folder on disk.
 *
 * <pre>{@code
 * try (BatchDedup batch = BatchDedup.in(folder).keep(KeepPolicy.LONGEST).open()) {
 *   for (Page page : pages.from(batch.size())) {
 *     batch.add(page.url(), page.text());
 *   }
 *   batch.finish().forEach(document -> write(document.isRepresentative(), document.duplicate()));
 * }
 * }</pre>
 *
 * <p>It means what {@link DuplicateIndex} means: texts are compared in the same way, every pair is
 * measured exactly, evidence is of the most similar earlier document, and the representatives are
 * those of the policy and the clustering. Apart from evidence, which speaks of earlier documents,
 * results do not depend on the order of the documents unless the policy does, and never on the
 * number of threads. Where more than 32 different texts share a band, it is not all of them that
 * are compared: see {@link BatchStatistics#giantBuckets}.
 *
 * <p>Memory: at most 12 bytes a document and what {@link BatchDedupBuilder#memory} says. Disk: for
 * a text of 100 words about 750 bytes and its id at the default threshold: 160 for keys of bands,
 * 128 for a sketch, 4 for each word, 72 besides. They are read through memory mappings, which the
 * operating system keeps in memory that nobody else needs. Time: linear in the documents, but for
 * sorting.
 *
 * <p>A process that was killed loses at most 16,384 documents and one band: with the same folder,
 * options and input it goes on where it stopped. After a crash of the machine that is likely, but
 * not sure: nothing is forced to the disk; files that have become too short are refused.
 *
 * <p>{@link #fingerprint} is the expensive part of adding and may run in parallel; the other
 * methods exclude each other. The order in which documents are added is their order.
 *
 * <p>Source of the bands: Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, section 3.4.
 */
public final class BatchDedup implements AutoCloseable {
  private final BatchDedupBuilder options;
  private final Banding banding;
  private final Fingerprinter fingerprinter;
  private final BatchFolder folder;
  private final Object lock = new Object();
  private @Nullable BatchWriter writer;
  private @Nullable BatchResult result;
  private boolean closed;

  BatchDedup(BatchDedupBuilder options) {
    this.options = options;
    banding = Banding.forThreshold(options.threshold());
    fingerprinter = new Fingerprinter(banding);
    String parameters =
        fingerprinter.parameters().description()
            + ", threshold "
            + options.threshold()
            + ", keep "
            + options.policy()
            + ", clustering "
            + options.clustering();
    folder = BatchFolder.open(options.folder(), parameters, options.input());
    try {
      if (folder.manifest().stage() == BatchStage.ADDING) {
        writer = new BatchWriter(folder, options.threshold(), banding.bands(), options.policy());
      }
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /**
   * Returns the options of a batch that works in a folder.
   *
   * @param folder one that does not exist, or is empty, or has a batch that was not finished
   */
  public static BatchDedupBuilder in(Path folder) {
    return new BatchDedupBuilder(folder);
  }

  /** Returns the fingerprint of a text, as {@link DuplicateIndex#fingerprint} does. */
  public Fingerprint fingerprint(String text) {
    return fingerprinter.fingerprint(text);
  }

  /**
   * Returns how many documents the batch has. A caller that goes on with a batch leaves out so many
   * of its input.
   */
  public long size() {
    synchronized (lock) {
      return writer == null ? folder.manifest().get("documents") : writer.documents();
    }
  }

  /** Returns what the batch is at; after {@link BatchStage#ADDING} it takes no more documents. */
  public BatchStage stage() {
    synchronized (lock) {
      return folder.manifest().stage();
    }
  }

  /**
   * Adds a document.
   *
   * @param id need not be different from others, but then nobody can tell them apart
   * @throws IllegalArgumentException if the fingerprint was made with other parameters
   * @throws IllegalStateException if the batch is closed or takes no more documents
   * @throws java.io.UncheckedIOException if the folder cannot be written to; the batch can only be
   *     closed then, and opened again
   */
  public void add(String id, Fingerprint fingerprint, DocumentFacts facts) {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(facts, "facts");
    fingerprinter.parameters().require(fingerprint.parameters());
    synchronized (lock) {
      requireWriter().add(id, fingerprint, facts);
    }
  }

  /** Adds a document of which no more is known than its text and the length of that. */
  public void add(String id, String text) {
    add(id, fingerprint(text), DocumentFacts.ofLength(text.length()));
  }

  /**
   * Acknowledges all documents added so far: a process killed after this does not lose them. Done
   * for every 16,384 documents anyway.
   */
  public void checkpoint() {
    synchronized (lock) {
      requireWriter().checkpoint();
    }
  }

  /**
   * Finds the duplicates among all documents added, or goes on with that, and returns the result.
   * Takes no more documents from now on. Calling it again returns the same.
   *
   * @throws IllegalStateException if the batch is closed
   * @throws java.io.UncheckedIOException if the folder cannot be read or written
   */
  public BatchResult finish() {
    synchronized (lock) {
      requireOpen();
      if (result == null) {
        result = compute();
      }
      return result;
    }
  }

  private BatchResult compute() {
    BatchManifest manifest = folder.manifest();
    BatchWriter open = writer;
    if (open != null) {
      open.close();
      writer = null;
      manifest.stage(BatchStage.EXACT);
      manifest.write();
    }
    BatchTexts texts = new BatchTexts(folder, options.threshold());
    try (Parallel parallel = new Parallel(options.threads())) {
      BatchContext context =
          new BatchContext(
              folder,
              texts,
              parallel,
              options.memory(),
              options.policy(),
              options.clustering(),
              banding.bands(),
              options.listener());
      run(context);
    }
    return new BatchResult(folder, texts, options.memory());
  }

  private static void run(BatchContext context) {
    BatchManifest manifest = context.manifest();
    if (manifest.stage() == BatchStage.EXACT) {
      new ExactGroups(context).run();
    }
    if (manifest.stage() == BatchStage.BANDS) {
      new BandLinker(context).run();
    }
    if (manifest.stage() == BatchStage.VERIFYING) {
      new PairVerifier(context).run();
    }
    if (manifest.stage() == BatchStage.CLUSTERING) {
      new BatchClusters(context).run();
    }
  }

  /**
   * Closes the batch. Its folder is deleted if the results were read to their end once, unless
   * {@link BatchDedupBuilder#keepFolder} says otherwise; else the batch can be continued. Closing
   * again has no effect.
   */
  @Override
  public void close() {
    synchronized (lock) {
      if (closed) {
        return;
      }
      closed = true;
      boolean finished = Optional.ofNullable(result).map(BatchResult::wasRead).orElse(false);
      try (folder) {
        if (writer != null) {
          writer.close();
        }
      }
      if (finished && !options.keepsFolder()) {
        folder.deleteAll();
      }
    }
  }

  /** Stops as if the process were killed, but unlocks the folder. */
  void abandon() {
    synchronized (lock) {
      closed = true;
      try (folder) {
        if (writer != null) {
          writer.abandon();
        }
      }
    }
  }

  private BatchWriter requireWriter() {
    requireOpen();
    if (writer == null) {
      throw new IllegalStateException(
          "The batch takes no more documents: it has all " + size() + " and is at " + stage());
    }
    return writer;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("The batch is closed");
    }
  }
}
