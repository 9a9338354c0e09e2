package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.JsonNode;

/** Says in which languages the texts are, and what happened to their characters. */
final class LanguageSentence {
  private static final int NAMED = 3;

  private final JsonNode report;
  private final JsonNode languages;
  private final long texts;

  LanguageSentence(JsonNode report, long texts) {
    this.report = report;
    this.languages = report.path("languages");
    this.texts = texts;
  }

  Sentence sentence() {
    if (texts == 0) {
      return new Sentence().say("There is no text of which language or characters could be told.");
    }
    Sentence sentence = new Sentence();
    if (languages.size() == 1) {
      JsonNode only = languages.get(0);
      sentence
          .figure(texts == 1 ? "The text" : "All of the texts", only.path("examples"))
          .say((texts == 1 ? " is " : " are ") + in(only));
    } else {
      int named = Math.min(NAMED, languages.size());
      for (int i = 0; i < named; i++) {
        JsonNode language = languages.get(i);
        String share = Words.percent(language.path("share").asDouble());
        sentence
            .say(i == 0 ? "" : i < named - 1 ? ", " : " and ")
            .figure(i == 0 ? Words.capital(share) : share, language.path("examples"))
            .say((i == 0 ? " of the texts are " : " ") + in(language));
      }
      if (languages.size() > NAMED) {
        sentence.say(" (of " + Words.count(known(), "language") + ")");
      }
    }
    mixed(sentence.say(", "));
    characters(sentence);
    return sentence.say(".");
  }

  private static String in(JsonNode language) {
    String code = language.path("code").asText();
    return code.equals(Words.UNKNOWN) ? "of unknown language" : "in " + Words.language(code);
  }

  /** Returns the number of languages that were told. */
  private long known() {
    long known = 0;
    for (JsonNode language : languages) {
      known += language.path("code").asText().equals(Words.UNKNOWN) ? 0 : 1;
    }
    return known;
  }

  private void mixed(Sentence sentence) {
    long mixed = report.at("/mixed/count").asLong();
    if (mixed == 0) {
      sentence.say(texts == 1 ? "it does not mix several" : "none mixes several");
    } else {
      sentence
          .figure(Words.count(mixed, "text"), report.at("/mixed/examples"))
          .say(Words.verb(mixed, " mixes several", " mix several"));
    }
  }

  private void characters(Sentence sentence) {
    JsonNode labels = Rates.entry(report, Damage.MISLABELLED_ENCODING);
    long wrong = labels.path("documents").asLong();
    long damaged = report.path("damaged").asLong();
    long more = Math.max(0, damaged - wrong);
    sentence.say(wrong > 0 && more > 0 ? ", " : ", and ");
    if (damaged == 0) {
      sentence.say("no damaged characters were found");
      return;
    }
    if (wrong > 0) {
      sentence
          .figure(Words.count(wrong, "record"), labels.path("examples"))
          .say(Words.verb(wrong, " has", " have") + " a mislabelled encoding");
    }
    if (more > 0) {
      sentence
          .say(wrong > 0 ? ", and " : "")
          .figure(
              wrong > 0 ? Words.number(more) + " more" : Words.count(more, "record"),
              report.path("damaged_examples"))
          .say(Words.verb(more, " has", " have") + " damaged characters");
    }
  }
}
