package dev.winnow.corpus.report.page;

import java.util.ArrayList;
import java.util.List;

/** Completes a histogram with the bins that the JSON leaves out because nothing is in them. */
final class Bins {
  private static final int MOST = 100;

  /** Edges are written with few decimals. */
  private static final double SAME = 1e-9;

  private Bins() {}

  /**
   * Returns the bins with empty ones between them.
   *
   * @param shares whether the values are from 0 to 1, so that empty bins are as wide as the others,
   *     and stand at the ends, too; else there is one for each gap
   */
  static List<ReportData.Bin> filled(List<ReportData.Bin> bins, boolean shares) {
    List<ReportData.Bin> all = new ArrayList<>();
    double width = shares ? width(bins) : 0;
    double end = width > 0 ? 0 : Double.NaN;
    for (ReportData.Bin bin : bins) {
      if (bin.from() != null) {
        fill(all, end, bin.from(), width);
      }
      all.add(bin);
      end = bin.to() == null ? Double.NaN : bin.to();
    }
    if (width > 0) {
      fill(all, end, 1, width);
    }
    return all;
  }

  private static double width(List<ReportData.Bin> bins) {
    for (ReportData.Bin bin : bins) {
      if (bin.from() != null && bin.to() != null && bin.to() > bin.from()) {
        return Math.max(bin.to() - bin.from(), 1.0 / MOST);
      }
    }
    return 0;
  }

  private static void fill(List<ReportData.Bin> all, double from, double to, double width) {
    double step = width > 0 ? width : to - from;
    for (double at = from; at < to - SAME && all.size() < MOST; at += step) {
      all.add(new ReportData.Bin(at, Math.min(to, at + step), 0L, List.of()));
    }
  }
}
