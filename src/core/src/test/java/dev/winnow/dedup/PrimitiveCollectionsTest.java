package dev.winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** The primitive collections against those of the JDK. */
class PrimitiveCollectionsTest {
  @Property
  void sortedDistinctIsWhatAStreamGives(@ForAll @Size(max = 300) long[] values) {
    long[] expected = Arrays.stream(values).sorted().distinct().toArray();
    assertThat(sortedDistinct(values)).isEqualTo(expected);
  }

  @Property
  void jaccardIsThatOfSets(
      @ForAll @Size(max = 40) List<@LongRange(min = 0, max = 30) Long> a,
      @ForAll @Size(max = 40) List<@LongRange(min = 0, max = 30) Long> b,
      @ForAll @DoubleRange(min = 0, max = 1) double minimum) {
    Set<Long> union = new HashSet<>(a);
    union.addAll(b);
    Set<Long> common = new HashSet<>(a);
    common.retainAll(b);
    double expected = union.isEmpty() ? 0 : common.size() / (double) union.size();
    long[] left = sortedDistinct(a.stream().mapToLong(Long::longValue).toArray());
    long[] right = sortedDistinct(b.stream().mapToLong(Long::longValue).toArray());

    assertThat(Jaccard.of(left, right)).isEqualTo(expected);
    int smaller = Math.min(left.length, right.length);
    assertThat(Jaccard.containment(left, right))
        .isEqualTo(smaller == 0 ? 0 : common.size() / (double) smaller);
    if (smaller > 0) {
      double share = common.size() / (double) smaller;
      assertThat(Jaccard.containmentAtLeast(left, right, share)).isEqualTo(share);
      assertThat(Jaccard.containmentAtLeast(left, right, minimum))
          .isEqualTo(share >= minimum ? share : Jaccard.BELOW);
    }
    if (!union.isEmpty()) {
      assertThat(Jaccard.atLeast(left, right, expected)).isEqualTo(expected);
      assertThat(Jaccard.atLeast(left, right, minimum))
          .isEqualTo(expected >= minimum ? expected : Jaccard.BELOW);
    }
  }

  @Property
  void containmentInAFarLargerSetIsThatOfSets(
      @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 0, max = 900) Long> few,
      @ForAll @IntRange(min = 1, max = 3) int step,
      @ForAll @DoubleRange(min = 0, max = 1) double minimum) {
    long[] small = sortedDistinct(few.stream().mapToLong(Long::longValue).toArray());
    long[] large = LongStream.iterate(0, value -> value + step).limit(250).toArray();
    long common = few.stream().distinct().filter(v -> v % step == 0 && v < 250L * step).count();
    double share = common / (double) small.length;

    assertThat(Jaccard.containment(large, small)).isEqualTo(share);
    assertThat(Jaccard.containmentAtLeast(small, large, minimum))
        .isEqualTo(share >= minimum ? share : Jaccard.BELOW);
  }

  @Property
  void postingsKeepTheirOrder(@ForAll @Size(max = 2000) List<@IntRange(max = 400) Integer> keys) {
    Postings postings = new Postings(64);
    Map<Long, List<Integer>> expected = new HashMap<>();
    for (int text = 0; text < keys.size(); text++) {
      long key = Mixing.mix(keys.get(text));
      postings.add(key, text, t -> true);
      expected.computeIfAbsent(key, k -> new ArrayList<>()).add(text);
    }
    int[] target = new int[64];
    expected.forEach(
        (key, bucket) -> {
          int count = postings.read(key, target, t -> true);
          assertThat(Arrays.stream(target, 0, count).boxed())
              .containsAll(bucket.subList(0, Math.min(bucket.size(), 64)))
              .isSorted();
        });
  }

  @Property
  void aFullKeyMakesRoomForTheLiving(@ForAll @IntRange(min = 65, max = 300) int texts) {
    Postings postings = new Postings(64);
    long key = Mixing.mix(7);
    for (int text = 0; text < texts; text++) {
      postings.add(key, text, t -> true);
    }
    int[] target = new int[100];
    assertThat(postings.read(key, target, t -> true)).isEqualTo(64);
    assertThat(postings.full()).isEqualTo(1);
    postings.add(key, texts, t -> t >= 32);
    assertThat(postings.read(key, target, t -> t >= 32)).isEqualTo(33);
    assertThat(target).startsWith(32).contains(texts);
    assertThat(postings.full()).isZero();
  }

  @Property
  void theSmallestMemberStandsForItsSet(
      @ForAll @Size(max = 60) List<@IntRange(max = 39) Integer> ends) {
    DisjointSets sets = new DisjointSets(40);
    int[] smallest = new int[40];
    for (int i = 0; i < smallest.length; i++) {
      smallest[i] = i;
    }
    for (int i = 0; i + 1 < ends.size(); i += 2) {
      sets.union(ends.get(i), ends.get(i + 1));
      int a = smallest[ends.get(i)];
      int b = smallest[ends.get(i + 1)];
      Arrays.setAll(
          smallest, m -> smallest[m] == a || smallest[m] == b ? Math.min(a, b) : smallest[m]);
    }
    for (int i = 0; i < smallest.length; i++) {
      assertThat(sets.find(i)).isEqualTo(smallest[i]);
    }
  }

  private static long[] sortedDistinct(long[] values) {
    return new HashSets().sortedDistinct(values, values.length);
  }
}
