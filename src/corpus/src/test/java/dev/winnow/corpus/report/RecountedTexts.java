package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.boilerplate.Removal;
import dev.winnow.corpus.record.Skipped;
import dev.winnow.corpus.record.Unreadable;
import dev.winnow.corpus.report.Recounted.Rec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the report should say of flow, removals, duplicates, hosts and lines. */
final class RecountedTexts {
  private final Recounted corpus;
  private final ObjectNode report = new ObjectMapper().createObjectNode();

  RecountedTexts(Recounted corpus) {
    this.corpus = corpus;
  }

  ObjectNode write() {
    flow();
    removals();
    duplication();
    new RecountedHosts(corpus, report).write();
    return report;
  }

  private static void add(ArrayNode to, List<String> names) {
    names.forEach(to::add);
  }

  private void flow() {
    Map<String, List<String>> unread = new TreeMap<>();
    corpus.entries().stream()
        .filter(entry -> entry instanceof Unreadable || entry instanceof Skipped)
        .forEach(
            entry ->
                unread
                    .computeIfAbsent(
                        entry instanceof Skipped skipped ? skipped.reason() : "unreadable",
                        reason -> new ArrayList<>())
                    .add(entry.location().toString()));
    ArrayNode flow = report.putArray("flow");
    ArrayNode lost = stage(flow, "read", corpus.entries().size(), corpus.records().size());
    unread.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, List<String>> e) -> -e.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .forEach(
            e -> {
              ObjectNode reason =
                  lost.addObject().put("reason", e.getKey()).put("count", e.getValue().size());
              add(reason.putArray("where"), e.getValue().stream().limit(5).toList());
            });
    int texts = corpus.texts().size();
    ArrayNode cleaned = stage(flow, "clean", corpus.records().size(), texts);
    lost(cleaned, "empty", corpus.where(Rec::isEmpty));
    stage(flow, "filter", texts, texts);
    ArrayNode repeated = stage(flow, "deduplicate", texts, texts - corpus.duplicates().size());
    Recounted.groups(corpus.duplicates(), r -> r.exact() ? "exact" : "near")
        .forEach((kind, records) -> lost(repeated, kind, records));
  }

  private static ArrayNode stage(ArrayNode flow, String name, int in, int out) {
    return flow.addObject().put("stage", name).put("in", in).put("out", out).putArray("lost");
  }

  private static void lost(ArrayNode to, String reason, List<Rec> records) {
    if (!records.isEmpty()) {
      ObjectNode lost = to.addObject().put("reason", reason).put("count", records.size());
      add(lost.putArray("examples"), Recounted.examples(records, 5));
    }
  }

  private void removals() {
    Map<String, List<Removal>> removed = new HashMap<>();
    Map<String, Set<Rec>> of = new HashMap<>();
    for (Rec record : corpus.records()) {
      for (Removal removal : record.document().removals()) {
        String reason = removal.reason().name();
        removed.computeIfAbsent(reason, r -> new ArrayList<>()).add(removal);
        of.computeIfAbsent(reason, r -> new LinkedHashSet<>()).add(record);
      }
    }
    ArrayNode list = report.putArray("removals");
    removed.entrySet().stream()
        .sorted(Comparator.comparingInt(e -> -characters(e.getValue())))
        .forEach(
            e -> {
              List<Rec> records = List.copyOf(of.getOrDefault(e.getKey(), Set.of()));
              ObjectNode reason =
                  list.addObject()
                      .put("reason", e.getKey())
                      .put("blocks", e.getValue().size())
                      .put("characters", characters(e.getValue()))
                      .put("documents", records.size());
              ArrayNode examples = reason.putArray("examples");
              for (String id : Recounted.examples(records, 5, r -> r.isDuplicate() ? 1 : 0)) {
                examples.addObject().put("id", id).put("removed", longest(id, e.getKey()));
              }
            });
  }

  private static int characters(List<Removal> removals) {
    return removals.stream().mapToInt(removal -> removal.text().length()).sum();
  }

  private String longest(String id, String reason) {
    String longest = "";
    for (Removal removal : corpus.record(id).document().removals()) {
      if (removal.reason().name().equals(reason) && removal.text().length() > longest.length()) {
        longest = removal.text();
      }
    }
    return longest.substring(0, Math.min(300, longest.length()));
  }

  private void duplication() {
    List<Rec> exact = corpus.where(r -> r.isDuplicate() && r.exact());
    int near = corpus.duplicates().size() - exact.size();
    int records = corpus.records().size();
    Map<Rec, List<Rec>> clusters = corpus.clusters();
    ObjectNode to = report.putObject("duplication").put("threshold", Made.THRESHOLD);
    to.put("exact", exact.size()).put("near", near).put("clusters", clusters.size());
    to.put("exact_rate", Recounted.share(exact.size(), records));
    to.put("near_duplicate_rate", Recounted.share(near, records));
    to.put("duplicate_rate", Recounted.share(corpus.duplicates().size(), records));
    int[] edges = {2, 3, 6, 21, 101, Integer.MAX_VALUE};
    ArrayNode sizes = to.putArray("sizes");
    for (int i = 0; i + 1 < edges.length; i++) {
      int from = edges[i];
      int below = edges[i + 1];
      sizes
          .addObject()
          .put("from", from)
          .put(
              "clusters",
              clusters.values().stream().filter(c -> c.size() >= from && c.size() < below).count());
    }
    ArrayNode largest = to.putArray("largest");
    clusters.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<Rec, List<Rec>> e) -> -e.getValue().size())
                .thenComparing(e -> e.getKey().id()))
        .limit(10)
        .forEach(e -> cluster(largest.addObject(), e.getKey(), e.getValue()));
    ArrayNode thresholds = to.putArray("at_thresholds");
    for (double at : new double[] {0.5, 0.6, 0.7, 0.8, 0.9}) {
      thresholds
          .addObject()
          .put("threshold", at)
          .put("documents", corpus.where(r -> r.similarity() >= at).size())
          .put("estimated", false);
    }
  }

  private static void cluster(ObjectNode to, Rec first, List<Rec> members) {
    to.put("representative", first.id()).put("size", members.size());
    ArrayNode hosts = to.putArray("hosts");
    Recounted.groups(members, Rec::host).entrySet().stream()
        .limit(5)
        .forEach(e -> hosts.addObject().put("host", e.getKey()).put("count", e.getValue().size()));
    ArrayNode list = to.putArray("members");
    for (Rec member : members.subList(1, Math.min(11, members.size()))) {
      list.addObject()
          .put("id", member.id())
          .put("kind", member.exact() ? "exact" : "near")
          .put("similarity", Recounted.share(Recounted.similarity(first, member), 1));
    }
  }
}
