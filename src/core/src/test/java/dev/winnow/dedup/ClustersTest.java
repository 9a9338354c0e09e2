package dev.winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Clusters from pairs alone. */
class ClustersTest {
  private record Pair(int a, int b, float similarity) {}

  @Property
  void starsAndComponentsKeepTheirPromises(
      @ForAll @IntRange(min = 1, max = 60) int texts,
      @ForAll @IntRange(max = 150) int pairCount,
      @ForAll long seed) {
    Random random = new Random(seed);
    int[] order = shuffled(texts, random);
    float[][] similarity = new float[texts][texts];
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < pairCount && texts > 1; i++) {
      int a = random.nextInt(texts);
      int b = (a + 1 + random.nextInt(texts - 1)) % texts;
      if (similarity[a][b] == 0) {
        float s = 0.8f + random.nextInt(5) / 25f;
        similarity[a][b] = s;
        similarity[b][a] = s;
        pairs.add(new Pair(a, b, s));
      }
    }
    int[] stars = stars(order, pairs, Clusters.Measure.NONE);
    assertStars(order, similarity, stars);
    int[] components = Clusters.components(order, texts, source(pairs));
    for (Pair pair : pairs) {
      assertThat(components[pair.a()]).isEqualTo(components[pair.b()]);
    }
    for (int text = 0; text < texts; text++) {
      assertThat(components[stars[text]]).isEqualTo(components[text]);
    }

    Collections.shuffle(pairs, random);
    pairs.replaceAll(p -> random.nextBoolean() ? p : new Pair(p.b(), p.a(), p.similarity()));
    assertThat(stars(order, pairs, Clusters.Measure.NONE)).isEqualTo(stars);
    assertThat(Clusters.components(order, texts, source(pairs))).isEqualTo(components);
  }

  private static void assertStars(int[] order, float[][] similarity, int[] stars) {
    for (int text : order) {
      int expected = text;
      float most = 0;
      for (int better : order) {
        if (better == text) {
          break;
        }
        if (stars[better] == better && similarity[text][better] > most) {
          most = similarity[text][better];
          expected = better;
        }
      }
      assertThat(stars[text]).isEqualTo(expected);
    }
  }

  @Test
  void aCrowdOfWhichFewPairsAreKnownIsOneStar() {
    int texts = 10_000;
    List<Pair> pairs = new ArrayList<>();
    for (int text = 1; text < texts; text++) {
      for (int earlier = 0; earlier < Math.min(text, 8); earlier++) {
        pairs.add(new Pair(text, earlier, 0.9f));
      }
    }
    int[] order = shuffled(texts, new Random(1));
    assertThat(stars(order, pairs, (a, b) -> 0.9f)).containsOnly(order[0]);
  }

  @Test
  void textsOutOfTheOrderAreLeftOut() {
    List<Pair> chain = List.of(new Pair(0, 1, 0.9f), new Pair(1, 2, 0.9f));
    assertThat(stars(new int[] {2, 0}, chain, 3)).containsExactly(0, -1, 2);
    assertThat(Clusters.components(new int[] {2, 0}, 3, source(chain))).containsExactly(0, -1, 2);
    assertThat(Clusters.components(new int[] {2, 0, 1}, 3, source(chain))).containsOnly(2);
    assertThat(stars(new int[] {2, 0, 1}, chain, 3)).containsExactly(0, 2, 2);
    assertThat(stars(new int[] {1, 0, 2}, chain, 3)).containsOnly(1);
  }

  private static int[] stars(int[] order, List<Pair> pairs, int texts) {
    return Clusters.stars(order, texts, source(pairs), Clusters.Measure.NONE);
  }

  private static int[] stars(int[] order, List<Pair> pairs, Clusters.Measure measure) {
    return Clusters.stars(order, order.length, source(pairs), measure);
  }

  private static Clusters.Pairs source(List<Pair> pairs) {
    return consumer -> pairs.forEach(p -> consumer.pair(p.a(), p.b(), p.similarity()));
  }

  private static int[] shuffled(int size, Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(order, random);
    return order.stream().mapToInt(Integer::intValue).toArray();
  }
}
