package dev.winnow.dedup;

import java.util.Arrays;

/**
 * Makes clusters out of verified pairs.
 *
 * <p>Pure functions of the order of the texts and the set of pairs: neither the order of the pairs
 * nor which of the two texts comes first matters. Linear in texts and pairs; 8 bytes a pair and up
 * to 32 bytes a text of working memory.
 */
final class Clusters {
  /**
   * A text that would become a representative although it has pairs is compared with so many
   * representatives of its connected component. In a crowd of similar texts not every pair is
   * known.
   */
  static final int MAX_COMPARED = 32;

  private Clusters() {}

  /** Receives verified pairs of different texts. */
  interface PairConsumer {
    void pair(int text, int earlier, float similarity);
  }

  /** Verified pairs, which are read more than once. */
  interface Pairs {
    void forEach(PairConsumer consumer);
  }

  /** Measures a pair that may not be among the verified ones. */
  interface Measure {
    /** Returned where nothing more is to be measured, and for what is below the threshold. */
    float BELOW = -1;

    /** Knows no more than the pairs. */
    Measure NONE = (a, b) -> BELOW;

    float similarity(int a, int b);
  }

  /**
   * Makes star clusters: the texts are taken in their order; one that is similar to no
   * representative so far becomes one, and every other joins the most similar representative, the
   * first of equals.
   *
   * @param order the texts, best first; pairs with others are left out
   * @param texts more than the greatest number of a text
   * @return the representative of each text, -1 for those not in the order
   */
  static int[] stars(int[] order, int texts, Pairs pairs, Measure measure) {
    int[] rank = ranks(order, texts);
    Edges edges = new Edges(rank, pairs);
    DisjointSets components = new DisjointSets(texts);
    boolean[] paired = new boolean[texts];
    pairs.forEach(
        (a, b, similarity) -> {
          if (rank[a] >= 0 && rank[b] >= 0) {
            components.union(a, b);
            paired[a] = true;
            paired[b] = true;
          }
        });
    ComponentRepresentatives known = new ComponentRepresentatives(components, texts);
    int[] representatives = new int[texts];
    Arrays.fill(representatives, -1);
    float[] similarities = new float[texts];
    for (int text : order) {
      if (representatives[text] < 0 && paired[text]) {
        representatives[text] = known.mostSimilar(text, measure);
      }
      if (representatives[text] < 0) {
        representatives[text] = text;
        if (paired[text]) {
          known.add(text);
          edges.claim(text, representatives, similarities);
        }
      }
    }
    return representatives;
  }

  /**
   * Makes connected components, each represented by its first text.
   *
   * @param order the texts, best first; pairs with others are left out
   * @param texts more than the greatest number of a text
   * @return the representative of each text, -1 for those not in the order
   */
  static int[] components(int[] order, int texts, Pairs pairs) {
    int[] rank = ranks(order, texts);
    DisjointSets ranks = new DisjointSets(order.length);
    pairs.forEach(
        (a, b, similarity) -> {
          if (rank[a] >= 0 && rank[b] >= 0) {
            ranks.union(rank[a], rank[b]);
          }
        });
    int[] representatives = new int[texts];
    Arrays.fill(representatives, -1);
    for (int i = 0; i < order.length; i++) {
      representatives[order[i]] = order[ranks.find(i)];
    }
    return representatives;
  }

  private static int[] ranks(int[] order, int texts) {
    int[] rank = new int[texts];
    Arrays.fill(rank, -1);
    for (int i = 0; i < order.length; i++) {
      rank[order[i]] = i;
    }
    return rank;
  }

  /** The pairs, each at the text that is better by the order. */
  private static final class Edges {
    private final int[] rank;
    private final int[] ends;
    private final int[] worse;
    private final float[] similarity;

    Edges(int[] rank, Pairs pairs) {
      this.rank = rank;
      // counted two places further on, so that filling in leaves the ends where they belong
      int[] at = new int[rank.length + 2];
      pairs.forEach(
          (a, b, s) -> {
            if (isEdge(a, b)) {
              at[better(a, b) + 2]++;
            }
          });
      for (int i = 2; i < at.length; i++) {
        at[i] = Math.addExact(at[i], at[i - 1]);
      }
      worse = new int[at[at.length - 1]];
      similarity = new float[worse.length];
      pairs.forEach(
          (a, b, s) -> {
            if (isEdge(a, b)) {
              int place = at[better(a, b) + 1]++;
              worse[place] = better(a, b) == a ? b : a;
              similarity[place] = s;
            }
          });
      ends = at;
    }

    private boolean isEdge(int a, int b) {
      return rank[a] >= 0 && rank[b] >= 0;
    }

    private int better(int a, int b) {
      return rank[a] < rank[b] ? a : b;
    }

    /** Gives a representative those similar texts that have no more similar one. */
    void claim(int text, int[] representatives, float[] similarities) {
      for (int i = ends[text]; i < ends[text + 1]; i++) {
        int other = worse[i];
        if (representatives[other] < 0 || similarity[i] > similarities[other]) {
          representatives[other] = text;
          similarities[other] = similarity[i];
        }
      }
    }
  }

  /** The first representatives of each connected component. */
  private static final class ComponentRepresentatives {
    private final DisjointSets components;
    private final int[] last;
    private final int[] previous;
    private final int[] depth;

    ComponentRepresentatives(DisjointSets components, int texts) {
      this.components = components;
      last = new int[texts];
      previous = new int[texts];
      depth = new int[texts];
      Arrays.fill(last, -1);
    }

    void add(int text) {
      int component = components.find(text);
      if (depth[component] < MAX_COMPARED) {
        depth[component]++;
        previous[text] = last[component];
        last[component] = text;
      }
    }

    int mostSimilar(int text, Measure measure) {
      int best = -1;
      float most = 0;
      for (int at = last[components.find(text)]; at >= 0; at = previous[at]) {
        float similarity = measure.similarity(text, at);
        // from the last to the first, which wins among equals
        if (similarity >= most && similarity > 0) {
          best = at;
          most = similarity;
        }
      }
      return best;
    }
  }
}
