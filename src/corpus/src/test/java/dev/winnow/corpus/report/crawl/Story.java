package dev.winnow.corpus.report.crawl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A title and paragraphs. */
record Story(String title, List<String> paragraphs) {
  private static final Pack LOCAL = Pack.load("local");

  Story {
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * A line of a pack.
   *
   * @param topics digits that it may begin with; without any it fits all
   */
  private record Line(String topics, String text) {
    static Line of(String line) {
      int space = line.indexOf(' ');
      boolean marked = line.substring(0, space).matches("[1-9](,[1-9])*");
      return marked
          ? new Line(line.substring(0, space), line.substring(space + 1))
          : new Line("", line);
    }
  }

  /** Returns those of the lines that fit a topic. */
  private static List<String> on(String topic, List<String> lines) {
    return lines.stream()
        .map(Line::of)
        .filter(line -> line.topics().isEmpty() || line.topics().contains(topic))
        .map(Line::text)
        .toList();
  }

  /**
   * Writes one.
   *
   * @param name of the pack
   * @param number by which texts of a pack differ
   * @param units so many lines of its body at most, two in a paragraph
   */
  static Story write(String name, int number, int units) {
    Pack pack = Pack.load(name);
    Phrasing phrasing = new Phrasing(name + number);
    Line lead = Line.of(phrasing.one(pack.get("lead")));
    String title = phrasing.fill(phrasing.one(on(lead.topics(), pack.get("title"))));
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(phrasing.fill(lead.text()));
    List<String> fitting = on(lead.topics(), pack.get("body"));
    List<String> body = phrasing.some(fitting, Math.min(units, fitting.size()));
    for (int i = 0; i < body.size(); i += 2) {
      String second = i + 1 < body.size() ? " " + phrasing.fill(body.get(i + 1)) : "";
      paragraphs.add(phrasing.fill(body.get(i)) + second);
    }
    if (pack.sections().containsKey("end")) {
      paragraphs.add(phrasing.fill(phrasing.one(pack.get("end"))));
    }
    return new Story(title, paragraphs);
  }

  /** Returns the story as another paper prints it: a word or two changed, a sentence of its own. */
  Story reprinted(int copy) {
    Phrasing phrasing = new Phrasing("reprint" + copy);
    List<String> changed = new ArrayList<>(paragraphs);
    String own = phrasing.fill(LOCAL.get("local").get(copy % LOCAL.get("local").size()));
    int at = 1 + copy % (changed.size() - 1);
    changed.set(at, changed.get(at) + " " + own);
    if (copy % 2 == 0) {
      changed.replaceAll(
          p -> p.replaceFirst(" said on (Mon|Tues|Wednes|Thurs|Fri|Satur)day", " said"));
    }
    return new Story(copy % 3 == 0 ? "Report: " + title : title, changed);
  }

  Story with(List<String> other) {
    return new Story(title, other);
  }

  String html() {
    return paragraphs.stream().map(p -> "<p>" + p + "</p>").collect(Collectors.joining("\n"));
  }

  /** Returns the title as part of an address. */
  String slug() {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
