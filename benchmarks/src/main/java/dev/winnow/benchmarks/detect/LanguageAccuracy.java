package dev.winnow.benchmarks.detect;

import dev.winnow.detect.LanguageDetector;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints how often the language of a text of 50 and of 200 characters is told right. */
@Command(
    name = "language-accuracy",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Prints how often the language of a text of 50 and of 200 characters is told right, as a table",
      "in Markdown. Ends with 2 on wrong usage."
    })
public final class LanguageAccuracy implements Callable<Integer> {
  private static final int SHORT = 50;
  private static final int LONG = 200;
  private static final double GOAL_SHORT = 0.95;
  private static final double GOAL_LONG = 0.99;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FOLDER",
      description = "holds LANGUAGE.txt or LANGUAGE-Script.txt, a sentence or paragraph a line")
  private Path folder = Path.of("");

  @Option(
      names = "--detector",
      paramLabel = "CLASS",
      description = "a LanguageAccuracy.TestedDetector, instead of Winnow")
  private @Nullable String detector;

  @Option(
      names = "--texts",
      paramLabel = "N",
      description = "of each language and length; default: ${DEFAULT-VALUE}")
  private int texts = 400;

  @Option(
      names = "--least",
      paramLabel = "N",
      description = "leave out languages with fewer characters; default: ${DEFAULT-VALUE}")
  private int least = 4000;

  @Option(names = "--misses", paramLabel = "N", description = "print so many misses a language")
  private int misses;

  /** Runs the command. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new LanguageAccuracy()).execute(args));
  }

  private record Row(String name, int characters, double right50, double right200, String taken) {}

  @Override
  public Integer call() {
    TextFolder all = TextFolder.read(folder);
    TestedDetector tested = detector();
    PrintWriter out = spec.commandLine().getOut();
    List<Row> rows = new ArrayList<>();
    long nanos = 0;
    for (String name : all.linesByName().keySet()) {
      if (all.characters(name) >= least) {
        long before = System.nanoTime();
        rows.add(row(name, all, tested, out));
        nanos += System.nanoTime() - before;
      }
    }
    out.println(
        "| language | characters | right at 50, % | right at 200, % | taken for (at 50, at 200) |");
    out.println("| --- | --: | --: | --: | --- |");
    for (Row row : rows) {
      out.printf(
          Locale.ROOT,
          "| %s | %d | %.1f | %.1f | %s |%n",
          row.name,
          row.characters,
          100 * row.right50,
          100 * row.right200,
          row.taken);
    }
    summary(rows, out);
    out.printf(Locale.ROOT, "%.0f microseconds a text%n", nanos / 2e3 / texts / rows.size());
    out.flush();
    return 0;
  }

  private static void summary(List<Row> rows, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%n%d languages; mean %.2f %% at %d characters and %.2f %% at %d; %d reach %.0f %% at %d, %d reach"
            + " %.0f %% at %d, %d both%n",
        rows.size(),
        100 * rows.stream().mapToDouble(Row::right50).average().orElse(0),
        SHORT,
        100 * rows.stream().mapToDouble(Row::right200).average().orElse(0),
        LONG,
        rows.stream().filter(row -> row.right50 >= GOAL_SHORT).count(),
        100 * GOAL_SHORT,
        SHORT,
        rows.stream().filter(row -> row.right200 >= GOAL_LONG).count(),
        100 * GOAL_LONG,
        LONG,
        rows.stream()
            .filter(row -> row.right50 >= GOAL_SHORT && row.right200 >= GOAL_LONG)
            .count());
  }

  private Row row(String name, TextFolder all, TestedDetector tested, PrintWriter out) {
    String expected = TextFolder.code(name);
    List<Map<String, Long>> answers = new ArrayList<>();
    for (int length : new int[] {SHORT, LONG}) {
      int left = misses;
      List<String> found = new ArrayList<>();
      for (String window : all.windows(name, length, texts)) {
        String code = tested.code(window);
        found.add(code);
        if (!code.equals(expected) && left-- > 0) {
          out.println(expected + " -> " + code + ": " + window);
        }
      }
      answers.add(found.stream().collect(Collectors.groupingBy(a -> a, Collectors.counting())));
    }
    return new Row(
        name,
        all.characters(name),
        answers.get(0).getOrDefault(expected, 0L) / (double) texts,
        answers.get(1).getOrDefault(expected, 0L) / (double) texts,
        wrong(answers.get(0), expected) + "; " + wrong(answers.get(1), expected));
  }

  private static String wrong(Map<String, Long> answers, String expected) {
    return answers.entrySet().stream()
        .filter(answer -> !answer.getKey().equals(expected))
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(3)
        .map(answer -> answer.getKey() + " " + answer.getValue())
        .collect(Collectors.joining(", "));
  }

  /** A detector to measure; its class has a constructor without parameters. */
  public interface TestedDetector {
    /** Returns the code of the language of a text, und when it does not tell. */
    String code(String text);
  }

  private TestedDetector detector() {
    if (detector == null) {
      LanguageDetector winnow = LanguageDetector.create();
      return text -> winnow.detect(text).code();
    }
    try {
      return Class.forName(detector)
          .asSubclass(TestedDetector.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new ParameterException(spec.commandLine(), e.toString(), e);
    }
  }
}
