package dev.winnow.benchmarks.detect;

import dev.winnow.detect.LanguageDetector;
import dev.winnow.detect.LanguageGuess;
import dev.winnow.detect.LanguageShare;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints how often mixed texts are called mixed, and texts in one language wrongly so. */
@Command(
    name = "language-mixtures",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Prints how often texts in one language are called mixed, how often texts made of two are, and",
      "how often noise is not called und; tables in Markdown. Ends with 2 on wrong usage."
    })
public final class LanguageMixtures implements Callable<Integer> {
  private static final int[] LENGTHS = {200, 400, 1000, 4000};
  private static final int LEAST = 20_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FOLDER",
      description = "holds LANGUAGE.txt or LANGUAGE-Script.txt, a sentence or paragraph a line")
  private Path folder = Path.of("");

  @Option(
      names = "--texts",
      paramLabel = "N",
      description = "of each language and length; default: ${DEFAULT-VALUE}")
  private int texts = 100;

  @Option(names = "--show", paramLabel = "N", description = "print so many false alarms a length")
  private int show;

  private final LanguageDetector detector = LanguageDetector.create();

  /** Runs the command. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new LanguageMixtures()).execute(args));
  }

  @Override
  public Integer call() {
    TextFolder all = TextFolder.read(folder);
    List<String> names =
        all.linesByName().keySet().stream().filter(n -> all.characters(n) >= LEAST).toList();
    PrintWriter out = spec.commandLine().getOut();
    out.println("| characters | texts in one language | called mixed, % | most often |");
    out.println("| --: | --: | --: | --- |");
    for (int length : LENGTHS) {
      alarms(all, names, length, out);
    }
    out.println();
    out.println("| mixture | characters | texts | called mixed, % | both languages named, % |");
    out.println("| --- | --: | --: | --: | --: |");
    for (Mixture mixture : Mixture.values()) {
      for (int length : LENGTHS) {
        mixtures(mixture, all, names, length, out);
      }
    }
    out.println();
    Noise.print(detector, texts, out);
    out.flush();
    return 0;
  }

  private void alarms(TextFolder all, List<String> names, int length, PrintWriter out) {
    Map<String, Integer> alarms = new TreeMap<>();
    int left = show;
    for (String name : names) {
      for (String text : all.windows(name, length, texts)) {
        LanguageGuess guess = detector.detect(text);
        if (guess.isMixed()) {
          alarms.merge(name, 1, Integer::sum);
          if (left-- > 0) {
            out.println(name + " " + guess + ": " + text);
          }
        }
      }
    }
    int sum = alarms.values().stream().mapToInt(i -> i).sum();
    String worst =
        alarms.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(4)
            .map(alarm -> alarm.getKey() + " " + alarm.getValue())
            .collect(Collectors.joining(", "));
    out.printf(
        Locale.ROOT,
        "| %d | %d | %.2f | %s |%n",
        length,
        names.size() * texts,
        100.0 * sum / names.size() / texts,
        worst);
  }

  private void mixtures(
      Mixture mixture, TextFolder all, List<String> names, int length, PrintWriter out) {
    int count = 0;
    int mixed = 0;
    int named = 0;
    for (String name : names) {
      String code = TextFolder.code(name);
      if (code.equals("en")) {
        continue;
      }
      for (String text : mixture.texts(all, name, length, Math.max(1, texts / 2))) {
        LanguageGuess guess = detector.detect(text);
        List<String> codes = new ArrayList<>();
        guess.shares().stream().map(LanguageShare::code).forEach(codes::add);
        count++;
        mixed += guess.isMixed() ? 1 : 0;
        named += Set.copyOf(codes).equals(Set.of("en", code)) ? 1 : 0;
      }
    }
    out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %.1f | %.1f |%n",
        mixture.title(),
        length,
        count,
        100.0 * mixed / count,
        100.0 * named / count);
  }
}
