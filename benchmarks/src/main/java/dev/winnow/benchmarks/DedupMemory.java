package dev.winnow.benchmarks;

import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.dedup.Fingerprint;
import dev.winnow.dedup.IndexStatistics;
import dev.winnow.dedup.KeepPolicy;
import dev.winnow.dedup.KeptSets;
import dev.winnow.dedup.SyntheticFingerprints;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * Measures what an index in memory takes: bytes of heap a document after a collection, and how many
 * documents a second of its processor time one thread adds and looks up. Fingerprints are made in
 * batches, which are not counted.
 */
@CommandLine.Command(name = "DedupMemory", mixinStandardHelpOptions = true)
public final class DedupMemory implements Callable<Integer> {
  private static final int BATCH = 5_000;

  @Option(names = "--documents", description = "documents to add (${DEFAULT-VALUE})")
  private int documents = 1_000_000;

  @Option(names = "--words", description = "words of a document (${DEFAULT-VALUE})")
  private int words = 200;

  @Option(names = "--near", description = "share of near duplicates (${DEFAULT-VALUE})")
  private double near = 0.05;

  @Option(names = "--threshold", description = "similarity of near duplicates (${DEFAULT-VALUE})")
  private double threshold = 0.8;

  @Option(names = "--sets", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE})")
  private KeptSets sets = KeptSets.NONE;

  public static void main(String[] args) {
    System.exit(new CommandLine(new DedupMemory()).execute(args));
  }

  @Override
  public Integer call() {
    SyntheticFingerprints source = new SyntheticFingerprints(threshold, words, near);
    long before = used();
    long ids = idBytes();
    DuplicateIndex index = DuplicateIndex.builder().threshold(threshold).sets(sets).build();
    Fingerprint[] batch = new Fingerprint[BATCH];
    long adding = 0;
    long addingLast = 0;
    for (int from = 0; from < documents; from += BATCH) {
      fill(batch, source, from);
      long start = clock();
      for (int i = 0; i < BATCH; i++) {
        index.add(Integer.toString(from + i), batch[i]);
      }
      long took = clock() - start;
      adding += took;
      addingLast += from >= documents - documents / 10 ? took : 0;
    }
    long asking = 0;
    int found = 0;
    int asked = documents / 10;
    for (int from = 0; from < asked; from += BATCH) {
      // half of them known
      fill(batch, source, documents - asked / 2 + from);
      long start = clock();
      for (Fingerprint fingerprint : batch) {
        found += index.query(fingerprint).isPresent() ? 1 : 0;
      }
      asking += clock() - start;
    }
    Arrays.fill(batch, null);
    long after = used();
    IndexStatistics statistics = index.statistics();
    print("%,d documents of %d words, sets %s, threshold %s", documents, words, sets, threshold);
    print("added: %,.0f documents/s", documents / (adding / 1e9));
    print("the last tenth: %,.0f documents/s", documents / 10.0 / (addingLast / 1e9));
    print("queried: %,.0f documents/s, %,d of %,d found", asked / (asking / 1e9), found, asked);
    double heap = (double) (after - before) / documents;
    double besides = (double) ids / documents;
    print("heap after a collection: %.1f bytes a document", heap);
    print("ids in it: %.1f; without them: %.1f", besides, heap - besides);
    print("by its own count: %.1f", (double) statistics.bytes() / documents);
    long start = clock();
    int clusters = index.clusters(KeepPolicy.LONGEST).size();
    print("%,d clusters by length in %.1f s", clusters, (clock() - start) / 1e9);
    print("%s", statistics);
    return 0;
  }

  /** Returns what the ids alone take: those of an index in which every document has one text. */
  private long idBytes() {
    long before = used();
    DuplicateIndex index = DuplicateIndex.builder().sets(KeptSets.NONE).build();
    Fingerprint one = index.fingerprint("the one text that all of the documents share");
    for (int i = 0; i < documents; i++) {
      index.add(Integer.toString(i), one);
    }
    long bytes = used() - before;
    print("%s", index.statistics());
    return bytes;
  }

  private static void fill(Fingerprint[] batch, SyntheticFingerprints source, int from) {
    for (int i = 0; i < batch.length; i++) {
      batch[i] = source.get(from + i);
    }
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** Processor time of this thread: others may share the machine. */
  private static long clock() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
