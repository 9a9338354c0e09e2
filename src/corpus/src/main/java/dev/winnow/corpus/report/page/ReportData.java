package dev.winnow.corpus.report.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The corpus report as its JSON has it (schema "winnow-report/1"). Lists, maps and strings that the
 * JSON leaves out are empty; numbers and sections that it leaves out are null.
 */
record ReportData(
    String schema,
    @Nullable Run run,
    @Nullable Summary summary,
    List<Stage> flow,
    List<Removal> removals,
    @Nullable Long removalsUnknown,
    @Nullable Duplication duplication,
    @Nullable Hosts hosts,
    List<LeftLine> left,
    List<Signal> shape,
    List<RuleSet> ruleSets,
    @Nullable Lists machineLists,
    List<Language> languages,
    @Nullable Mixed mixed,
    List<Encoding> encodings,
    List<Damage> damage,
    @Nullable Confidence confidence,
    List<PageType> pageTypes,
    Map<String, Sample> samples,
    @Nullable Comparison comparison) {

  record Run(
      String version,
      List<String> inputs,
      Map<String, Object> settings,
      String settingsHash,
      String started,
      @Nullable Double seconds,
      @Nullable Double recordsPerSecond,
      @Nullable Double mbIn,
      List<String> errorBounds) {}

  record Summary(List<String> sentences, List<List<Part>> parts, List<Problem> problems) {}

  record Part(String text, List<String> examples, String section) {}

  record Problem(
      String kind,
      String headline,
      String advice,
      @Nullable Double severity,
      String section,
      List<String> examples) {}

  record Stage(
      String stage,
      @Nullable Long in,
      @Nullable Long out,
      List<String> inExamples,
      List<String> outExamples,
      List<Loss> lost) {}

  record Loss(String reason, @Nullable Long count, List<String> examples, List<String> where) {}

  record Removal(
      String reason,
      @Nullable Long blocks,
      @Nullable Long characters,
      @Nullable Long documents,
      List<Excerpt> examples) {}

  record Excerpt(String id, String before, String removed, String after) {}

  record Duplication(
      @Nullable Double threshold,
      boolean sharedIndex,
      @Nullable Long exact,
      @Nullable Long near,
      List<String> exactExamples,
      List<String> nearExamples,
      @Nullable Double duplicateRate,
      @Nullable Double exactRate,
      @Nullable Double nearDuplicateRate,
      @Nullable Long clusters,
      List<ClusterSize> sizes,
      List<Cluster> largest,
      @Nullable Candidates candidates,
      List<AtThreshold> atThresholds) {}

  record ClusterSize(
      long from, @Nullable Long to, @Nullable Long clusters, List<String> examples) {}

  record Cluster(
      String representative,
      @Nullable Long size,
      List<HostCount> hosts,
      List<Member> members,
      String passage) {}

  record HostCount(String host, @Nullable Long count) {}

  record Member(String id, @Nullable Double similarity, String kind) {}

  record Candidates(
      @Nullable Long verified,
      @Nullable Long rejected,
      List<String> verifiedExamples,
      List<String> rejectedExamples) {}

  record AtThreshold(
      @Nullable Double threshold,
      @Nullable Long documents,
      boolean estimated,
      List<String> examples) {}

  record Hosts(
      @Nullable Estimate distinct,
      List<Host> top,
      List<Host> templated,
      @Nullable Long withoutHost,
      List<String> withoutHostExamples) {}

  record Estimate(@Nullable Long estimate, @Nullable Long low, @Nullable Long high) {}

  record Host(
      String host,
      @Nullable Long records,
      @Nullable Double share,
      @Nullable Long duplicates,
      @Nullable Long empty,
      @Nullable Double removedShare,
      @Nullable Double templateShare,
      @Nullable Double meanConfidence,
      List<String> examples,
      List<String> duplicateExamples,
      List<String> emptyExamples) {}

  record LeftLine(
      String line,
      @Nullable Long documents,
      @Nullable Double share,
      @Nullable Long hosts,
      List<String> examples) {}

  record Signal(
      String signal,
      String unit,
      Map<String, Double> percentiles,
      List<Bin> histogram,
      @Nullable Double rankError,
      List<String> low,
      List<String> high) {}

  record Bin(
      @Nullable Double from, @Nullable Double to, @Nullable Long count, List<String> examples) {}

  record RuleSet(
      String name,
      @Nullable Long dropped,
      @Nullable Double share,
      List<String> examples,
      List<PublishedRule> rules) {}

  record Lists(@Nullable Long count, @Nullable Double share, List<String> examples) {}

  record PublishedRule(
      String rule, String says, @Nullable Long dropped, List<ValueExample> examples) {}

  record ValueExample(String id, @Nullable Double value) {}

  record Language(
      String code,
      @Nullable Long count,
      @Nullable Double share,
      @Nullable Double meanConfidence,
      List<String> examples) {}

  record Mixed(@Nullable Long count, List<String> examples) {}

  record Encoding(String charset, String rule, @Nullable Long count, List<String> examples) {}

  record Damage(String kind, @Nullable Long documents, List<String> examples) {}

  record Confidence(@Nullable Double mean, List<Bin> histogram, List<String> low) {}

  record PageType(
      String type, @Nullable Long count, @Nullable Double share, List<String> examples) {}

  record Sample(
      String url,
      String source,
      String language,
      @Nullable Long words,
      String text,
      @Nullable Boolean cut) {}

  record Comparison(String with, List<Setting> settings, List<Change> changes) {}

  record Setting(String name, @Nullable String before, @Nullable String after) {}

  record Change(String path, @Nullable Object before, @Nullable Object after, String says) {}
}
