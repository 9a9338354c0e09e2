package dev.winnow.corpus.report.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A histogram as the chart's template wants it. */
record Columns(List<Column> columns, String first, String tallest, String last) {
  /** More columns than these are thinner than a hair on a phone. */
  private static final int LIMIT = 100;

  /** A filled bin stays visible however small it is beside the tallest. */
  private static final double SMALLEST = 0.012;

  record Column(String label, String count, String size, List<String> examples) {}

  /** Returns the bins as columns. */
  static Columns of(List<ReportData.Bin> bins) {
    List<ReportData.Bin> shown = bins.subList(0, Math.min(LIMIT, bins.size()));
    long most = 0;
    for (ReportData.Bin bin : shown) {
      most = Math.max(most, known(bin.count()));
    }
    List<Column> columns = new ArrayList<>();
    for (ReportData.Bin bin : shown) {
      double count = (double) known(bin.count());
      double part = count == 0 ? 0 : Math.max(count, SMALLEST * most);
      String label =
          bin.to() == null
              ? Show.number(bin.from()) + " and more"
              : Show.number(bin.from()) + " to " + Show.number(bin.to());
      String size = Show.size(part, (double) most);
      columns.add(new Column(label, Show.count(bin.count()), size, bin.examples()));
    }
    Double from = shown.isEmpty() ? null : shown.get(0).from();
    ReportData.@Nullable Bin last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
    String end =
        last == null
            ? ""
            : last.to() == null ? Show.number(last.from()) + "+" : Show.number(last.to());
    String tallest = "tallest: " + Show.count(most) + " records";
    return new Columns(
        columns, Show.number(from), even(shown) ? tallest : tallest + ", uneven ranges", end);
  }

  private static boolean even(List<ReportData.Bin> bins) {
    double narrowest = Double.MAX_VALUE;
    double widest = 0;
    for (ReportData.Bin bin : bins) {
      if (bin.from() != null && bin.to() != null) {
        narrowest = Math.min(narrowest, bin.to() - bin.from());
        widest = Math.max(widest, bin.to() - bin.from());
      }
    }
    return widest <= 1.5 * narrowest;
  }

  private static long known(@Nullable Long count) {
    return count == null ? 0 : count;
  }
}
