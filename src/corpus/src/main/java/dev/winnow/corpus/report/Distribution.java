package dev.winnow.corpus.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;

/** How the values of one signal are spread, with the records at both ends; for one thread. */
final class Distribution {
  static final int[] PERCENTILES = {0, 1, 5, 25, 50, 75, 95, 99, 100};

  /** So many for each bin, as there are many bins. */
  private static final int OF_A_BIN = 2;

  /** The records with a value from one edge to the next. */
  private static final class Bin {
    private final Examples<String> examples = new Examples<>(OF_A_BIN);
    private long count;
  }

  private final String unit;
  private final Scale scale;
  @JsonIgnore private final double[] edges;
  private final Quantiles quantiles = new Quantiles();
  private final Bin[] bins;
  private final Examples<String> low = new Examples<>(Examples.USUAL);
  private final Examples<String> high = new Examples<>(Examples.USUAL);

  /**
   * Makes an empty one.
   *
   * @param unit as it is written
   */
  @JsonCreator
  Distribution(@JsonProperty("unit") String unit, @JsonProperty("scale") Scale scale) {
    this.unit = unit;
    this.scale = scale;
    this.edges = scale.edges();
    this.bins = new Bin[edges.length - 1];
    Arrays.setAll(bins, i -> new Bin());
  }

  /** Makes one of shares. */
  static Distribution ofShares() {
    return new Distribution("share", Scale.SHARE);
  }

  void add(double value, ReportedRecord record) {
    quantiles.add(value);
    Bin bin = bins[bin(value)];
    bin.count++;
    bin.examples.add(record, record.id());
    low.add(value, record, record.id());
    high.add(-value, record, record.id());
  }

  /** Returns the bin from one edge, inclusive, to the next; the last edge belongs to the last. */
  private int bin(double value) {
    int found = Arrays.binarySearch(edges, value);
    int at = found >= 0 ? found : -found - 2;
    return Math.max(0, Math.min(at, bins.length - 1));
  }

  void merge(Distribution other) {
    quantiles.merge(other.quantiles);
    for (int i = 0; i < bins.length; i++) {
      bins[i].count += other.bins[i].count;
      bins[i].examples.merge(other.bins[i].examples);
    }
    low.merge(other.low);
    high.merge(other.high);
  }

  void write(ObjectNode to, NamedRecords named) {
    to.put("unit", unit);
    ObjectNode percentiles = to.putObject("percentiles");
    for (int percent : PERCENTILES) {
      if (!quantiles.isEmpty()) {
        percentiles.put(Integer.toString(percent), Json.rounded(quantiles.at(percent / 100.0)));
      }
    }
    histogram(to.putArray("histogram"), named);
    to.put("rank_error", Json.rounded(quantiles.rankError()));
    named.examples(to, "low", low.ids());
    named.examples(to, "high", high.ids());
  }

  /** Writes the bins from the first that is not empty to the last; of shares all. */
  void histogram(ArrayNode to, NamedRecords named) {
    int first = 0;
    int last = bins.length - 1;
    while (scale != Scale.SHARE && first < last && bins[first].count == 0) {
      first++;
    }
    while (scale != Scale.SHARE && last > first && bins[last].count == 0) {
      last--;
    }
    for (int i = first; i <= last && !quantiles.isEmpty(); i++) {
      ObjectNode bin = to.addObject().put("from", edges[i]).put("to", edges[i + 1]);
      bin.put("count", bins[i].count);
      named.examples(bin, bins[i].examples.ids());
    }
  }

  /** Returns the records of the smallest values. */
  Examples<String> low() {
    return low;
  }
}
