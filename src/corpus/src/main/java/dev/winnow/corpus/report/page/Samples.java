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
  /** With the longest texts, full of characters that HTML escapes, these weigh under 1.7 MB. */
  static final int LIMIT = 400;

  private static final int TEXT = 700;
  private static final int EXAMPLES = 5;

  private final Map<String, ReportData.Sample> given;
  private final Map<String, Entry> named = new LinkedHashMap<>();

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
      entry = new Entry(named.size() + 1, sample, new LinkedHashSet<>());
      named.put(id, entry);
    }
    entry.sections().add(section);
    return entry.number();
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
