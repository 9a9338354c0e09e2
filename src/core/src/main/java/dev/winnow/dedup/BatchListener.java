package dev.winnow.dedup;

/** Is told how far a {@link BatchDedup} is. */
@FunctionalInterface
public interface BatchListener {
  /**
   * Called once at the beginning and once at the end of each stage but {@link BatchStage#ADDING},
   * and now and then in between, by the thread that called {@link BatchDedup#finish}. Should return
   * soon.
   *
   * @param stage where the batch is
   * @param done how much of the stage is done; {@link BatchStage} says of what
   * @param total how much there is to do, the same for the whole stage
   */
  void progress(BatchStage stage, long done, long total);
}
