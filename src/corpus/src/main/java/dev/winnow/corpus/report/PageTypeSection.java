package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.corpus.report.Tally.Count;
import java.util.Locale;

/** The types of the pages; plain texts have none. */
final class PageTypeSection implements Section<PageTypeSection> {
  private final Tally types = new Tally();

  @Override
  public void add(ReportedRecord record) {
    record.pageType().ifPresent(type -> types.add(type.name().toLowerCase(Locale.ROOT), record));
  }

  @Override
  public void merge(PageTypeSection other) {
    types.merge(other.types);
  }

  @Override
  public void write(ObjectNode report, NamedRecords named) {
    ArrayNode list = report.putArray("page_types");
    for (Count type : types.byCount()) {
      ObjectNode to = list.addObject();
      to.put("type", type.name());
      to.put("count", type.count());
      to.put("share", Json.share(type.count(), types.total()));
      named.examples(to, type.examples());
    }
  }
}
