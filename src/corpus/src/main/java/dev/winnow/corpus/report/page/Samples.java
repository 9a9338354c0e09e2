package dev.winnow.corpus.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The example records of one page: numbered in the order in which the page first names them, so
 * that ids of the JSON never reach the markup.
 */
final class Samples {
  /** So many a browser opens at once. */
  static final int LIMIT = 1200;

  /** What the records may weigh in the page, about, in bytes. */
  static final int ROOM = 1_600_000;

  /** What stands around the text of each. */
  private static final int FRAME = 700;

  private static final int TEXT = 700;
  private static final int EXAMPLES = 5;

  private final Map<String, ReportData.Sample> given;
  private final Map<String, Entry> named = new LinkedHashMap<>();
  private int weight;

  Samples(Map<String, ReportData.Sample> given) {
    this.given = given;
  }

  /** The numbers of those of these records that the appendix holds, and that a section names. */
  List<Integer> numbers(Section section, List<String> ids) {
    List<Integer> numbers = new ArrayList<>();
    for (String id : ids) {
      if (numbers.size() == EXAMPLES) {
        break;
      }
      int number = number(section, id);
      if (number > 0 && !numbers.contains(number)) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  /** The number of a record in the appendix, 0 if it is not there. */
  int number(Section section, String id) {
    Entry entry = named.get(id);
    if (entry == null) {
      ReportData.Sample sample = given.get(id);
      if (sample == null || named.size() == LIMIT) {
        return 0;
      }
      Entry fresh = new Entry(named.size() + 1, sample, new LinkedHashSet<>());
      int weighs = FRAME + weight(fresh.place()) + weight(fresh.excerpt()) + weight(fresh.text());
      if (weight + weighs > ROOM) {
        return 0;
      }
      weight += weighs;
      entry = fresh;
      named.put(id, entry);
    }
    entry.sections().add(section);
    return entry.number();
  }

  /** The bytes that a text becomes in HTML. */
  private static int weight(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes += c >= 0x80 ? 3 : c == '&' || c == '<' || c == '>' || c == '"' || c == '\'' ? 5 : 1;
    }
    return bytes;
  }

  /** What the appendix shows, to be asked for when every section has been rendered. */
  List<Entry> named() {
    return List.copyOf(named.values());
  }

  /** A record with its number and the sections that name it. */
  record Entry(int number, ReportData.Sample sample, Set<Section> sections) {
    String place() {
      String place = sample.url().isEmpty() ? sample.source() : sample.url();
      return VisibleText.line(place, 160);
    }

    String excerpt() {
      return VisibleText.line(sample.text(), 110);
    }

    String text() {
      return VisibleText.of(sample.text(), TEXT);
    }

    boolean cut() {
      return Boolean.TRUE.equals(sample.cut()) || sample.text().length() > TEXT;
    }
  }
}
