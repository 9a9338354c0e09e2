package dev.winnow.benchmarks.detect;

import dev.winnow.benchmarks.detect.Catalogue.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Collects prose in many languages from the translations of free software, in two halves. */
@Command(
    name = "translation-texts",
    mixinStandardHelpOptions = true,
    description = {
      "Collects prose from unpacked Debian packages: message catalogues (LANGUAGE/LC_MESSAGES/*.mo),",
      "help pages (help/LANGUAGE/**/*.page) and manuals (installation-guide-*/LANGUAGE/*.html).",
      "Writes OUT/tune/LANGUAGE.txt and OUT/report/LANGUAGE.txt, a sentence or paragraph a line. What",
      "was translated from one message or page is in the same half for all languages."
    })
public final class TranslationTexts implements Callable<Integer> {
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:/([^/]+)/LC_MESSAGES/[^/]+\\.mo"
              + "|/help/([^/]+)/(.+)\\.page"
              + "|/installation-guide-[^/]+/([^/]+)/([^/]+)\\.html)$");

  private static final int CHARACTERS_OF_A_SOURCE = 150_000;

  private static final Map<String, String> CODES =
      Map.of(
          "C",
          "en",
          "nb",
          "no",
          "nb_NO",
          "no",
          "fil",
          "tl",
          "sr@latin",
          "sr-Latn",
          "uz@cyrillic",
          "uz-Cyrl");

  @Parameters(index = "0", paramLabel = "OUT", description = "a folder that is made anew")
  private Path out = Path.of("");

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "FOLDER", description = "the sources")
  private List<Path> folders = new ArrayList<>();

  private final Map<String, Set<String>> lines = new TreeMap<>();
  private final Set<String> english = new LinkedHashSet<>();

  /** Runs the command. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new TranslationTexts()).execute(args));
  }

  @Override
  public Integer call() {
    for (Path folder : folders) {
      Map<String, Integer> taken = new TreeMap<>();
      try (Stream<Path> files = Files.walk(folder)) {
        List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
        for (Path file : all) {
          // what was not translated is found by the English original
          if (file.toString().matches(".*/(help/C|installation-guide-[^/]+/en)/.*")) {
            add(file, taken);
          }
        }
        for (Path file : all) {
          add(file, taken);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    lines.forEach(this::write);
    return 0;
  }

  private void add(Path file, Map<String, Integer> taken) throws IOException {
    Matcher place = PLACE.matcher(file.toString().replace('\\', '/'));
    if (!place.find()) {
      return;
    }
    if (place.group(1) != null) {
      Optional<String> code = code(place.group(1));
      for (Message message : Catalogue.read(Files.readAllBytes(file))) {
        if (code.isPresent()) {
          add(code.get(), message.original(), message.translation(), message.original(), taken);
        }
      }
      return;
    }
    boolean help = place.group(2) != null;
    Optional<String> code = code(help ? place.group(2) : place.group(4));
    if (code.isPresent()) {
      String markup = Files.readString(file);
      String page = help ? place.group(3) : place.group(5);
      Iterable<Element> paragraphs =
          Jsoup.parse(markup, "", help ? Parser.xmlParser() : Parser.htmlParser()).select("p");
      for (Element paragraph : paragraphs) {
        String text = paragraph.text();
        if (code.get().equals("en")) {
          english.add(text);
        } else if (english.contains(text)) {
          continue;
        }
        add(code.get(), page, text, "", taken);
      }
    }
  }

  private static Optional<String> code(String locale) {
    String code = CODES.getOrDefault(locale, locale.replaceFirst("_.*", ""));
    boolean odd = code.contains("@") || !code.matches("[a-z]{2,3}(-[A-Z][a-z]{3})?");
    return odd ? Optional.empty() : Optional.of(code);
  }

  private void add(
      String code, String key, String text, String original, Map<String, Integer> taken) {
    String line = text.replaceAll("\\s+", " ").strip();
    String half = ((key.hashCode() * 0x9E3779B1) >>> 31) == 0 ? "tune/" : "report/";
    String file = half + code;
    boolean foreign = original.isEmpty() || code.equals("en") || !Prose.copies(line, original);
    if (taken.getOrDefault(file, 0) < CHARACTERS_OF_A_SOURCE
        && Prose.isProse(line, code)
        && foreign
        && lines.computeIfAbsent(file, name -> new LinkedHashSet<>()).add(line)) {
      taken.merge(file, line.length(), Integer::sum);
    }
  }

  private void write(String name, Set<String> of) {
    try {
      Path file = out.resolve(name + ".txt");
      Files.createDirectories(file.getParent());
      Files.write(file, of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
