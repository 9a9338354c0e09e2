package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.corpus.record.WellFormed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What changed between two reports; pure functions. */
public final class Comparison {
  private static final int SHOWN = 100;
  private static final double TRIFLE = 0.01;

  /** Figures from 0 to 1, of which the difference counts, and not how many times as much it is. */
  private static final Pattern SHARE = Pattern.compile(".*(_rate|share|mean_confidence)");

  /** The units of signals that are so. */
  private static final Set<String> SMALL = Set.of("share", "ratio");

  /** The lists whose entries are the same thing when this field is, and the figure compared. */
  private static final String[][] LISTS = {
    {"removals", "reason", "characters"},
    {"removals", "reason", "documents"},
    {"languages", "code", "share"},
    {"damage", "kind", "documents"},
    {"rule_sets", "name", "share"},
    {"page_types", "type", "share"}
  };

  /** A figure in both reports; null where it is not known. */
  private record Change(
      String path, @Nullable Double before, @Nullable Double after, boolean isShare) {

    /** Returns how much of a figure changed, a doubling being as much as a halving. */
    double weight() {
      if (before == null || after == null) {
        return 1;
      }
      double change = Math.abs(after - before);
      return isShare ? change : change / Math.max(Math.abs(after), Math.abs(before));
    }

    /** Returns where it stands: shares, then counts and sizes, then what hardly changed. */
    int rank() {
      return weight() < TRIFLE ? 2 : isShare ? 0 : 1;
    }
  }

  private Comparison() {}

  /**
   * Sets the {@code comparison} of a report with an older one: what is not the same of how they
   * were made, and the figures that differ; shares come first, then counts and sizes, then what
   * changed by less than a hundredth, and of each those that changed most.
   *
   * @param name of the older one
   * @throws IllegalArgumentException if the older one is no report of this schema
   */
  public static void write(ObjectNode report, JsonNode older, String name) {
    if (!older.path("schema").asText().equals(CorpusReport.SCHEMA)) {
      throw new IllegalArgumentException(
          "not a report with \"schema\": \"" + CorpusReport.SCHEMA + "\"");
    }
    Map<String, Double> before = figures(older);
    Map<String, Double> after = figures(report);
    TreeSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    Set<String> shares = sharesOfShape(report);
    shares.addAll(sharesOfShape(older));
    List<Change> changes = new ArrayList<>();
    for (String path : paths) {
      Change change =
          new Change(
              path,
              figure(before, path),
              figure(after, path),
              shares.contains(path) || SHARE.matcher(path).matches());
      if (!Objects.equals(change.before(), change.after())) {
        changes.add(change);
      }
    }
    changes.sort(
        Comparator.comparingInt(Change::rank).thenComparingDouble(change -> -change.weight()));
    ObjectNode comparison = report.putObject("comparison");
    comparison.put("with", WellFormed.of(name));
    ComparedRuns.write(report.path("run"), older.path("run"), comparison.putArray("settings"));
    ArrayNode list = comparison.putArray("changes");
    for (Change change : changes.subList(0, Math.min(SHOWN, changes.size()))) {
      list.addObject()
          .put("path", WellFormed.of(change.path()))
          .put("before", change.before())
          .put("after", change.after())
          .put("says", WellFormed.of(says(change)));
    }
  }

  /** Returns a figure; of what is counted and was not found there is none, others are not known. */
  private static @Nullable Double figure(Map<String, Double> figures, String path) {
    boolean counted = !path.startsWith("rates.") && !path.startsWith("shape.");
    return figures.getOrDefault(path, counted ? Double.valueOf(0) : null);
  }

  private static String says(Change change) {
    Double before = change.before();
    Double after = change.after();
    String what = Figures.named(change.path());
    if (before == null) {
      return what + " was not known and is " + shown(change.path(), after);
    }
    if (after == null) {
      return what + " was " + shown(change.path(), before) + " and is not known now";
    }
    String was = shown(change.path(), before);
    String is = shown(change.path(), after);
    String verb = after > before ? " rose" : " fell";
    return was.equals(is)
        ? what + verb + " a little, and is still " + is
        : what + verb + " from " + was + " to " + is;
  }

  private static String shown(String path, @Nullable Double value) {
    if (value == null) {
      return "not known";
    }
    if (path.endsWith("_rate") || path.endsWith("share")) {
      return Words.percent(value);
    }
    return value == Math.rint(value)
        ? Words.number(value.longValue())
        : Json.plain(Math.round(value * 100) / 100.0);
  }

  private static Map<String, Double> figures(JsonNode report) {
    Map<String, Double> figures = new TreeMap<>();
    numbers("rates", report.path("rates"), figures);
    for (String field : new String[] {"exact", "near", "clusters"}) {
      number("duplication." + field, report.path("duplication").path(field), figures);
    }
    number("hosts.distinct.estimate", report.at("/hosts/distinct/estimate"), figures);
    for (String[] list : LISTS) {
      for (JsonNode entry : report.path(list[0])) {
        String path = list[0] + "." + entry.path(list[1]).asText() + "." + list[2];
        number(path, entry.path(list[2]), figures);
      }
    }
    for (JsonNode signal : report.path("shape")) {
      number(median(signal), signal.at("/percentiles/50"), figures);
    }
    return figures;
  }

  private static Set<String> sharesOfShape(JsonNode report) {
    Set<String> shares = new HashSet<>();
    for (JsonNode signal : report.path("shape")) {
      if (SMALL.contains(signal.path("unit").asText())) {
        shares.add(median(signal));
      }
    }
    return shares;
  }

  private static String median(JsonNode signal) {
    return "shape." + signal.path("signal").asText() + ".median";
  }

  private static void numbers(String path, JsonNode object, Map<String, Double> figures) {
    object
        .properties()
        .forEach(field -> number(path + "." + field.getKey(), field.getValue(), figures));
  }

  private static void number(String path, JsonNode value, Map<String, Double> figures) {
    if (value.isNumber()) {
      figures.put(path, value.asDouble());
    }
  }
}
