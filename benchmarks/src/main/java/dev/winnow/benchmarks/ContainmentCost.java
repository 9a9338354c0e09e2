package dev.winnow.benchmarks;

import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.dedup.DuplicateIndexBuilder;
import dev.winnow.dedup.Fingerprint;
import dev.winnow.dedup.KeptSets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Adds the same unrelated texts to an index with containment and to one without, in turns. */
final class ContainmentCost {
  private static final int WORDS = 400;
  private static final int BATCH = 500;

  /** Where the indexes are. */
  enum Place {
    MEMORY,
    MEMORY_WITHOUT_SETS,
    PATH
  }

  private final Place place;
  private final Random random;

  ContainmentCost(Place place, long seed) {
    this.place = place;
    random = new Random(seed);
  }

  /** Returns a row of the table. */
  String run(int documents) {
    Path folder = folder();
    try (DuplicateIndex plain = open(DuplicateIndex.builder(), folder.resolve("plain"));
        DuplicateIndex asked =
            open(
                DuplicateIndex.builder().containment(ContainmentPairs.CONTAINMENT),
                folder.resolve("asked"))) {
      long fingerprints = 0;
      long adds = 0;
      long addsAsked = 0;
      for (int from = 0; from < documents; from += BATCH) {
        List<String> texts =
            Stream.generate(() -> ContainmentPairs.words(WORDS, random)).limit(BATCH).toList();
        long start = ContainmentCrowd.clock();
        List<Fingerprint> batch = texts.stream().map(plain::fingerprint).toList();
        fingerprints += ContainmentCrowd.clock() - start;
        adds += add(plain, batch, from);
        addsAsked += add(asked, batch, from);
      }
      double each = 1e3 * documents;
      return DedupContainment.text(
          "| %s | %.1f | %.1f | %.1f | %.2f times | %,d | %,d |%n",
          place.name().toLowerCase(Locale.ROOT).replace('_', ' '),
          fingerprints / each,
          adds / each,
          addsAsked / each,
          (double) (fingerprints + addsAsked) / (fingerprints + adds),
          plain.statistics().bytes() / documents,
          asked.statistics().bytes() / documents);
    } finally {
      delete(folder);
    }
  }

  private DuplicateIndex open(DuplicateIndexBuilder builder, Path path) {
    return switch (place) {
      case MEMORY -> builder.build();
      case MEMORY_WITHOUT_SETS -> builder.sets(KeptSets.NONE).build();
      case PATH -> builder.open(path);
    };
  }

  private static long add(DuplicateIndex index, List<Fingerprint> batch, int from) {
    long start = ContainmentCrowd.clock();
    for (int i = 0; i < batch.size(); i++) {
      Optional<?> unused = index.add(Integer.toString(from + i), batch.get(i));
    }
    return ContainmentCrowd.clock() - start;
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("containment");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
