package dev.winnow.corpus.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Unreadable;
import dev.winnow.corpus.report.Recounted.Rec;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the report should say of encodings and damage, and in its rates. */
final class RecountedRates {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Pattern CHARSET = Pattern.compile("charset=[\"' ]?([-_:.a-z0-9]+)");
  private static final Map<String, Predicate<Rec>> DAMAGE =
      Map.of(
          "replacement_characters", r -> r.text().indexOf(0xfffd) >= 0,
          "mojibake", r -> misread(r.text()) >= 2 || hasMisreadWords(r.text()),
          "control_characters", RecountedRates::hasControls,
          "bidi_controls", r -> r.text().matches("(?s).*[\\u202a-\\u202e\\u2066-\\u2069].*"),
          "mislabelled_encoding", RecountedRates::isMislabelled);

  private final Recounted corpus;
  private final ObjectNode report = new ObjectMapper().createObjectNode();

  RecountedRates(Recounted corpus) {
    this.corpus = corpus;
  }

  /** Returns the figures; those of hosts, languages and confidence follow from others. */
  ObjectNode write(JsonNode texts, JsonNode quality) {
    encodings();
    damage();
    rates(texts, quality);
    return report;
  }

  private void encodings() {
    ArrayNode list = report.putArray("encodings");
    Recounted.groups(
            corpus.records(),
            r ->
                r.document()
                    .charset()
                    .map(g -> g.charset().name() + " " + g.rule().name().toLowerCase(Locale.ROOT))
                    .orElse(" given_as_characters"))
        .forEach(
            (name, records) -> {
              String[] parts = name.split(" ", 2);
              ObjectNode to = list.addObject().put("rule", parts[1]).put("count", records.size());
              to.put("charset", parts[0].isEmpty() ? null : parts[0]);
              ArrayNode examples = to.putArray("examples");
              Recounted.examples(records, 5).forEach(examples::add);
            });
  }

  private void damage() {
    List<Map.Entry<String, Rec>> found = new ArrayList<>();
    Set<Rec> damaged = new LinkedHashSet<>();
    DAMAGE.forEach(
        (kind, has) ->
            corpus
                .where(has)
                .forEach(
                    record -> {
                      found.add(Map.entry(kind, record));
                      damaged.add(record);
                    }));
    ArrayNode list = report.putArray("damage");
    DAMAGE.keySet().stream()
        .sorted(
            Comparator.comparingInt((String kind) -> -count(found, kind).size())
                .thenComparing(kind -> kind))
        .filter(kind -> !count(found, kind).isEmpty())
        .forEach(
            kind -> {
              List<Rec> records = count(found, kind);
              ObjectNode to = list.addObject().put("kind", kind).put("documents", records.size());
              ArrayNode examples = to.putArray("examples");
              Recounted.examples(records, 5).forEach(examples::add);
            });
    report.put("damaged", damaged.size());
  }

  private static List<Rec> count(List<Map.Entry<String, Rec>> found, String kind) {
    return found.stream().filter(e -> e.getKey().equals(kind)).map(Map.Entry::getValue).toList();
  }

  private static boolean hasControls(Rec record) {
    return record.document().warnings().stream().anyMatch(w -> w.contains("control character"));
  }

  /** Counts the places where windows-1252 makes one character of UTF-8 out of two or more. */
  private static int misread(String text) {
    int found = 0;
    for (int from = 0; from < text.length(); from++) {
      for (int to = from + 2; to <= Math.min(from + 4, text.length()); to++) {
        found += isCharacter(text.substring(from, to)) ? 1 : 0;
      }
    }
    return found;
  }

  /** Returns whether two words are UTF-8 of three characters or more when written otherwise. */
  private static boolean hasMisreadWords(String text) {
    return Stream.of("windows-1250", "windows-1251")
        .anyMatch(
            charset ->
                Stream.of(text.split("\\s+", -1))
                        .filter(word -> misreadCharacters(word, Charset.forName(charset)) >= 3)
                        .count()
                    >= 2);
  }

  private static int misreadCharacters(String word, Charset charset) {
    try {
      ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(word));
      return word.length() - UTF_8.newDecoder().decode(bytes).length();
    } catch (CharacterCodingException e) {
      return 0;
    }
  }

  private static boolean isCharacter(String misread) {
    try {
      ByteBuffer bytes = WINDOWS_1252.newEncoder().encode(CharBuffer.wrap(misread));
      String decoded = UTF_8.newDecoder().decode(bytes).toString();
      return decoded.codePointCount(0, decoded.length()) == 1;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean isMislabelled(Rec record) {
    String rule = record.document().charset().map(g -> g.rule().name()).orElse("BYTE_ORDER_MARK");
    if (Set.of("HTTP_HEADER", "META", "BYTE_ORDER_MARK").contains(rule)) {
      return false;
    }
    String head =
        record.source().content() instanceof CorpusRecord.Bytes content
            ? new String(content.bytes(), 0, Math.min(1024, content.bytes().length), ISO_8859_1)
            : "";
    String said = record.source().document().contentType().orElse("") + "\n" + head;
    Matcher charset = CHARSET.matcher(said.toLowerCase(Locale.ROOT));
    return charset.find()
        && !Charset.forName(charset.group(1))
            .equals(record.document().charset().orElseThrow().charset());
  }

  private void rates(JsonNode texts, JsonNode quality) {
    ObjectNode rates = report.putObject("rates");
    double records = corpus.records().size();
    double given = corpus.texts().size();
    double unreadable = corpus.entries().stream().filter(Unreadable.class::isInstance).count();
    rates.put("records", (long) records);
    rates.put("unreadable_rate", Recounted.share(unreadable, records + unreadable));
    rates.put("empty_rate", Recounted.share(records - given, records));
    double exact = corpus.where(r -> r.isDuplicate() && r.exact()).size();
    double all = corpus.duplicates().size();
    rates.put("duplicate_rate", Recounted.share(all, records));
    rates.put("exact_rate", Recounted.share(exact, records));
    rates.put("near_duplicate_rate", Recounted.share(all - exact, records));
    for (String name : List.of("worst_template_share", "templated_rate", "template_share")) {
      rates.set(name, texts.at("/hosts/" + name));
    }
    rates.set("machine_list_rate", quality.at("/machine_lists/share"));
    Map<String, List<Rec>> languages =
        Recounted.groups(corpus.texts(), r -> r.document().language().code());
    double unknown = languages.getOrDefault("und", List.of()).size();
    languages.remove("und");
    double most = languages.values().stream().mapToInt(List::size).max().orElse(0);
    rates.put("other_language_rate", Recounted.share(given - unknown - most, given));
    rates.put("unknown_language_rate", Recounted.share(unknown, given));
    rates.put("mixed_language_rate", Recounted.share(quality.at("/mixed/count").asDouble(), given));
    rates.put("damage_rate", Recounted.share(report.path("damaged").asDouble(), records));
    rates.put(
        "mislabelled_rate",
        Recounted.share(corpus.where(RecountedRates::isMislabelled).size(), records));
    rates.set("mean_confidence", quality.at("/confidence/mean"));
    double unsure = corpus.where(r -> r.document().confidence().orElse(1) < 0.5).size();
    rates.put(
        "low_confidence_rate", Recounted.share(unsure, quality.at("/confidence/count").asDouble()));
  }
}
