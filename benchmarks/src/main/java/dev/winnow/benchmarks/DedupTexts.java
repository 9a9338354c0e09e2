package dev.winnow.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.winnow.Cleaner;
import dev.winnow.RawDocument;
import dev.winnow.boilerplate.Preset;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;

/** Families of near duplicates, made of a folder of pages in WCXB's format. */
final class DedupTexts {
  private static final Pattern AFTER_SPACE = Pattern.compile("(?<=\\s)");

  private DedupTexts() {}

  /**
   * Returns main contents and copies in which words were replaced, inserted and deleted, at a rate
   * of 0.4 u³ for a uniform u: from 0 to 40 %, and dense where the thresholds are.
   */
  static List<String> edited(Path folder, int documents, long seed) throws IOException {
    List<String> originals = mainContents(folder);
    List<String> texts =
        new ArrayList<>(originals.subList(0, Math.min(documents, originals.size())));
    Random random = new Random(seed);
    List<String> words =
        originals.stream().flatMap(t -> Stream.of(t.split("\\s+")).limit(50)).toList();
    while (texts.size() < documents) {
      double u = random.nextDouble();
      texts.add(
          edited(originals.get(texts.size() % originals.size()), 0.4 * u * u * u, words, random));
    }
    return texts;
  }

  private static String edited(String text, double rate, List<String> words, Random random) {
    StringBuilder edited = new StringBuilder(text.length() + 64);
    for (String word : AFTER_SPACE.splitAsStream(text).toList()) {
      if (random.nextDouble() >= rate) {
        edited.append(word);
        continue;
      }
      int kind = random.nextInt(3);
      if (kind != 0) {
        edited.append(words.get(random.nextInt(words.size()))).append(' ');
      }
      if (kind == 2) {
        edited.append(word);
      }
    }
    return edited.toString();
  }

  /** Returns the main contents of a folder in WCXB's format, in the order of the names. */
  static List<String> mainContents(Path folder) throws IOException {
    List<String> contents = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("ground-truth"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        mainContent(file).ifPresent(contents::add);
      }
    }
    return contents;
  }

  private static Optional<String> mainContent(Path file) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING && "main_content".equals(parser.currentName())) {
          return Optional.of(parser.getText());
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the texts that the presets find in the first pages, and all text of these pages. */
  static List<String> rendered(Path folder, int pages) throws IOException {
    List<Cleaner> cleaners =
        Stream.of(Preset.values()).map(p -> Cleaner.builder().preset(p).build()).toList();
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("html"))) {
      for (Path file : files.sorted().limit(pages).toList()) {
        String html = html(file);
        texts.add(Jsoup.parse(html).text());
        cleaners.forEach(c -> texts.add(c.clean(RawDocument.html(html)).text()));
      }
    }
    return texts;
  }

  private static String html(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
