package dev.winnow.corpus.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.apache.datasketches.quantilescommon.QuantileSearchCriteria;
import org.apache.datasketches.req.ReqDebug;
import org.apache.datasketches.req.ReqSketch;

/**
 * The quantiles of any number of values in some 50 kB; for one thread.
 *
 * <p>Exact for a few hundred values, then with a rank error of {@link #rankError}. Values are kept
 * as floats, so whole numbers up to 16,777,216 are exact. Source: Cormode et al. 2021, Relative
 * Error Streaming Quantiles, as in Apache DataSketches. Of its sketches only this one can be made
 * to choose alike each time, which {@link SameChoices} is for.
 */
final class Quantiles {
  private static final int K = 64;
  private static final int STANDARD_DEVIATIONS = 2;

  private final ReqSketch sketch;

  Quantiles() {
    sketch = ReqSketch.builder().setK(K).setReqDebug(new SameChoices()).build();
  }

  /** A sketch that was read would choose by chance, so its values go to a new one. */
  @JsonCreator
  private Quantiles(@JsonProperty("sketch") ReqSketch read) {
    this();
    sketch.merge(read);
  }

  void add(double value) {
    sketch.update((float) value);
  }

  void merge(Quantiles other) {
    sketch.merge(other.sketch);
  }

  boolean isEmpty() {
    return sketch.isEmpty();
  }

  /** Returns the least value that so large a share of the values does not exceed. */
  double at(double rank) {
    if (rank <= 0) {
      return sketch.getMinItem();
    }
    return rank >= 1
        ? sketch.getMaxItem()
        : sketch.getQuantile(rank, QuantileSearchCriteria.INCLUSIVE);
  }

  /** Returns how far off the rank of a median may be, at 95 % confidence; 0 while exact. */
  double rankError() {
    return sketch.isEstimationMode() ? sketch.getRankUpperBound(0.5, STANDARD_DEVIATIONS) - 0.5 : 0;
  }

  /**
   * Listens to nothing; a sketch that is listened to takes its random numbers from a fixed seed.
   */
  private static final class SameChoices implements ReqDebug {
    @Override
    public void emitStart(ReqSketch sketch) {}

    @Override
    public void emitStartCompress() {}

    @Override
    public void emitCompressDone() {}

    @Override
    public void emitAllHorizList() {}

    @Override
    public void emitMustAddCompactor() {}

    @Override
    public void emitCompactingStart(byte level) {}

    @Override
    public void emitNewCompactor(byte level) {}

    @Override
    public void emitAdjSecSizeNumSec(byte level) {}

    @Override
    public void emitCompactionDetail(int start, int end, int size, int delta, boolean coin) {}

    @Override
    public void emitCompactionDone(byte level) {}
  }
}
