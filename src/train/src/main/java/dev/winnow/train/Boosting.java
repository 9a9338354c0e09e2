package dev.winnow.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.boilerplate.TreeTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** One run of XGBoost: its parameters, and its rows on the way in and trees on the way out. */
final class Boosting {
  private final int rounds;
  private final Map<String, Object> parameters = new TreeMap<>();

  Boosting(String objective, int rounds, int depth, double eta) {
    this.rounds = rounds;
    parameters.put("objective", objective);
    parameters.put("max_depth", depth);
    parameters.put("eta", eta);
    parameters.put("tree_method", "hist");
    parameters.put("subsample", 0.7);
    parameters.put("colsample_bytree", 0.3);
    parameters.put("min_child_weight", 2.0);
    parameters.put("lambda", 2.0);
    parameters.put("max_bin", 128);
    parameters.put("base_score", 0.5);
    parameters.put("seed", 1);
    parameters.put("nthread", 2);
  }

  Boosting with(String parameter, Object value) {
    parameters.put(parameter, value);
    return this;
  }

  /** Trains on rows of equal length, a label and a weight for each. */
  Booster train(float[][] rows, float[] labels, float[] weights) throws XGBoostError {
    DMatrix matrix = matrix(rows);
    try {
      matrix.setLabel(labels);
      matrix.setWeight(weights);
      return XGBoost.train(matrix, parameters, rounds, Map.of(), null, null);
    } finally {
      matrix.dispose();
    }
  }

  /** Returns the outputs for each of the rows. */
  static float[][] predict(Booster booster, float[][] rows) throws XGBoostError {
    if (rows.length == 0) {
      return new float[0][];
    }
    DMatrix matrix = matrix(rows);
    try {
      return booster.predict(matrix);
    } finally {
      matrix.dispose();
    }
  }

  private static DMatrix matrix(float[][] rows) throws XGBoostError {
    int columns = rows[0].length;
    float[] table = new float[Math.multiplyExact(rows.length, columns)];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, table, i * columns, columns);
    }
    return new DMatrix(table, rows.length, columns, Float.NaN);
  }

  /** Returns the columns by falling gain, those without any left out. */
  static int[] columnsByGain(Booster booster) throws XGBoostError {
    Map<String, Double> gains = booster.getScore(names(booster), "total_gain");
    return gains.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .mapToInt(entry -> Integer.parseInt(entry.getKey().substring(1)))
        .toArray();
  }

  /** Returns the trees of a booster in the form of core, a table for each of its outputs. */
  static List<TreeTable> trees(Booster booster, int outputs) throws XGBoostError, IOException {
    List<TreeTable> tables = new ArrayList<>();
    for (int i = 0; i < outputs; i++) {
      tables.add(new TreeTable(0));
    }
    ObjectMapper json = new ObjectMapper();
    int tree = 0;
    for (String dump : booster.getModelDump(names(booster), false, "json")) {
      TreeTable table = tables.get(tree++ % outputs);
      addNode(json.readTree(dump), table.beginTree(), 0, table);
    }
    return tables;
  }

  private static String[] names(Booster booster) throws XGBoostError {
    String[] names = new String[Math.toIntExact(booster.getNumFeature())];
    for (int i = 0; i < names.length; i++) {
      names[i] = "f" + i;
    }
    return names;
  }

  private static void addNode(JsonNode node, int place, int depth, TreeTable table) {
    if (node.has("leaf")) {
      table.putLeaf(place, depth, (float) node.get("leaf").asDouble());
      return;
    }
    int feature = Integer.parseInt(node.get("split").asText().substring(1));
    int yes = node.get("yes").asInt();
    boolean missingLeft = node.get("missing").asInt() == yes;
    int left =
        table.putSplit(place, feature, (float) node.get("split_condition").asDouble(), missingLeft);
    for (JsonNode child : node.get("children")) {
      boolean isLeft = child.get("nodeid").asInt() == yes;
      addNode(child, isLeft ? left : left + 1, depth + 1, table);
    }
  }
}
