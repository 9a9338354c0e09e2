package dev.winnow.benchmarks;

import dev.winnow.Cleaner;
import dev.winnow.RawDocument;
import dev.winnow.benchmarks.MetadataScore.Agreement;
import dev.winnow.benchmarks.wcxb.Results;
import dev.winnow.evaluation.LabelledFolder;
import dev.winnow.evaluation.LabelledPage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares titles, authors and dates with those of a folder of labelled pages. */
@Command(
    name = "metadata-quality",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Compares titles, authors and dates with those of a folder of labelled pages in the format",
      "of WCXB, and prints tables in Markdown. Ends with 2 on wrong usage."
    })
public final class MetadataQuality implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FOLDER",
      description = "holds html/ID.html.gz or html/ID.html, and ground-truth/ID.json")
  private Path folder = Path.of("");

  @Option(names = "--output", paramLabel = "FILE", description = "where the tables go, too")
  private @Nullable Path output;

  /** Runs the command. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new MetadataQuality()).execute(args));
  }

  @Override
  public Integer call() {
    List<LabelledPage> pages;
    try {
      pages = LabelledFolder.read(folder);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    Cleaner cleaner = Cleaner.create();
    List<MetadataScore> scores = new ArrayList<>();
    for (LabelledPage page : pages) {
      RawDocument raw = RawDocument.bytes(page.bytes()).withName("page.html");
      RawDocument located = page.url().isEmpty() ? raw : raw.withUrl(page.url());
      scores.add(
          MetadataScore.of(page.type(), page.reference(), cleaner.clean(located).metadata()));
    }
    String tables = titles(scores) + '\n' + agreements(scores);
    spec.commandLine().getOut().print(tables);
    spec.commandLine().getOut().flush();
    if (output != null) {
      Results.write(output, tables.lines().toList());
    }
    return 0;
  }

  private static String titles(List<MetadataScore> scores) {
    StringBuilder table = new StringBuilder("| title | pages | exact | folded |\n");
    table.append("| --- | --: | --: | --: |\n");
    titleRow("all", scores, table);
    scores.stream()
        .map(MetadataScore::type)
        .distinct()
        .sorted()
        .forEach(
            type ->
                titleRow(
                    type.isEmpty() ? "unknown" : type,
                    scores.stream().filter(score -> score.type().equals(type)).toList(),
                    table));
    return table.toString();
  }

  private static void titleRow(String name, List<MetadataScore> all, StringBuilder table) {
    List<MetadataScore> scores = all.stream().filter(MetadataScore::hasTitle).toList();
    table.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %.3f | %.3f |%n",
            name,
            scores.size(),
            share(scores, MetadataScore::titleExact, scores.size()),
            share(scores, MetadataScore::titleFolded, scores.size())));
  }

  private static String agreements(List<MetadataScore> scores) {
    return "| | in the reference | found | agree | precision | recall |\n"
        + "| --- | --: | --: | --: | --: | --: |\n"
        + row("author, the same names", scores, MetadataScore::author)
        + row("author, one name within the other", scores, MetadataScore::anyAuthor)
        + row("published, the same day", scores, MetadataScore::date)
        + row("published or modified, the same day", scores, MetadataScore::anyDate);
  }

  private static String row(
      String name, List<MetadataScore> scores, Function<MetadataScore, Agreement> part) {
    List<Agreement> agreements = scores.stream().map(part).toList();
    long expected = agreements.stream().filter(Agreement::expected).count();
    long found = agreements.stream().filter(Agreement::found).count();
    long equal = agreements.stream().filter(Agreement::equal).count();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %.3f | %.3f |%n",
        name,
        expected,
        found,
        equal,
        share(agreements, Agreement::equal, found),
        share(agreements, Agreement::equal, expected));
  }

  private static <T> double share(List<T> all, Predicate<T> predicate, long of) {
    return of == 0 ? 0 : (double) all.stream().filter(predicate).count() / of;
  }
}
