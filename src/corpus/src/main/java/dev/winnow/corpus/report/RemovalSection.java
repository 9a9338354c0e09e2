package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.boilerplate.Reason;
import dev.winnow.boilerplate.Removal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was removed, by reason, with examples between the words that stayed. */
final class RemovalSection implements Section<RemovalSection> {
  private static final int CONTEXT = 80;
  private static final int REMOVED = 300;

  private record Example(String id, String before, String removed, String after) {}

  private static final class Count {
    private final Examples<Example> examples = new Examples<>(Examples.USUAL);
    private long blocks;
    private long characters;
    private long documents;
  }

  private final Map<Reason, Count> counts = new EnumMap<>(Reason.class);
  private long unknown;

  @Override
  public void add(ReportedRecord record) {
    unknown += record.knowsRemovals() ? 0 : 1;
    Map<Reason, Removal> longest = new EnumMap<>(Reason.class);
    for (Removal removal : record.removals()) {
      Count count = of(removal.reason());
      count.blocks++;
      count.characters += removal.text().length();
      longest.merge(removal.reason(), removal, RemovalSection::longer);
    }
    longest.forEach((reason, removal) -> count(record, removal, of(reason)));
  }

  private Count of(Reason reason) {
    return counts.computeIfAbsent(reason, r -> new Count());
  }

  private static Removal longer(Removal a, Removal b) {
    return b.text().length() > a.text().length() ? b : a;
  }

  private static void count(ReportedRecord record, Removal removal, Count count) {
    count.documents++;
    // what repeats another record shows the same again
    double later = record.duplicate().isPresent() ? 1 : 0;
    if (count.examples.takes(later, record.hash())) {
      count.examples.add(later, record, example(record, removal));
    }
  }

  private static Example example(ReportedRecord record, Removal removal) {
    // where a text that was cleaned before had it is not known
    String text = removal.position() < 0 ? "" : record.text();
    int at = Math.max(0, Math.min(removal.position(), text.length()));
    return new Example(
        record.id(),
        Json.cutFront(text.substring(Math.max(0, at - 2 * CONTEXT), at).strip(), CONTEXT),
        Json.cut(removal.text(), REMOVED),
        Json.cut(text.substring(at, Math.min(text.length(), at + 2 * CONTEXT)).strip(), CONTEXT));
  }

  @Override
  public void merge(RemovalSection other) {
    unknown += other.unknown;
    other.counts.forEach(
        (reason, their) -> {
          Count mine = of(reason);
          mine.blocks += their.blocks;
          mine.characters += their.characters;
          mine.documents += their.documents;
          mine.examples.merge(their.examples);
        });
  }

  @Override
  public void write(ObjectNode report, NamedRecords named) {
    report.put("removals_unknown", unknown);
    ArrayNode removals = report.putArray("removals");
    List<Map.Entry<Reason, Count>> sorted =
        counts.entrySet().stream()
            .sorted(
                Comparator.comparingLong((Map.Entry<Reason, Count> e) -> -e.getValue().characters)
                    .thenComparing(Map.Entry::getKey))
            .toList();
    for (Map.Entry<Reason, Count> entry : sorted) {
      Count count = entry.getValue();
      ObjectNode removal = removals.addObject();
      removal.put("reason", entry.getKey().name());
      removal.put("blocks", count.blocks);
      removal.put("characters", count.characters);
      removal.put("documents", count.documents);
      ArrayNode examples = removal.putArray("examples");
      for (Example example : count.examples.all()) {
        examples
            .addObject()
            .put("id", named.name(example.id()))
            .put("before", example.before())
            .put("removed", example.removed())
            .put("after", example.after());
      }
    }
  }
}
