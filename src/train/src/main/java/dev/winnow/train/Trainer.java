package dev.winnow.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.boilerplate.ModelTraining;
import dev.winnow.boilerplate.TreeTable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Trains one ensemble of trees with XGBoost. */
final class Trainer {
  private final int rounds;
  private final int depth;
  private final double eta;

  Trainer(int rounds, int depth, double eta) {
    this.rounds = rounds;
    this.depth = depth;
    this.eta = eta;
  }

  Booster train(List<PageTable> pages) throws XGBoostError {
    DMatrix matrix = matrix(pages);
    try {
      Map<String, Object> parameters = new TreeMap<>();
      parameters.put("objective", "binary:logistic");
      parameters.put("tree_method", "hist");
      parameters.put("max_depth", depth);
      parameters.put("eta", eta);
      parameters.put("subsample", 0.7);
      parameters.put("colsample_bytree", 0.3);
      parameters.put("min_child_weight", 1.0);
      parameters.put("lambda", 2.0);
      parameters.put("max_bin", 128);
      parameters.put("base_score", 0.5);
      parameters.put("seed", 1);
      parameters.put("nthread", 2);
      return XGBoost.train(matrix, parameters, rounds, Map.of(), null, null);
    } finally {
      matrix.dispose();
    }
  }

  static float[] predict(Booster booster, PageTable page) throws XGBoostError {
    if (page.rows() == 0) {
      return new float[0];
    }
    DMatrix matrix = new DMatrix(page.features(), page.rows(), page.columns(), Float.NaN);
    try {
      float[][] raw = booster.predict(matrix);
      float[] probabilities = new float[raw.length];
      for (int i = 0; i < raw.length; i++) {
        probabilities[i] = raw[i][0];
      }
      return probabilities;
    } finally {
      matrix.dispose();
    }
  }

  private static DMatrix matrix(List<PageTable> pages) throws XGBoostError {
    int rows = pages.stream().mapToInt(PageTable::rows).sum();
    int columns = pages.get(0).columns();
    float[] table = new float[Math.multiplyExact(rows, columns)];
    float[] labels = new float[rows];
    float[] weights = new float[rows];
    int at = 0;
    for (PageTable page : pages) {
      System.arraycopy(page.features(), 0, table, at * columns, page.features().length);
      System.arraycopy(page.labels(), 0, labels, at, page.rows());
      System.arraycopy(page.weights(), 0, weights, at, page.rows());
      at += page.rows();
    }
    DMatrix matrix = new DMatrix(table, rows, columns, Float.NaN);
    matrix.setLabel(labels);
    matrix.setWeight(weights);
    return matrix;
  }

  /** Returns the trees of a booster in the form of core. */
  static TreeTable trees(Booster booster) throws XGBoostError, IOException {
    TreeTable table = new TreeTable(0);
    ObjectMapper json = new ObjectMapper();
    String[] names = ModelTraining.featureNames().toArray(String[]::new);
    String[] columns = new String[names.length];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = "f" + i;
    }
    for (String dump : booster.getModelDump(columns, false, "json")) {
      addNode(json.readTree(dump), table.beginTree(), 0, table);
    }
    return table;
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
