package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.corpus.report.Recounted.Rec;
import dev.winnow.quality.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the report should say of signals, rules, languages, pages, and in its rates. */
final class RecountedQuality {
  /** As the papers have them, and datatrove where it says so. */
  private static final Map<String, String> RULES = new LinkedHashMap<>();

  private static final String GOPHER =
      "word_count >= 50, word_count <= 100000, mean_word_length >= 3, mean_word_length <= 10,"
          + " hash_ratio <= 0.1, ellipsis_ratio <= 0.1, bullet_lines <= 0.9,"
          + " ellipsis_lines <= 0.3, alphabetic_words >= 0.8, stop_words >= 2,"
          + " duplicate_lines <= 0.3, duplicate_paragraphs <= 0.3,"
          + " duplicate_line_characters <= 0.2, duplicate_paragraph_characters <= 0.2,"
          + " top_2_gram <= 0.2, top_3_gram <= 0.18, top_4_gram <= 0.16,"
          + " duplicate_5_grams <= 0.15, duplicate_6_grams <= 0.14, duplicate_7_grams <= 0.13,"
          + " duplicate_8_grams <= 0.12, duplicate_9_grams <= 0.11, duplicate_10_grams <= 0.1";

  static {
    RULES.put("c4", "c4_sentences >= 5, lorem_ipsum <= 0, curly_brackets <= 0");
    RULES.put(
        "fineweb",
        "terminal_punctuation_lines >= 0.12, duplicate_line_characters <= 0.01,"
            + " short_lines <= 0.67, newline_ratio <= 0.3");
    RULES.put("gopher", GOPHER);
    RULES.put("refinedweb", "noise_line_words <= 0.05, " + GOPHER);
  }

  private static final String SHOWN =
      "word_count character_count line_count paragraph_count sentence_count mean_word_length"
          + " mean_line_length longest_word short_lines bullet_lines terminal_punctuation_lines"
          + " duplicate_lines duplicate_5_grams top_2_gram stop_words unique_words word_entropy"
          + " letters digits capitals symbols unspaced removed_share";

  private record Valued(Rec record, double value) {}

  private final Recounted corpus;
  private final List<Rec> texts;
  private final ObjectNode report = new ObjectMapper().createObjectNode();

  RecountedQuality(Recounted corpus) {
    this.corpus = corpus;
    this.texts = corpus.texts();
  }

  ObjectNode write() {
    shape();
    rules();
    named("languages", "code", texts, r -> r.document().language().code());
    mean("languages", "mean_confidence", r -> r.document().language().confidence());
    count("mixed", texts.stream().filter(r -> r.document().language().shares().size() > 1));
    count("machine_lists", texts.stream().filter(RecountedQuality::isList));
    List<Rec> pages = corpus.where(r -> r.document().pageType().isPresent());
    named("page_types", "type", pages, RecountedQuality::type);
    confidence();
    return report;
  }

  private static String type(Rec record) {
    return record.document().pageType().map(Enum::name).orElse("").toLowerCase(Locale.ROOT);
  }

  private static void add(ArrayNode to, List<String> names) {
    names.forEach(to::add);
  }

  private static OptionalDouble signal(Rec record, String name) {
    if (name.equals("removed_share")) {
      double removed = record.removed();
      return OptionalDouble.of(removed / (removed + record.text().length()));
    }
    return record.document().quality().value(Signal.of(name).orElseThrow());
  }

  private static List<Valued> values(List<Rec> records, Function<Rec, OptionalDouble> value) {
    List<Valued> values = new ArrayList<>();
    for (Rec record : records) {
      value.apply(record).ifPresent(of -> values.add(new Valued(record, of)));
    }
    values.sort(Comparator.comparingDouble(Valued::value));
    return values;
  }

  private void shape() {
    ArrayNode shape = report.putArray("shape");
    for (String name : SHOWN.split(" ", -1)) {
      List<Valued> values = values(texts, record -> signal(record, name));
      ObjectNode to = shape.addObject().put("signal", name).put("rank_error", 0);
      ObjectNode percentiles = to.putObject("percentiles");
      for (int percent : new int[] {0, 1, 5, 25, 50, 75, 95, 99, 100}) {
        int rank = Math.max(1, (int) Math.ceil(percent * values.size() / 100.0));
        percentiles.put(Integer.toString(percent), values.get(rank - 1).value());
      }
      boolean isShare =
          Signal.of(name).map(signal -> signal.unit() == Signal.Unit.SHARE).orElse(true);
      to.put("unit", isShare ? "share" : unit(name));
      histogram(to, values, name, isShare);
      List<Rec> records = values.stream().map(Valued::record).toList();
      add(to.putArray("low"), Recounted.examples(records, 5, r -> signal(r, name).orElseThrow()));
      add(to.putArray("high"), Recounted.examples(records, 5, r -> -signal(r, name).orElseThrow()));
    }
  }

  private static String unit(String name) {
    return Signal.of(name).orElseThrow().unit().name().toLowerCase(Locale.ROOT);
  }

  private static void histogram(ObjectNode to, List<Valued> values, String name, boolean isShare) {
    List<Double> edges = new ArrayList<>();
    boolean isWhole =
        name.endsWith("count") || name.equals("longest_word") || name.equals("stop_words");
    int steps = isShare ? 20 : isWhole ? 10 : 20;
    for (int i = 0; i < steps; i++) {
      edges.add(isShare ? i / 20.0 : isWhole ? (double) i : i / 2.0);
    }
    for (double power = 10; !isShare && power < 1e9; power *= 10) {
      for (double part : new double[] {1, 1.5, 2, 3, 5, 7}) {
        edges.add(part * power);
      }
    }
    edges.add(isShare ? 1 : 1e9);
    ArrayNode histogram = to.putArray("histogram");
    double least = values.stream().mapToDouble(Valued::value).min().orElse(0);
    double most = values.stream().mapToDouble(Valued::value).max().orElse(0);
    for (int i = 0; i + 1 < edges.size(); i++) {
      double from = edges.get(i);
      double below = i + 2 < edges.size() ? edges.get(i + 1) : Double.MAX_VALUE;
      long count = values.stream().filter(v -> v.value() >= from && v.value() < below).count();
      if (isShare || (below > least && from <= most)) {
        histogram.addObject().put("from", from).put("to", edges.get(i + 1)).put("count", count);
      }
    }
  }

  private void rules() {
    ArrayNode sets = report.putArray("rule_sets");
    RULES.forEach(
        (name, rules) -> {
          Map<String, List<Rec>> broken = new LinkedHashMap<>();
          for (String rule : rules.split(", ", -1)) {
            List<Rec> by = texts.stream().filter(record -> breaks(record, rule)).toList();
            if (!by.isEmpty()) {
              broken.put(rule, by);
            }
          }
          double dropped =
              texts.stream()
                  .filter(r -> broken.values().stream().anyMatch(by -> by.contains(r)))
                  .count();
          ObjectNode set = sets.addObject().put("name", name).put("dropped", (long) dropped);
          set.put("share", Recounted.share(dropped, texts.size()));
          ArrayNode list = set.putArray("rules");
          broken.entrySet().stream()
              .sorted(
                  Comparator.comparingInt((Map.Entry<String, List<Rec>> e) -> -e.getValue().size())
                      .thenComparing(Map.Entry::getKey))
              .forEach(e -> rule(list.addObject(), name, e.getKey(), e.getValue()));
        });
  }

  private static void rule(ObjectNode to, String set, String rule, List<Rec> by) {
    String signal = rule.substring(0, rule.indexOf(' '));
    to.put("rule", set + "." + signal).put("says", rule.replace('_', ' '));
    to.put("dropped", by.size());
    ArrayNode examples = to.putArray("examples");
    for (String id : Recounted.examples(by, 5)) {
      by.stream()
          .filter(record -> record.id().equals(id))
          .forEach(
              r ->
                  examples.addObject().put("id", id).put("value", signal(r, signal).orElseThrow()));
    }
  }

  private static boolean breaks(Rec record, String rule) {
    String[] parts = rule.split(" ", 3);
    OptionalDouble value = signal(record, parts[0]);
    double threshold = Double.parseDouble(parts[2]);
    return value.isPresent()
        && (parts[1].equals(">=")
            ? value.getAsDouble() < threshold
            : value.getAsDouble() > threshold);
  }

  private static boolean isList(Rec record) {
    return !breaks(record, "line_count >= 5")
        && breaks(record, "terminal_punctuation_lines >= 0.12")
        && (breaks(record, "alphabetic_words >= 0.8")
            || signal(record, "stop_words").isEmpty()
            || breaks(record, "stop_words >= 1")
            || (breaks(record, "stop_words >= 2") && !breaks(record, "digits >= 0.01")));
  }

  private void named(String section, String field, List<Rec> of, Function<Rec, String> name) {
    ArrayNode list = report.putArray(section);
    Recounted.groups(of, name)
        .forEach(
            (key, records) -> {
              ObjectNode to = list.addObject().put(field, key).put("count", records.size());
              to.put("share", Recounted.share(records.size(), of.size()));
              add(to.putArray("examples"), Recounted.examples(records, 5));
            });
  }

  private void mean(String section, String field, Function<Rec, Double> value) {
    Map<String, Double> means =
        texts.stream()
            .collect(
                Collectors.groupingBy(
                    r -> r.document().language().code(), Collectors.averagingDouble(value::apply)));
    report
        .path(section)
        .forEach(
            node ->
                ((ObjectNode) node)
                    .put(
                        field,
                        Recounted.share(means.getOrDefault(node.path("code").asText(), -1.0), 1)));
  }

  private void count(String field, Stream<Rec> of) {
    List<Rec> records = of.toList();
    ObjectNode to = report.putObject(field).put("count", records.size());
    if (field.equals("machine_lists")) {
      to.put("share", Recounted.share(records.size(), texts.size()));
    }
    add(to.putArray("examples"), Recounted.examples(records, 5));
  }

  private void confidence() {
    List<Valued> values = values(corpus.records(), record -> record.document().confidence());
    ObjectNode to = report.putObject("confidence").put("count", values.size());
    double sum = values.stream().mapToDouble(Valued::value).sum();
    to.put("mean", Recounted.share(sum, values.size()));
    histogram(to, values, "confidence", true);
    add(
        to.putArray("low"),
        Recounted.examples(
            values.stream().map(Valued::record).toList(),
            5,
            r -> r.document().confidence().orElseThrow()));
  }
}
