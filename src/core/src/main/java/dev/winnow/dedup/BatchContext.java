package dev.winnow.dedup;

/**
 * What the stages of a batch work with.
 *
 * @param memory the bytes that a stage may take besides what it takes for each document
 */
record BatchContext(
    BatchFolder folder,
    BatchTexts texts,
    Parallel parallel,
    long memory,
    KeepPolicy policy,
    Clustering clustering,
    int bands,
    BatchListener listener) {
  BatchManifest manifest() {
    return folder.manifest();
  }

  void progress(BatchStage stage, long done, long total) {
    listener.progress(stage, done, total);
  }

  /** Notes that a stage is finished and that another begins. */
  void next(BatchStage stage) {
    manifest().stage(stage);
    manifest().write();
  }
}
