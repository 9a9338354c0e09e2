package dev.winnow.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.winnow.dedup.Duplicate;
import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.dedup.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Measures the duplicate index against all pairs by brute force: precision, recall, the same
 * clusters in any order and on two threads, documents a second.
 *
 * <p>The texts are the main contents of a folder of pages in WCXB's format, and copies of them in
 * which words were replaced, inserted and deleted, at a rate of 0.4 u³ for a uniform u: from 0 to
 * 40 %, and dense where the threshold is.
 */
@CommandLine.Command(name = "DedupAccuracy", mixinStandardHelpOptions = true)
public final class DedupAccuracy implements Callable<Integer> {
  private static final double MARGIN = 0.03;
  private static final Pattern AFTER_SPACE = Pattern.compile("(?<=\\s)");

  @Parameters(paramLabel = "FOLDER", description = "holds ground-truth/*.json")
  private Path folder = Path.of(".");

  @Option(names = "--documents", description = "texts to make (${DEFAULT-VALUE})")
  private int documents = 20_000;

  @Option(names = "--threshold", description = "similarity of near duplicates (${DEFAULT-VALUE})")
  private double threshold = 0.8;

  @Option(names = "--seed", description = "seed of the edits (${DEFAULT-VALUE})")
  private long seed = 1;

  public static void main(String[] args) {
    System.exit(new CommandLine(new DedupAccuracy()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    List<String> texts = texts();
    long characters = texts.stream().mapToLong(String::length).sum();
    print(
        "%,d texts, %.1f M characters, threshold %s, seed %d",
        texts.size(), characters / 1e6, threshold, seed);
    List<Fingerprint> fingerprints = speed(texts, characters);

    DuplicateIndex index = DuplicateIndex.inMemory(threshold);
    List<Optional<Duplicate>> found = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      found.add(index.add(Integer.toString(i), fingerprints.get(i)));
    }
    int[] clusters = clusters(index, texts.size());
    print("%s, %,d clusters", index.statistics(), Arrays.stream(clusters).distinct().count());

    DedupBruteForce truth = new DedupBruteForce(texts);
    boolean passed = precision(truth, found);
    passed &= recall(truth, found, clusters);
    passed &= sameInAnyOrder(fingerprints, clusters);
    passed &= sameOnTwoThreads(texts, clusters);
    print(passed ? "PASSED" : "FAILED");
    return passed ? 0 : 1;
  }

  private List<Fingerprint> speed(List<String> texts, long characters) {
    List<Fingerprint> fingerprints = List.of();
    for (int round = 0; round < 3; round++) {
      DuplicateIndex index = DuplicateIndex.inMemory(threshold);
      long start = System.nanoTime();
      fingerprints = texts.stream().map(index::fingerprint).toList();
      double made = (System.nanoTime() - start) / 1e9;
      start = System.nanoTime();
      for (int i = 0; i < fingerprints.size(); i++) {
        index.add(Integer.toString(i), fingerprints.get(i));
      }
      double added = (System.nanoTime() - start) / 1e9;
      print(
          "one thread, round %d: fingerprints %,.0f documents/s, %.0f M characters/s; add %,.0f documents/s; both %,.0f documents/s",
          round + 1,
          texts.size() / made,
          characters / made / 1e6,
          texts.size() / added,
          texts.size() / (made + added));
    }
    return fingerprints;
  }

  private boolean precision(DedupBruteForce truth, List<Optional<Duplicate>> found) {
    int flagged = 0;
    int below = 0;
    double worst = 0;
    for (int i = 0; i < found.size(); i++) {
      Optional<Duplicate> duplicate = found.get(i);
      if (duplicate.isEmpty()) {
        continue;
      }
      double similarity = truth.similarity(i, Integer.parseInt(duplicate.get().of()));
      flagged++;
      below += similarity < threshold ? 1 : 0;
      worst = Math.max(worst, Math.abs(similarity - duplicate.get().similarity()));
    }
    print(
        "precision: %,d documents flagged, %d below %s; reported similarities off by at most %.1e",
        flagged, below, threshold, worst);
    return below == 0 && worst < 1e-9;
  }

  private boolean recall(DedupBruteForce truth, List<Optional<Duplicate>> found, int[] clusters) {
    int[] expected = IntStream.range(0, found.size()).toArray();
    double[] best = new double[found.size()];
    long[] at = new long[2];
    long[] above = new long[2];
    truth.pairs(
        threshold,
        (earlier, later, similarity) -> {
          expected[root(expected, later)] = root(expected, earlier);
          best[later] = Math.max(best[later], similarity);
          int hit = clusters[earlier] == clusters[later] && found.get(later).isPresent() ? 1 : 0;
          at[0]++;
          at[1] += hit;
          above[0] += similarity >= threshold + MARGIN ? 1 : 0;
          above[1] += similarity >= threshold + MARGIN ? hit : 0;
        });
    double share = above[1] / (double) above[0];
    print(
        "recall: %,d of %,d pairs from %s (%.5f); %,d of %,d from %.2f (%.5f)",
        at[1],
        at[0],
        threshold,
        at[1] / (double) at[0],
        above[1],
        above[0],
        threshold + MARGIN,
        share);
    long same =
        IntStream.range(0, best.length)
            .filter(
                i -> Math.abs(found.get(i).map(Duplicate::similarity).orElse(0.0) - best[i]) < 1e-9)
            .count();
    print("most similar earlier document found for %,d of %,d", same, best.length);
    int[] canonical = IntStream.range(0, expected.length).map(i -> root(expected, i)).toArray();
    int[] smallest = new int[expected.length];
    Arrays.fill(smallest, Integer.MAX_VALUE);
    for (int i = expected.length - 1; i >= 0; i--) {
      smallest[canonical[i]] = i;
    }
    long wrong =
        IntStream.range(0, expected.length)
            .filter(i -> smallest[canonical[i]] != clusters[i])
            .count();
    print("clusters: %,d documents in another than by brute force", wrong);
    return share >= 0.99;
  }

  private static int root(int[] parents, int start) {
    int at = start;
    while (parents[at] != at) {
      at = parents[at] = parents[parents[at]];
    }
    return at;
  }

  private boolean sameInAnyOrder(List<Fingerprint> fingerprints, int[] clusters) {
    boolean same = true;
    for (int round = 0; round < 3; round++) {
      List<Integer> order =
          new ArrayList<>(IntStream.range(0, fingerprints.size()).boxed().toList());
      Collections.shuffle(order, new Random(seed + round));
      DuplicateIndex index = DuplicateIndex.inMemory(threshold);
      order.forEach(i -> index.add(Integer.toString(i), fingerprints.get(i)));
      same &= Arrays.equals(clusters, clusters(index, fingerprints.size()));
    }
    print("same clusters in three shuffled orders: %s", same);
    return same;
  }

  private boolean sameOnTwoThreads(List<String> texts, int[] clusters) {
    DuplicateIndex index = DuplicateIndex.inMemory(threshold);
    List<Thread> threads =
        IntStream.range(0, 2)
            .mapToObj(
                t ->
                    new Thread(
                        () -> {
                          for (int i = t; i < texts.size(); i += 2) {
                            index.add(Integer.toString(i), texts.get(i));
                          }
                        }))
            .toList();
    long start = System.nanoTime();
    threads.forEach(Thread::start);
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    boolean same = Arrays.equals(clusters, clusters(index, texts.size()));
    print("same clusters on two threads: %s, %,.0f documents/s", same, texts.size() / seconds);
    return same;
  }

  /** Returns the smallest document of each document's cluster. */
  private static int[] clusters(DuplicateIndex index, int size) {
    int[] smallest = new int[size];
    Arrays.fill(smallest, Integer.MAX_VALUE);
    int[] representatives =
        IntStream.range(0, size)
            .map(i -> Integer.parseInt(index.representative(Integer.toString(i))))
            .toArray();
    for (int i = size - 1; i >= 0; i--) {
      smallest[representatives[i]] = i;
    }
    return IntStream.range(0, size).map(i -> smallest[representatives[i]]).toArray();
  }

  private List<String> texts() throws IOException {
    List<String> originals = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("ground-truth"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        mainContent(file).ifPresent(originals::add);
      }
    }
    List<String> texts =
        new ArrayList<>(originals.subList(0, Math.min(documents, originals.size())));
    Random random = new Random(seed);
    List<String> words =
        originals.stream().flatMap(t -> Stream.of(t.split("\\s+")).limit(50)).toList();
    while (texts.size() < documents) {
      double u = random.nextDouble();
      texts.add(
          edited(originals.get(texts.size() % originals.size()), 0.4 * u * u * u, words, random));
    }
    return texts;
  }

  private static String edited(String text, double rate, List<String> words, Random random) {
    StringBuilder edited = new StringBuilder(text.length() + 64);
    for (String word : AFTER_SPACE.splitAsStream(text).toList()) {
      if (random.nextDouble() >= rate) {
        edited.append(word);
        continue;
      }
      int kind = random.nextInt(3);
      if (kind != 0) {
        edited.append(words.get(random.nextInt(words.size()))).append(' ');
      }
      if (kind == 2) {
        edited.append(word);
      }
    }
    return edited.toString();
  }

  private static Optional<String> mainContent(Path file) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING && "main_content".equals(parser.currentName())) {
          return Optional.of(parser.getText());
        }
      }
    }
    return Optional.empty();
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
