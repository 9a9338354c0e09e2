package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows side by side, early decisions and the file agree with one row at a time. */
final class TreeEnsembleTest {
  private static final int TREES = 40;
  private static final int COLUMNS = 5;
  private final Random random = new Random(7);
  private final TreeEnsemble stumps = stumps();

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 9, 15, 16})
  void rowsSideBySideGiveWhatEachGivesAlone(int count) {
    float[][] rows = rows(TreeEnsemble.BATCH);
    float[] together = new float[count + 2];
    stumps.probabilities(rows, count, Float.MAX_VALUE, together, 2);
    for (int r = 0; r < count; r++) {
      assertThat(together[r + 2]).isCloseTo(stumps.probability(rows[r]), within(1e-6f));
    }
  }

  @Test
  void aRowIsDecidedEarlyOnlyWhenItIsClear() {
    float[][] rows = rows(TreeEnsemble.BATCH);
    float[] early = new float[rows.length];
    stumps.probabilities(rows, rows.length, 1, early, 0);
    for (int r = 0; r < rows.length; r++) {
      float all = stumps.probability(rows[r]);
      boolean clear = Math.abs(Math.log(early[r] / (1 - early[r]))) > 1;
      assertThat(clear || early[r] == all).isTrue();
    }
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    stumps.write(new DataOutputStream(file));
    TreeEnsemble read =
        TreeEnsemble.read(new DataInputStream(new ByteArrayInputStream(file.toByteArray())));
    for (float[] row : rows(50)) {
      assertThat(read.probability(row)).isEqualTo(stumps.probability(row));
    }
  }

  private float[][] rows(int count) {
    float[][] rows = new float[count][COLUMNS];
    for (float[] row : rows) {
      for (int c = 0; c < COLUMNS; c++) {
        row[c] = random.nextInt(6) == 0 ? Float.NaN : (float) random.nextGaussian();
      }
    }
    return rows;
  }

  private TreeEnsemble stumps() {
    int size = TREES * 3;
    int[] roots = new int[TREES];
    byte[] depths = new byte[TREES];
    short[] features = new short[size];
    float[] splits = new float[size];
    int[] children = new int[size];
    boolean[] missingLeft = new boolean[size];
    float[] scores = new float[size];
    for (int t = 0; t < TREES; t++) {
      int root = 3 * t;
      roots[t] = root;
      depths[t] = 1;
      features[root] = (short) random.nextInt(COLUMNS);
      splits[root] = (float) random.nextGaussian();
      missingLeft[root] = random.nextBoolean();
      children[root] = root + 1;
      for (int leaf = root + 1; leaf <= root + 2; leaf++) {
        children[leaf] = leaf;
        missingLeft[leaf] = true;
        scores[leaf] = (float) random.nextGaussian() / 5;
      }
    }
    return new TreeEnsemble(roots, depths, features, splits, children, missingLeft, scores, 0);
  }
}
