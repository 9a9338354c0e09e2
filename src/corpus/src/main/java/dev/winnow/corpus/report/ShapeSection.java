package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.boilerplate.Removal;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the texts look like, in numbers; empty ones are left out. */
final class ShapeSection implements Section<ShapeSection> {
  private final Map<String, Distribution> signals = new LinkedHashMap<>();

  @Override
  public void add(ReportedRecord record) {
    if (record.isEmpty()) {
      return;
    }
    String text = record.text();
    long removed = 0;
    for (Removal removal : record.document().removals()) {
      removed += removal.text().length();
    }
    add("words", "words", record.words(), record);
    add("characters", "characters", text.length(), record);
    add("removed_share", "share", (double) removed / (removed + text.length()), record);
    int lines = TextLines.count(text);
    add("lines", "lines", lines, record);
    add("mean_line_length", "characters", (double) text.length() / Math.max(1, lines), record);
  }

  private void add(String signal, String unit, double value, ReportedRecord record) {
    signals.computeIfAbsent(signal, s -> new Distribution(unit)).add(value, record);
  }

  @Override
  public void merge(ShapeSection other) {
    other.signals.forEach(
        (signal, their) -> {
          Distribution mine = signals.get(signal);
          if (mine == null) {
            signals.put(signal, their);
          } else {
            mine.merge(their);
          }
        });
  }

  @Override
  public void write(ObjectNode report, NamedRecords named) {
    ArrayNode shape = report.putArray("shape");
    signals.forEach(
        (signal, distribution) ->
            distribution.write(shape.addObject().put("signal", signal), named));
  }
}
