package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The sections that look at one record after the other, in the order of the report. */
final class Sections {
  private final RemovalSection removals = new RemovalSection();
  private final HostSection hosts = new HostSection();
  private final LeftSection left = new LeftSection();
  private final ShapeSection shape = new ShapeSection();
  private final RuleSection rules = new RuleSection();
  private final LanguageSection languages = new LanguageSection();
  private final EncodingSection encodings = new EncodingSection();
  private final DamageSection damage = new DamageSection();
  private final ConfidenceSection confidence = new ConfidenceSection();
  private final PageTypeSection types = new PageTypeSection();

  void add(ReportedRecord record) {
    removals.add(record);
    hosts.add(record);
    left.add(record);
    shape.add(record);
    rules.add(record);
    languages.add(record);
    encodings.add(record);
    damage.add(record);
    confidence.add(record);
    types.add(record);
  }

  void merge(Sections other) {
    removals.merge(other.removals);
    hosts.merge(other.hosts);
    left.merge(other.left);
    shape.merge(other.shape);
    rules.merge(other.rules);
    languages.merge(other.languages);
    encodings.merge(other.encodings);
    damage.merge(other.damage);
    confidence.merge(other.confidence);
    types.merge(other.types);
  }

  /** Writes all; the duplicates come after the removals. */
  void write(ObjectNode report, NamedRecords named, Runnable duplication) {
    removals.write(report, named);
    duplication.run();
    hosts.write(report, named);
    left.write(report, named);
    shape.write(report, named);
    rules.write(report, named);
    languages.write(report, named);
    encodings.write(report, named);
    damage.write(report, named);
    confidence.write(report, named);
    types.write(report, named);
  }
}
