package dev.winnow.benchmarks;

import dev.winnow.dedup.Duplicate;
import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.dedup.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * Measures the duplicate index on pages of one template: texts that are all about equally similar
 * to each other, below the threshold or all above it, with nearer duplicates among them. The time
 * of each quarter shows whether the work grows faster than the input.
 */
@CommandLine.Command(name = "DedupCrowd", mixinStandardHelpOptions = true)
public final class DedupCrowd implements Callable<Integer> {
  @Option(names = "--documents", description = "texts to make (${DEFAULT-VALUE})")
  private int documents = 20_000;

  @Option(names = "--words", description = "words of a text (${DEFAULT-VALUE})")
  private int words = 400;

  @Option(names = "--similarity", description = "similarity of any two texts (${DEFAULT-VALUE})")
  private double similarity = 0.7;

  @Option(
      names = "--copy-similarity",
      description = "similarity of a near duplicate (${DEFAULT-VALUE})")
  private double copySimilarity = 0.85;

  @Option(names = "--threshold", description = "similarity of near duplicates (${DEFAULT-VALUE})")
  private double threshold = 0.8;

  public static void main(String[] args) {
    System.exit(new CommandLine(new DedupCrowd()).execute(args));
  }

  @Override
  public Integer call() {
    Random random = new Random(7);
    // |A ∩ B| = J / (1 + J) · (|A| + |B|)
    int shared = (int) (2 * similarity / (1 + similarity) * words);
    int kept = (int) (2 * copySimilarity / (1 + copySimilarity) * words) - shared;
    String template = words(shared, random);
    List<String> tails = new ArrayList<>();
    DuplicateIndex index = DuplicateIndex.inMemory(threshold);
    int copies = 0;
    int found = 0;
    int foundRight = 0;
    long nanos = 0;
    long begin = System.nanoTime();
    for (int i = 0; i < documents; i++) {
      boolean copy = i > 0 && i % 20 == 0;
      int of = copy ? random.nextInt(i) : -1;
      String tail =
          copy
              ? tails.get(of).substring(0, kept * 8) + words(words - shared - kept, random)
              : words(words - shared, random);
      tails.add(tail);
      Fingerprint fingerprint = index.fingerprint(template + tail);
      long start = System.nanoTime();
      Optional<Duplicate> duplicate = index.add(Integer.toString(i), fingerprint);
      nanos += System.nanoTime() - start;
      copies += copy ? 1 : 0;
      found += duplicate.isPresent() ? 1 : 0;
      foundRight += copy && duplicate.isPresent() ? 1 : 0;
      if ((i + 1) % (documents / 4) == 0) {
        print("documents to %,d: %.0f microseconds each", i + 1, nanos / 1e3 / (documents / 4.0));
        nanos = 0;
      }
    }
    print("with the texts and fingerprints: %.1f s", (System.nanoTime() - begin) / 1e9);
    print("near duplicates found: %,d of %,d; flagged in all: %,d", foundRight, copies, found);
    print("%s", index.statistics());
    return 0;
  }

  /** Returns random words of seven letters, each with a space behind it. */
  private static String words(int count, Random random) {
    StringBuilder words = new StringBuilder(count * 8);
    for (int i = 0; i < count; i++) {
      for (int letter = 0; letter < 7; letter++) {
        words.append((char) ('a' + random.nextInt(26)));
      }
      words.append(' ');
    }
    return words.toString();
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
