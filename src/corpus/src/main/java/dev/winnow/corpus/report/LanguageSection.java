package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.corpus.report.Tally.Count;
import dev.winnow.detect.LanguageGuess;

/** The languages of the texts; empty ones are left out. */
final class LanguageSection implements Section<LanguageSection> {
  private static final String MIXED = "mixed";

  private final Tally languages = new Tally();
  private final Tally mixed = new Tally();

  @Override
  public void add(ReportedRecord record) {
    if (record.isEmpty()) {
      return;
    }
    LanguageGuess language = record.document().language();
    languages.add(language.code(), language.confidence(), record);
    if (language.isMixed()) {
      mixed.add(MIXED, record);
    }
  }

  @Override
  public void merge(LanguageSection other) {
    languages.merge(other.languages);
    mixed.merge(other.mixed);
  }

  @Override
  public void write(ObjectNode report, NamedRecords named) {
    ArrayNode list = report.putArray("languages");
    for (Count language : languages.byCount()) {
      ObjectNode to = list.addObject();
      to.put("code", language.name());
      to.put("count", language.count());
      to.put("share", Json.share(language.count(), languages.total()));
      to.put("mean_confidence", Json.rounded(language.mean()));
      named.examples(to, language.examples());
    }
    ObjectNode to = report.putObject(MIXED);
    to.put("count", mixed.total());
    named.examples(to, mixed.examples());
  }
}
