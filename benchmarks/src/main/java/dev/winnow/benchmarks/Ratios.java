package dev.winnow.benchmarks;

import dev.winnow.Cleaner;
import dev.winnow.RawDocument;
import dev.winnow.segment.Segmenter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.jsoup.Jsoup;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how many times jsoup's parse a clean takes. */
@Command(
    name = "ratios",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures on one thread how many times jsoup's parse each stage takes on the same pages. The",
      "stages take turns page by page, so that whatever else the machine does slows all alike; a",
      "page counts with its best round. Ends with 1 if cleaning HTML is over --max."
    })
public final class Ratios implements Callable<Integer> {
  private static final String PARSE = "parse";
  private static final String CLEAN = "clean html";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      description = "HTML pages (default: testdata/input)")
  private Path folder = Path.of("testdata", "input");

  @Option(names = "--limit", description = "the most pages (default: ${DEFAULT-VALUE})")
  private int limit = 200;

  @Option(names = "--warmup", description = "rounds not counted (default: ${DEFAULT-VALUE})")
  private int warmup = 5;

  @Option(names = "--rounds", description = "rounds counted (default: ${DEFAULT-VALUE})")
  private int rounds = 10;

  @Option(names = "--max", description = "the highest ratio allowed (default: ${DEFAULT-VALUE})")
  private double max = 5;

  /** Runs the command. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Ratios()).execute(args));
  }

  @Override
  public Integer call() {
    PageSet pages = new PageSet();
    pages.folder = folder.toString();
    pages.limit = limit;
    try {
      pages.load();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    Map<String, Double> ratios = ratios(pages);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, "%d pages, %d rounds%n", pages.html().size(), rounds);
    ratios.forEach((name, ratio) -> out.printf(Locale.ROOT, "%-12s %6.2f%n", name, ratio));
    out.flush();
    return ratios.getOrDefault(CLEAN, 0.0) > max ? 1 : 0;
  }

  private Map<String, Double> ratios(PageSet pages) {
    Cleaner cleaner = Cleaner.create();
    List<String> html = pages.html();
    List<byte[]> bytes = pages.bytes();
    Map<String, IntFunction<Object>> stages = new LinkedHashMap<>();
    stages.put(PARSE, page -> Jsoup.parse(html.get(page)));
    stages.put("segment", page -> Segmenter.segment(Jsoup.parse(html.get(page))));
    stages.put(CLEAN, page -> cleaner.clean(RawDocument.html(html.get(page))));
    stages.put("clean bytes", page -> cleaner.clean(RawDocument.bytes(bytes.get(page))));
    Interleaved interleaved = new Interleaved(stages);
    interleaved.run(html.size(), warmup);
    Map<String, Long> nanos = interleaved.run(html.size(), rounds);
    double parse = nanos.getOrDefault(PARSE, 1L);
    Map<String, Double> ratios = new LinkedHashMap<>();
    nanos.forEach((name, time) -> ratios.put(name, time / parse));
    return ratios;
  }
}
