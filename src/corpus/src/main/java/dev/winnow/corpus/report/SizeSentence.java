package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.JsonNode;

/** Says how many records came in, were lost, and are left. */
final class SizeSentence {
  private final JsonNode flow;
  private final long records;

  SizeSentence(JsonNode report, long records) {
    this.flow = report.path("flow");
    this.records = records;
  }

  Sentence sentence() {
    long unreadable = lost(0, "unreadable");
    long empty = lost(1, "empty");
    Sentence sentence = new Sentence();
    if (records == 0) {
      return sentence.say(
          unreadable == 0
              ? "The corpus is empty: there was no record to read."
              : unreadable == 1
                  ? "The only record could not be read."
                  : "None of the " + Words.number(unreadable) + " records could be read.");
    }
    sentence
        .figure(Words.count(records, "record"), flow.at("/0/out_examples"))
        .say(Words.verb(records, " was read, ", " were read, "));
    if (unreadable > 0) {
      String share = Words.percent((double) unreadable / (records + unreadable));
      sentence
          .place(Words.number(unreadable), "flow")
          .say(" more (" + share + " of all) could not be, ");
    }
    long dropped = dropped();
    if (dropped > 0) {
      sentence
          .place(Words.number(dropped), "flow")
          .say(Words.verb(dropped, " was", " were") + " dropped by a filter, ");
    }
    empty(sentence, empty);
    JsonNode last = flow.path(flow.size() - 1);
    long left = last.path("out").asLong();
    if (left == 0) {
      return sentence.say(empty == records ? "." : ", so that nothing remains.");
    }
    boolean repeats = left < last.path("in").asLong();
    return sentence
        .say(", and ")
        .figure(
            records == 1 ? "it" : left == records ? "all" : Words.number(left),
            last.path("out_examples"))
        .say(
            Words.verb(left, " remains", " remain")
                + (repeats ? " once duplicates are left out." : "."));
  }

  private void empty(Sentence sentence, long empty) {
    if (empty == 0) {
      sentence.say(
          records == 1
              ? "it did not come out empty"
              : dropped() > 0 ? "none of the others came out empty" : "none came out empty");
    } else if (empty == records) {
      sentence.say("and no text was left of " + (empty == 1 ? "it" : "any"));
    } else {
      sentence
          .figure(Words.number(empty), flow.at("/1/lost/0/examples"))
          .say(" (" + Words.percent((double) empty / records) + ")")
          .say(Words.verb(empty, " has no text once cleaned", " have no text once cleaned"));
    }
  }

  private long dropped() {
    return flow.at("/2/in").asLong() - flow.at("/2/out").asLong();
  }

  private long lost(int stage, String reason) {
    for (JsonNode loss : flow.path(stage).path("lost")) {
      if (loss.path("reason").asText().equals(reason)) {
        return loss.path("count").asLong();
      }
    }
    return 0;
  }
}
