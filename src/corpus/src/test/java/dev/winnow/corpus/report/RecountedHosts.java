package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.corpus.report.Recounted.Rec;
import dev.winnow.quality.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the report should say of hosts and of lines that stand on many records. */
final class RecountedHosts {
  private final Recounted corpus;
  private final ObjectNode report;

  RecountedHosts(Recounted corpus, ObjectNode report) {
    this.corpus = corpus;
    this.report = report;
  }

  void write() {
    hosts();
    left();
  }

  private static void add(ArrayNode to, List<String> names) {
    names.forEach(to::add);
  }

  private void hosts() {
    List<Rec> known = corpus.where(r -> !r.host().isEmpty());
    Map<String, List<Rec>> hosts = Recounted.groups(known, Rec::host);
    Map<String, Double> templates = new LinkedHashMap<>();
    hosts.forEach(
        (host, records) -> {
          double share = template(records);
          if (share > 0) {
            templates.put(host, share);
          }
        });
    ObjectNode to = report.putObject("hosts");
    to.put("without_host", corpus.records().size() - known.size());
    to.putObject("distinct").put("estimate", hosts.size());
    to.put("count_error", 0).put("line_error", 0);
    ArrayNode top = to.putArray("top");
    hosts.entrySet().stream()
        .limit(20)
        .forEach(e -> host(top, e.getKey(), e.getValue(), templates));
    ArrayNode templated = to.putArray("templated");
    templates.keySet().stream()
        .sorted(
            Comparator.comparingDouble(
                h ->
                    -templates.getOrDefault(h, 0.0)
                        * length(once(hosts.getOrDefault(h, List.of())))))
        .sorted(Comparator.comparing(h -> templates.getOrDefault(h, 0.0) < 0.2))
        .limit(20)
        .forEach(h -> host(templated, h, hosts.getOrDefault(h, List.of()), templates));
    double all = corpus.records().size();
    double records = 0;
    double text = 0;
    double worst = 0;
    int much = 0;
    for (Map.Entry<String, Double> host : templates.entrySet()) {
      int pages = hosts.getOrDefault(host.getKey(), List.of()).size();
      worst = Math.max(worst, host.getValue());
      if (host.getValue() >= 0.2) {
        much++;
        records += pages;
        text += pages * host.getValue();
      }
    }
    to.put("templated_hosts", much);
    to.put("worst_template_share", Recounted.share(worst, 1));
    to.put("templated_rate", Recounted.share(records, all));
    to.put("template_share", Recounted.share(text, all));
  }

  private static double length(List<Rec> records) {
    return records.stream().mapToInt(r -> r.text().length()).sum();
  }

  private static List<Rec> once(List<Rec> records) {
    return records.stream().filter(record -> !record.isDuplicate()).toList();
  }

  private void host(ArrayNode to, String host, List<Rec> records, Map<String, Double> templates) {
    double kept = records.stream().mapToInt(r -> r.text().length()).sum();
    double removed = records.stream().mapToInt(Rec::removed).sum();
    ObjectNode node =
        to.addObject()
            .put("host", host)
            .put("records", records.size())
            .put("share", Recounted.share(records.size(), corpus.records().size()))
            .put("duplicates", records.size() - once(records).size())
            .put("empty", records.stream().filter(Rec::isEmpty).count())
            .put("removed_share", Recounted.share(removed, removed + kept))
            .put("template_share", Recounted.share(templates.getOrDefault(host, 0.0), 1));
    records.stream()
        .filter(r -> r.document().confidence().isPresent())
        .mapToDouble(r -> r.document().confidence().getAsDouble())
        .average()
        .ifPresentOrElse(
            mean -> node.put("mean_confidence", Recounted.share(mean, 1)),
            () -> node.putNull("mean_confidence"));
    add(node.putArray("examples"), Recounted.examples(records, 3));
  }

  /** Returns the records of each line that is not of signs only. */
  private static Map<String, List<Rec>> lines(List<Rec> records) {
    Map<String, List<Rec>> lines = new TreeMap<>();
    for (Rec record : records) {
      record
          .text()
          .lines()
          .map(String::strip)
          .filter(line -> line.codePoints().anyMatch(Character::isLetterOrDigit))
          .distinct()
          .forEach(line -> lines.computeIfAbsent(line, l -> new ArrayList<>()).add(record));
    }
    return lines;
  }

  private static double template(List<Rec> records) {
    List<Rec> once = once(records);
    double all = length(once);
    double repeated = 0;
    for (Map.Entry<String, List<Rec>> line : lines(once).entrySet()) {
      int pages = line.getValue().size();
      if (pages >= 3 && pages >= 0.3 * once.size()) {
        repeated += (double) pages * line.getKey().length();
      }
    }
    return all == 0 ? 0 : repeated / all;
  }

  private static double words(Rec record) {
    return record.document().quality().value(Signal.WORD_COUNT).orElse(0);
  }

  private void left() {
    List<Rec> once = once(corpus.texts());
    ArrayNode left = report.putArray("left");
    lines(once).entrySet().stream()
        .filter(line -> line.getValue().size() >= 3)
        .sorted(Comparator.comparingInt(line -> -line.getValue().size()))
        .limit(50)
        .forEach(
            line -> {
              List<Rec> records = line.getValue();
              ObjectNode node =
                  left.addObject()
                      .put(
                          "line", line.getKey().substring(0, Math.min(200, line.getKey().length())))
                      .put("documents", records.size())
                      .put("share", Recounted.share(records.size(), once.size()))
                      .put(
                          "hosts",
                          records.stream()
                              .map(Rec::host)
                              .filter(host -> !host.isEmpty())
                              .distinct()
                              .limit(20)
                              .count());
              add(node.putArray("examples"), Recounted.examples(records, 3));
            });
    report.put("left_error", 0);
    double repeated = 0;
    for (Map.Entry<String, List<Rec>> line : lines(once).entrySet()) {
      int on = line.getValue().size();
      if (on >= 3 && on >= 0.05 * once.size()) {
        repeated += (double) on * line.getKey().length();
      }
    }
    report.put("left_share", Recounted.share(repeated, length(once)));
    List<Rec> texts = once.stream().filter(r -> words(r) > 60).toList();
    List<Rec> single = texts.stream().filter(r -> r.text().strip().lines().count() == 1).toList();
    ObjectNode oneLine = report.putObject("one_line").put("texts", texts.size());
    oneLine.put("count", single.size()).put("share", Recounted.share(single.size(), texts.size()));
    add(oneLine.putArray("examples"), Recounted.examples(single, 5));
  }
}
