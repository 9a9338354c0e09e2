package dev.winnow.benchmarks;

import dev.winnow.dedup.Duplicate;
import dev.winnow.dedup.DuplicateIndex;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Winnow's verified duplicates beside those of locality-sensitive hashing alone, as other tools
 * have them, on the same texts and against all pairs by brute force.
 */
@CommandLine.Command(name = "DedupPeers", mixinStandardHelpOptions = true)
public final class DedupPeers implements Callable<Integer> {
  private static final int MAX_PAIRS = 5_000_000;

  @Option(names = "--documents", description = "texts to make (${DEFAULT-VALUE})")
  private int documents = 20_000;

  @Option(
      names = "--folder",
      description = "edit the main contents of WCXB's format, not made-up texts")
  private @Nullable Path folder;

  @Option(names = "--threshold", description = "similarity of near duplicates (${DEFAULT-VALUE})")
  private double threshold = 0.8;

  @Option(names = "--seed", description = "seed of the texts (${DEFAULT-VALUE})")
  private long seed = 1;

  @Option(names = "--texts", description = "write the texts there, one a line")
  private @Nullable Path written;

  @Spec private CommandSpec spec = CommandSpec.create();

  public static void main(String[] args) {
    System.exit(new CommandLine(new DedupPeers()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    List<String> texts =
        folder == null
            ? EditedTexts.made(documents, seed)
            : EditedTexts.ofFolder(folder, documents, seed);
    if (written != null) {
      Files.write(written, texts.stream().map(t -> t.replaceAll("\\s+", " ")).toList());
    }
    DedupBruteForce truth = new DedupBruteForce(texts);
    Set<Long> pairs = new HashSet<>();
    int[] expected = IntStream.range(0, texts.size()).toArray();
    truth.pairs(
        threshold,
        (earlier, later, similarity) -> {
          pairs.add(pair(earlier, later));
          expected[UnverifiedLsh.root(expected, later)] = UnverifiedLsh.root(expected, earlier);
        });
    Arrays.setAll(expected, i -> UnverifiedLsh.root(expected, i));
    line("%,d texts, %,d pairs from %s on, seed %d", texts.size(), pairs.size(), threshold, seed);
    line("");
    line("| system | pairs named | precision | recall | removed | wrongly | largest cluster | s |");
    line("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    row("brute force", truth, pairs, new UnverifiedLsh.Result(expected, pairs), 0);
    long start = System.nanoTime();
    UnverifiedLsh.Result winnow = winnow(texts);
    row("Winnow", truth, pairs, winnow, seconds(start));
    Map<String, UnverifiedLsh> peers = new TreeMap<>();
    peers.put("datatrove-style 14 x 8", new UnverifiedLsh(14, 8, t -> t.replaceAll("\\d+", "0")));
    peers.put("datasketch-style 9 x 13", new UnverifiedLsh(9, 13, t -> t));
    peers.put("Spark-style 10 x 1", new UnverifiedLsh(10, 1, t -> t));
    for (Map.Entry<String, UnverifiedLsh> peer : peers.entrySet()) {
      start = System.nanoTime();
      UnverifiedLsh.Result result = peer.getValue().run(texts, MAX_PAIRS);
      row(peer.getKey(), truth, pairs, result, seconds(start));
    }
    return 0;
  }

  private UnverifiedLsh.Result winnow(List<String> texts) {
    Set<Long> named = new HashSet<>();
    int[] clusters = new int[texts.size()];
    try (DuplicateIndex index = DuplicateIndex.inMemory(threshold)) {
      for (int i = 0; i < texts.size(); i++) {
        Optional<Duplicate> duplicate = index.add(Integer.toString(i), texts.get(i));
        if (duplicate.isPresent()) {
          named.add(pair(Integer.parseInt(duplicate.get().of()), i));
        }
      }
      Arrays.setAll(clusters, i -> Integer.parseInt(index.representative(Integer.toString(i))));
    }
    return new UnverifiedLsh.Result(clusters, named);
  }

  private void row(
      String name,
      DedupBruteForce truth,
      Set<Long> pairs,
      UnverifiedLsh.Result result,
      double seconds) {
    int[] clusters = result.clusters();
    long right = result.linked().stream().filter(pairs::contains).count();
    long together =
        pairs.stream().filter(p -> clusters[(int) (p >>> 32)] == clusters[p.intValue()]).count();
    int[] sizes = new int[clusters.length];
    int removed = 0;
    int wrongly = 0;
    for (int i = 0; i < clusters.length; i++) {
      sizes[clusters[i]]++;
      if (clusters[i] != i) {
        removed++;
        wrongly += truth.similarity(clusters[i], i) < threshold ? 1 : 0;
      }
    }
    line(
        "| %s | %,d%s | %.4f | %.4f | %,d | %,d | %,d | %.1f |",
        name,
        result.linked().size(),
        result.linked().size() >= MAX_PAIRS ? "+" : "",
        right / (double) Math.max(1, result.linked().size()),
        together / (double) Math.max(1, pairs.size()),
        removed,
        wrongly,
        Arrays.stream(sizes).max().orElse(0),
        seconds);
  }

  private static long pair(int earlier, int later) {
    return ((long) earlier << 32) | later;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private void line(String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, format + "%n", values);
    out.flush();
  }
}
