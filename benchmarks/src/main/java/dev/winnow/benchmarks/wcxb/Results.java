package dev.winnow.benchmarks.wcxb;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.evaluation.Means;
import dev.winnow.evaluation.PageScore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns results into files. Without times the files are the same on every run. */
public final class Results {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final double SLOW_MILLIS = 2000;

  private Results() {}

  /** Returns the figures of one evaluation; times only if the slowest page is given. */
  public static ObjectNode json(Evaluation evaluation, List<SlowPage> slowest) {
    ObjectNode root = JSON.createObjectNode();
    root.put("system", evaluation.system());
    root.put("failed", evaluation.failed().size());
    means(root.putObject("all"), evaluation.overall());
    means(root.putObject("by_type"), evaluation.byType());
    if (evaluation.byGroup().size() > 1) {
      means(root.putObject("by_group"), evaluation.byGroup());
    }
    for (SlowPage page : slowest) {
      root.put("over_2_s", evaluation.slowerThan(SLOW_MILLIS));
      ObjectNode node = root.putObject("slowest");
      node.put("id", page.id());
      node.put("ms", rounded(page.millis()));
      node.put("parse_ms", rounded(page.parseMillis()));
      node.put("ratio", rounded(page.ratio()));
    }
    return root;
  }

  /** Returns one line a page, tab-separated, under a line of names. */
  public static List<String> rows(Evaluation evaluation, boolean times) {
    List<String> rows = new ArrayList<>();
    rows.add("id\ttype\tf1\tprecision\trecall\twords\treference_words" + (times ? "\tms" : ""));
    for (PageResult result : evaluation.results()) {
      PageScore score = result.score();
      String row =
          String.format(
              Locale.ROOT,
              "%s\t%s\t%.4f\t%.4f\t%.4f\t%d\t%d",
              result.id(),
              result.type(),
              score.f1(),
              score.precision(),
              score.recall(),
              score.predictedWords(),
              score.referenceWords());
      rows.add(times ? row + String.format(Locale.ROOT, "\t%.1f", result.millis()) : row);
    }
    return rows;
  }

  /** Writes a JSON tree, making its folder if need be. */
  public static void write(Path file, Object json) {
    try {
      write(file, List.of(JSON.writeValueAsString(json)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes lines, making the file's folder if need be. */
  public static void write(Path file, List<String> lines) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void means(ObjectNode node, Map<String, Means> means) {
    means.forEach((name, mean) -> means(node.putObject(name.isEmpty() ? "none" : name), mean));
  }

  private static void means(ObjectNode node, Means means) {
    node.put("pages", means.pages());
    node.put("f1", rounded(means.f1()));
    node.put("precision", rounded(means.precision()));
    node.put("recall", rounded(means.recall()));
    if (means.hasSnippets()) {
      node.put("with_found", rounded(means.withFound()));
      node.put("without_absent", rounded(means.withoutAbsent()));
    }
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
