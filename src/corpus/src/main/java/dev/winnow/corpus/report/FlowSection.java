package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.corpus.record.Dropped;
import dev.winnow.corpus.record.Location;
import dev.winnow.corpus.record.Skipped;
import dev.winnow.corpus.record.Unreadable;
import dev.winnow.corpus.record.WellFormed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many records come in at each stage, how many go on, and why the others do not. */
final class FlowSection implements Section<FlowSection> {
  private static final int PLACES = 5;
  private static final String UNREADABLE = "unreadable";

  private final Tally empty = new Tally();
  private final Tally dropped = new Tally();
  private final Tally duplicates = new Tally();
  private final Map<String, List<String>> places = new TreeMap<>();
  private final Tally read = new Tally();
  private final Examples<String> all = new Examples<>(Examples.USUAL);
  private final Examples<String> withText = new Examples<>(Examples.USUAL);
  private final Examples<String> kept = new Examples<>(Examples.USUAL);
  private long records;
  private long unreadable;

  @Override
  public void add(ReportedRecord record) {
    records++;
    all.add(record, record.id());
    if (record.isEmpty()) {
      empty.add("empty", record);
    } else {
      withText.add(record, record.id());
      if (record.duplicate().isEmpty()) {
        kept.add(record, record.id());
      }
    }
    record.duplicate().ifPresent(duplicate -> duplicates.add(Duplication.kind(duplicate), record));
  }

  void add(Dropped what) {
    records++;
    dropped.add(what.reason());
    place(what.reason(), what.record().location());
  }

  void add(Unreadable what) {
    unreadable++;
    // the reasons name columns and sizes, so there may be as many as records
    read.add(UNREADABLE);
    place(UNREADABLE, what.location());
  }

  void add(Skipped what) {
    read.add(what.reason());
    place(what.reason(), what.location());
  }

  private void place(String reason, Location location) {
    List<String> known = places.computeIfAbsent(reason, r -> new ArrayList<>());
    if (known.size() < PLACES) {
      known.add(WellFormed.of(location.toString()));
    }
  }

  @Override
  public void merge(FlowSection other) {
    records += other.records;
    unreadable += other.unreadable;
    empty.merge(other.empty);
    dropped.merge(other.dropped);
    duplicates.merge(other.duplicates);
    read.merge(other.read);
    all.merge(other.all);
    withText.merge(other.withText);
    kept.merge(other.kept);
    other.places.forEach(
        (reason, theirs) -> {
          List<String> mine = places.computeIfAbsent(reason, r -> new ArrayList<>());
          mine.addAll(theirs.subList(0, Math.min(theirs.size(), PLACES - mine.size())));
        });
  }

  @Override
  public void write(ObjectNode report, NamedRecords named) {
    ArrayNode flow = report.putArray("flow");
    long in = records + read.total();
    in = stage("read", in, read, flow, named, all, all);
    in = stage("clean", in, empty, flow, named, all, withText);
    in = stage("filter", in, dropped, flow, named, withText, withText);
    stage("deduplicate", in, duplicates, flow, named, withText, kept);
    ObjectNode rates = report.withObject("/rates");
    rates.put("records", records);
    rates.put("unreadable_rate", Json.share(unreadable, records + unreadable));
    rates.put("empty_rate", Json.share(empty.total(), records - dropped.total()));
  }

  private long stage(
      String name,
      long in,
      Tally lost,
      ArrayNode flow,
      NamedRecords named,
      Examples<String> comeIn,
      Examples<String> goOn) {
    long out = in - lost.total();
    ObjectNode stage = flow.addObject().put("stage", name).put("in", in).put("out", out);
    named.examples(stage, "in_examples", comeIn.ids());
    named.examples(stage, "out_examples", goOn.ids());
    ArrayNode reasons = stage.putArray("lost");
    for (Tally.Count reason : lost.byCount()) {
      ObjectNode to = reasons.addObject();
      to.put("reason", reason.name());
      to.put("count", reason.count());
      named.examples(to, reason.examples());
      List<String> where = places.getOrDefault(reason.name(), List.of());
      if (!where.isEmpty()) {
        ArrayNode array = to.putArray("where");
        where.forEach(array::add);
      }
    }
    return out;
  }
}
