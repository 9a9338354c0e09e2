package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The report in five sentences: size, duplicates, template, languages and characters, quality. */
final class Summary {
  private static final int WORST = 3;
  private static final double MOST = 0.5;

  private final JsonNode report;
  private final JsonNode rates;
  private final long records;
  private final long texts;

  Summary(JsonNode report, JsonNode rates) {
    this.report = report;
    this.rates = rates;
    this.records = rates.path("records").asLong();
    long languages = 0;
    for (JsonNode language : report.path("languages")) {
      languages += language.path("count").asLong();
    }
    this.texts = languages;
  }

  void write(ObjectNode to) {
    ArrayNode sentences = to.putArray("sentences");
    ArrayNode parts = to.putArray("parts");
    List<Sentence> all =
        List.of(
            new SizeSentence(report, records).sentence(),
            duplicates(),
            template(),
            new LanguageSentence(report, texts).sentence(),
            quality());
    for (Sentence sentence : all) {
      sentences.add(sentence.toString());
      parts.add(sentence.parts());
    }
    ArrayNode problems = to.putArray("problems");
    for (Problems.Problem problem :
        new Problems(report, rates).worstFirst().stream().limit(WORST).toList()) {
      problems
          .addObject()
          .put("kind", problem.kind())
          .put("headline", problem.headline())
          .put("advice", problem.advice())
          .put("severity", problem.severity())
          .put("section", problem.section())
          .set("examples", problem.examples().deepCopy());
    }
  }

  private Sentence duplicates() {
    JsonNode duplication = report.path("duplication");
    long exact = duplication.path("exact").asLong();
    long near = duplication.path("near").asLong();
    if (exact + near == 0) {
      return new Sentence().say("No record repeats another, and there are no near duplicates.");
    }
    Sentence sentence = new Sentence();
    JsonNode exactOnes = duplication.path("exact_examples");
    JsonNode nearOnes = duplication.path("near_examples");
    String rate = " (" + Words.percent(rates.path("near_duplicate_rate").asDouble());
    if (exact > 0) {
      sentence
          .figure(Words.count(exact, "record"), exactOnes)
          .say(Words.verb(exact, " repeats", " repeat") + " an earlier one word for word, and ");
      if (near > 0) {
        sentence.figure(Words.number(near), nearOnes).say(" nearly" + rate + " near duplicates)");
      } else {
        sentence.say("there are no near duplicates");
      }
    } else {
      sentence
          .figure(Words.count(near, "record"), nearOnes)
          .say(Words.verb(near, " nearly repeats", " nearly repeat") + " an earlier one" + rate)
          .say(" near duplicates), and none repeats one word for word");
    }
    long clusters = duplication.path("clusters").asLong();
    long largest = duplication.at("/largest/0/size").asLong();
    if (clusters > 0) {
      sentence
          .say(", in ")
          .figure(
              Words.count(clusters, "cluster"), Words.list(duplication.at("/largest/0/members")))
          .say((clusters > 1 && largest > 2 ? " of up to " : " of ") + Words.number(largest))
          .say(" records");
    }
    return sentence.say(".");
  }

  private Sentence template() {
    if (texts == 0) {
      return new Sentence().say("There is no text in which a template could be left.");
    }
    Sentence sentence = new Sentence();
    Optional<JsonNode> templated = Words.templated(report);
    if (templated.isPresent()) {
      JsonNode host = templated.get();
      sentence
          .say("The template of " + host.path("host").asText() + " makes up ")
          .figure(Words.percent(host.path("template_share").asDouble()), host.path("examples"))
          .say(" of its text, ");
      long more = report.at("/hosts/templated_hosts").asLong() - 1;
      if (more > 0) {
        sentence.say(
            Words.count(more, "more host") + Words.verb(more, " has", " have") + " much left, ");
      }
      sentence.say("and ");
    } else if (report.at("/one_line/share").asDouble() > MOST) {
      sentence
          .figure(
              Words.capital(
                  Words.part(
                      report.at("/one_line/share").asDouble(),
                      "texts of more than " + LeftSection.LONG + " words")),
              report.at("/one_line/examples"))
          .say(" are a single line, so that templates cannot be told by lines, and ");
    } else if (report.at("/hosts/top").isEmpty()) {
      sentence.say("No record has an address, so templates of hosts cannot be told, and ");
    } else {
      sentence.say("No host has much of its template left, and ");
    }
    JsonNode line = report.at("/left/0");
    return line.isMissingNode()
        ? sentence.say("no line stands on three records or more.")
        : sentence
            .say("the most frequent line left stands on ")
            .figure(Words.count(line.path("documents").asLong(), "record"), line.path("examples"))
            .say(".");
  }

  private Sentence quality() {
    if (texts == 0) {
      return new Sentence().say("There is no text whose quality could be measured.");
    }
    JsonNode words = report.at("/shape/0");
    double median = words.at("/percentiles/50").asDouble();
    double lists = rates.path("machine_list_rate").asDouble();
    Sentence sentence =
        new Sentence()
            .say(texts == 1 ? "The text has " : "The median text has ")
            .figure(Words.count(Math.round(median), "word"), Words.bin(words, median))
            .say(", ");
    if (lists > 0) {
      sentence
          .figure(Words.percent(lists), report.at("/machine_lists/examples"))
          .say(" of the texts look like lists made by machines, and ");
    } else {
      sentence.say(
          texts == 1
              ? "it does not look like lists made by machines, and "
              : "none look like lists made by machines, and ");
    }
    JsonNode mean = rates.path("mean_confidence");
    return mean.isNumber()
        ? sentence
            .say("the pages were cleaned with a mean confidence of ")
            .figure(
                String.format(Locale.ROOT, "%.2f", mean.asDouble()),
                Words.bin(report.path("confidence"), mean.asDouble()))
            .say(" (the F1 to expect).")
        : sentence.say("there are no pages, of which a confidence would be known.");
  }
}
