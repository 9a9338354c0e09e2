package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.corpus.record.WellFormed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ids that a report names, in their order; for one thread. */
final class NamedRecords {
  private final Set<String> ids = new LinkedHashSet<>();
  private final SampleSpool samples;

  NamedRecords(SampleSpool samples) {
    this.samples = samples;
  }

  /** Returns what is known of a record, without naming it. */
  Optional<Sample> sample(String id) {
    return samples.get(ReportedRecord.named(id));
  }

  /** Writes ids as examples of a figure. */
  void examples(ObjectNode to, List<String> examples) {
    examples(to, "examples", examples);
  }

  void examples(ObjectNode to, String field, List<String> examples) {
    ArrayNode array = to.putArray(field);
    examples.forEach(id -> array.add(name(id)));
  }

  /** Names a record, and returns its id as it is written, cut if it is very long. */
  String name(String id) {
    String named = ReportedRecord.named(id);
    ids.add(named);
    return WellFormed.of(named);
  }

  Set<String> ids() {
    return ids;
  }
}
