package dev.winnow.corpus.report.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a table that carry a bar. */
final class Bars {
  private static final int LIMIT = 30;

  private Bars() {}

  record Bar(String label, String note, String count, String size, List<String> examples) {}

  /** How many clusters there are of each size. */
  static List<Bar> sizes(List<ReportData.ClusterSize> sizes) {
    long most = 0;
    for (ReportData.ClusterSize size : sizes) {
      most = Math.max(most, known(size.clusters()));
    }
    List<Bar> bars = new ArrayList<>();
    for (ReportData.ClusterSize size : sizes.subList(0, Math.min(LIMIT, sizes.size()))) {
      Long to = size.to();
      String from = Show.count(size.from());
      String label =
          to == null
              ? from + " and more"
              : to == size.from() ? from : from + " to " + Show.count(to);
      bars.add(bar(label, "", size.clusters(), most, size.examples()));
    }
    return bars;
  }

  /** How many records other thresholds would drop. */
  static List<Bar> thresholds(List<ReportData.AtThreshold> rows, @Nullable Double current) {
    long most = 0;
    for (ReportData.AtThreshold row : rows) {
      most = Math.max(most, known(row.documents()));
    }
    List<Bar> bars = new ArrayList<>();
    for (ReportData.AtThreshold row : rows.subList(0, Math.min(LIMIT, rows.size()))) {
      boolean isCurrent = row.threshold() != null && row.threshold().equals(current);
      String note = isCurrent ? "this run" : row.estimated() ? "estimated" : "";
      bars.add(bar(Show.share(row.threshold()), note, row.documents(), most, row.examples()));
    }
    return bars;
  }

  private static Bar bar(
      String label, String note, @Nullable Long count, long most, List<String> examples) {
    return new Bar(label, note, Show.count(count), Show.size(known(count), most), examples);
  }

  private static long known(@Nullable Long count) {
    return count == null ? 0 : count;
  }
}
