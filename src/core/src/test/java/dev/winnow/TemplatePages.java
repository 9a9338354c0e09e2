package dev.winnow;

import dev.winnow.boilerplate.Reason;
import dev.winnow.boilerplate.Removal;
import dev.winnow.boilerplate.SiteTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Made pages of sites whose pages share lines and have a story each. */
final class TemplatePages {
  static final String HEAD = "Northwick Harbour Gazette and Tide Tables";
  static final String SECOND = "A paper for those who live by the water";
  static final String TAIL = "Printed by Alder and Sons at the old quay of Northwick";

  private static final List<String> WORDS =
      List.of(
          "miller", "ferry", "lantern", "barley", "captain", "orchard", "harness", "window",
          "ladder", "kettle", "saddle", "timber", "garden", "market", "pebble", "ribbon");

  private TemplatePages() {}

  /** Returns a paragraph of prose that no other number has. */
  static String story(int number) {
    return "In the winter the "
        + word(number)
        + " of the upper village carried a "
        + word(number / 16)
        + " and a broken "
        + word(number / 256)
        + " over the frozen river, and nobody could say why it had to be done that very night.";
  }

  /** Returns a short line that no other of sixteen numbers has. */
  static String title(int number) {
    return "Night of the " + word(number);
  }

  /** Returns a paragraph that shares hardly a run of words with that of another number. */
  static String prose(int number) {
    return "Then the "
        + new Random(number)
            .ints(40, 0, WORDS.size())
            .mapToObj(WORDS::get)
            .collect(Collectors.joining(" "))
        + ".";
  }

  private static String word(int number) {
    return WORDS.get(number % WORDS.size());
  }

  /** Returns a text of which some lines are shared. */
  static RawDocument text(String host, int number, String... lines) {
    return RawDocument.text(String.join("\n\n", lines))
        .withUrl("https://" + host + "/story/" + number);
  }

  /** Returns a text with two shared lines before its story and one behind it. */
  static RawDocument text(String host, int number) {
    return text(host, number, HEAD, SECOND, story(number), story(number + 1000), TAIL);
  }

  static List<RawDocument> texts(String host, int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> text(host, i)).toList();
  }

  /** Returns ten texts of one host; the lines of each follow from its number. */
  static List<RawDocument> tenTexts(IntFunction<List<String>> lines) {
    return IntStream.range(0, 10)
        .mapToObj(i -> text("a.example", i, lines.apply(i).toArray(String[]::new)))
        .toList();
  }

  /** Returns ten articles of one host. */
  static List<RawDocument> tenPages() {
    return IntStream.range(0, 10).mapToObj(i -> html("a.example", i)).toList();
  }

  /** Returns an article in HTML whose first and last paragraph are shared. */
  static RawDocument html(String host, int number) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(HEAD);
    paragraphs.add(SECOND);
    for (int i = 0; i < 6; i++) {
      paragraphs.add(story(number + 1000 * i));
    }
    paragraphs.add(TAIL);
    String body = String.join("</p><p>", paragraphs);
    return RawDocument.html(
            "<html><head><title>Story</title></head><body><article><p>"
                + body
                + "</p></article></body></html>")
        .withUrl("https://" + host + "/page/" + number);
  }

  static SiteTemplates learned(List<RawDocument> pages) {
    SiteTemplates templates = SiteTemplates.create();
    Cleaner cleaner = Cleaner.create();
    pages.forEach(page -> templates.learn(cleaner.templateLines(page)));
    return templates;
  }

  static CleanDocument clean(SiteTemplates templates, RawDocument raw) {
    return Cleaner.builder().templates(templates).build().clean(raw);
  }

  /** Returns the lines that were removed as template. */
  static List<String> removed(CleanDocument document) {
    return document.removals().stream()
        .filter(removal -> removal.reason() == Reason.TEMPLATE)
        .map(Removal::text)
        .toList();
  }
}
