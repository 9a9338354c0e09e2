package dev.winnow.benchmarks;

import dev.winnow.dedup.BatchDedup;
import dev.winnow.dedup.BatchDocument;
import dev.winnow.dedup.BatchResult;
import dev.winnow.dedup.BatchStage;
import dev.winnow.dedup.DocumentFacts;
import dev.winnow.dedup.Duplicate;
import dev.winnow.dedup.Fingerprint;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Measures the search for duplicates in a corpus larger than memory: time of each stage, disk,
 * heap, and on a sample recall and precision against what was planted. A run that was stopped goes
 * on with the same folder and options.
 */
@CommandLine.Command(name = "BatchScale", mixinStandardHelpOptions = true)
public final class BatchScale implements Callable<Integer> {
  private static final int BLOCK = 1 << 12;
  private static final double MEGA = 1e6;

  @Parameters(paramLabel = "FOLDER", description = "working folder, new or to be continued")
  private Path folder = Path.of("");

  @Option(names = "--documents", description = "texts to make (${DEFAULT-VALUE})")
  private int documents = 200_000;

  @Option(names = "--words", description = "words of a text (${DEFAULT-VALUE})")
  private int words = 100;

  @Option(names = "--template", description = "words that all have in common (${DEFAULT-VALUE})")
  private int template;

  @Option(names = "--threshold", description = "similarity of near duplicates (${DEFAULT-VALUE})")
  private double threshold = 0.8;

  @Option(names = "--memory", description = "MiB for sorting (a quarter of the heap)")
  private @Nullable Integer memory;

  @Option(names = "--sample", description = "check one document of so many (${DEFAULT-VALUE})")
  private int sample = 7;

  @Option(names = "--keep-folder", description = "leave the folder where it is")
  private boolean keepFolder;

  @Spec private CommandSpec spec = CommandSpec.create();

  private PlantedTexts texts = new PlantedTexts(0, 0);
  private BatchStage stage = BatchStage.ADDING;
  private long stageStart;
  private long mostDisk;

  public static void main(String[] args) {
    System.exit(new CommandLine(new BatchScale()).execute(args));
  }

  @Override
  public Integer call() {

    texts = new PlantedTexts(words, template);
    long start = System.nanoTime();
    stageStart = start;
    try (BatchDedup batch = open()) {
      if (batch.stage() == BatchStage.ADDING) {
        add(batch);
      }
      endStage(batch.size());
      BatchResult result = batch.finish();
      print("all stages: %.1f s", seconds(start));
      print("%s", result.statistics());
      check(batch, result);
    }
    print("most disk: %,.0f MB; with results %.1f s", mostDisk / MEGA, seconds(start));
    printHeap();
    return 0;
  }

  private BatchDedup open() {
    var options =
        BatchDedup.in(folder)
            .threshold(threshold)
            .input(documents + " texts of " + words + " words, " + template + " in common")
            .listener(this::progress);
    if (memory != null) {
      options.memory((long) memory << 20);
    }
    return (keepFolder ? options.keepFolder() : options).open();
  }

  private void add(BatchDedup batch) {
    int from = (int) batch.size();
    if (from > 0) {
      print("continued at document %,d", from);
    }
    for (; from < documents; from += BLOCK) {
      int first = from;
      int count = Math.min(BLOCK, documents - from);
      Fingerprint[] block =
          IntStream.range(0, count)
              .parallel()
              .mapToObj(i -> batch.fingerprint(texts.text(first + i)))
              .toArray(Fingerprint[]::new);
      for (int i = 0; i < count; i++) {
        batch.add(Integer.toString(first + i), block[i], DocumentFacts.NONE);
      }
      if ((from / BLOCK) % 250 == 249) {
        print("  %,d added, %.0f s", from + count, seconds(stageStart));
      }
    }
  }

  private void progress(BatchStage now, long done, long total) {
    if (now != stage) {
      stage = now;
      stageStart = System.nanoTime();
    }
    if (now == BatchStage.BANDS && done < total) {
      mostDisk = Math.max(mostDisk, disk());
      print("  band %d of %d, %.1f s", done, total, seconds(stageStart));
    }
    if (done == total) {
      endStage(total);
    }
  }

  private void endStage(long total) {
    mostDisk = Math.max(mostDisk, disk());
    print("%s: %,d, %.1f s, disk %,.0f MB", stage, total, seconds(stageStart), disk() / MEGA);
  }

  /** Compares what was found with what was planted, each text made anew. */
  private void check(BatchDedup batch, BatchResult result) {
    int[] counts = new int[6];
    result.forEach(document -> check(batch, document, counts));
    print("of every %dth document:", sample);
    print(
        "recall at the threshold: %.5f (%,d copies), at 0.03 more: %.5f (%,d copies)",
        counts[1] / (double) counts[0], counts[0], counts[3] / (double) counts[2], counts[2]);
    print("precision: %.5f (%,d duplicates reported)", counts[5] / (double) counts[4], counts[4]);
  }

  private void check(BatchDedup batch, BatchDocument document, int[] counts) {
    int number = document.number();
    int source = texts.source(number);
    boolean reported = document.duplicate().isPresent();
    if ((source < 0 && !reported) || (number / 10) % sample != 0) {
      return;
    }
    Fingerprint own = batch.fingerprint(texts.text(number));
    if (source >= 0) {
      double similarity = own.similarity(batch.fingerprint(texts.text(source)));
      if (similarity >= threshold) {
        counts[0]++;
        counts[1] += reported ? 1 : 0;
      }
      if (similarity >= threshold + 0.03) {
        counts[2]++;
        counts[3] += reported ? 1 : 0;
      }
    }
    if (reported) {
      Duplicate duplicate = document.duplicate().get();
      String of = texts.text(Integer.parseInt(duplicate.of()));
      double similarity = own.similarity(batch.fingerprint(of));
      counts[4]++;
      counts[5] += similarity >= threshold && similarity == duplicate.similarity() ? 1 : 0;
    }
  }

  private long disk() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(BatchScale::size).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void printHeap() {
    List<MemoryPoolMXBean> pools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    long peak = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    print("peak heap, garbage included: %,.0f MB", peak / MEGA);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private void print(String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, format + "%n", values);
    out.flush();
  }
}
