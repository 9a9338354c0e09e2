package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.corpus.record.CleanedFacts;
import dev.winnow.corpus.report.Tally.Count;
import dev.winnow.detect.CharsetGuess;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Texts with damaged characters, and mislabelled encodings. */
final class DamageSection implements Section<DamageSection> {
  private final Tally kinds = new Tally();
  private final Tally any = new Tally();
  private long unknown;

  @Override
  public void add(ReportedRecord record) {
    // an earlier cleaning tells the charset, but not what was declared
    unknown += record.source().facts().flatMap(CleanedFacts::charset).isPresent() ? 1 : 0;
    Set<Damage> found = Damage.of(record.text());
    if (record.warnings().stream().anyMatch(warning -> warning.contains("control character"))) {
      found.add(Damage.CONTROL_CHARACTERS);
    }
    if (record.document().charset().flatMap(CharsetGuess::overruled).isPresent()) {
      found.add(Damage.MISLABELLED_ENCODING);
    }
    found.forEach(kind -> kinds.add(kind.name().toLowerCase(Locale.ROOT), record));
    if (!found.isEmpty()) {
      any.add("any", record);
    }
  }

  @Override
  public void merge(DamageSection other) {
    kinds.merge(other.kinds);
    any.merge(other.any);
    unknown += other.unknown;
  }

  @Override
  public void write(ObjectNode report, NamedRecords named) {
    List<Count> counts = kinds.byCount();
    ArrayNode list = report.putArray("damage");
    for (Count kind : counts) {
      ObjectNode to = list.addObject();
      to.put("kind", kind.name());
      to.put("documents", kind.count());
      named.examples(to, kind.examples());
    }
    report.put("damaged", any.total());
    report.put("labels_unknown", unknown);
    named.examples(report, "damaged_examples", any.examples());
  }
}
