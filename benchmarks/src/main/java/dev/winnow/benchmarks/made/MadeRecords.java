package dev.winnow.benchmarks.made;

import dev.winnow.benchmarks.made.WordTemplate.Exchange;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Any number of pages or texts, each made from its number alone. Some are exact copies of an
 * earlier one, and some copies in which a few words were exchanged. Immutable.
 */
final class MadeRecords {
  /** Less than one word sequence of five stays as it was. */
  private static final double EXCHANGED = 0.4;

  /** Far above a similarity of 0.8. */
  private static final double NEAR_EXCHANGED = 0.006;

  /** The pages that are not in UTF-8, see the README of the test data. */
  private static final Map<String, String> CHARSETS =
      Map.of(
          "article-ru-most.html", "windows-1251",
          "article-ja-shotengai.html", "Shift_JIS",
          "forum-pl-rower.html", "ISO-8859-2",
          "forum-ko-jeju.html", "EUC-KR");

  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

  private final List<WordTemplate> templates = new ArrayList<>();
  private final List<Charset> charsets = new ArrayList<>();
  private final CorpusPlan plan;
  private final String prefix;
  private final long seed;

  private MadeRecords(CorpusPlan plan, String prefix) {
    this.plan = plan;
    this.prefix = prefix;
    this.seed = plan.seed() * 31 + prefix.charAt(0);
  }

  /** Returns pages made from those of a folder. */
  static MadeRecords pages(Path folder, CorpusPlan plan) throws IOException {
    MadeRecords made = new MadeRecords(plan, "p");
    for (Path file : files(folder, ".html")) {
      Charset charset =
          Charset.forName(CHARSETS.getOrDefault(file.getFileName().toString(), "UTF-8"));
      made.templates.add(WordTemplate.ofHtml(Files.readString(file, charset)));
      made.charsets.add(charset);
    }
    return made;
  }

  /** Returns texts made from those of a folder. */
  static MadeRecords texts(Path folder, CorpusPlan plan) throws IOException {
    MadeRecords made = new MadeRecords(plan, "t");
    for (Path file : files(folder, ".txt")) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      // one of them is in another charset
      if (text.indexOf('\uFFFD') < 0) {
        made.templates.add(WordTemplate.ofText(text));
        made.charsets.add(StandardCharsets.UTF_8);
      }
    }
    return made;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  /** How a record came about. */
  enum Origin {
    NEW,
    EXACT,
    NEAR
  }

  Origin origin(int number) {
    double u = random(number, 1).nextDouble();
    if (number == 0 || u >= plan.exact() + plan.near()) {
      return Origin.NEW;
    }
    return u < plan.exact() ? Origin.EXACT : Origin.NEAR;
  }

  /** Returns how many of the first ones came about so. */
  int count(Origin origin, int first) {
    return (int) IntStream.range(0, first).filter(number -> origin(number) == origin).count();
  }

  /** Returns the record with a number, from 0. */
  MadeRecord get(int number) {
    int source = number;
    SplittableRandom sources = random(number, 2);
    while (origin(source) != Origin.NEW) {
      source = sources.nextInt(source);
    }
    SplittableRandom random = random(source, 3);
    int template = random.nextInt(templates.size());
    List<Exchange> exchanges = new ArrayList<>();
    exchanges.add(new Exchange(random, EXCHANGED));
    if (origin(number) == Origin.NEAR) {
      exchanges.add(new Exchange(random(number, 4), NEAR_EXCHANGED));
    }
    String id = String.format(Locale.ROOT, "%s%07d", prefix, number);
    return new MadeRecord(
        id,
        "https://www%d.example.org/%s.html".formatted(number % 50, id),
        FIRST_DAY.plusDays(number % 1000).toString(),
        templates.get(template).with(exchanges),
        charsets.get(template));
  }

  private SplittableRandom random(int number, int purpose) {
    return new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ ((long) number << 3 | purpose));
  }
}
