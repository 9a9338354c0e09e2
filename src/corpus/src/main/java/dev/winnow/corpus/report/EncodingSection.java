package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.corpus.record.CleanedFacts;
import dev.winnow.corpus.report.Tally.Count;
import dev.winnow.detect.CharsetGuess;
import java.util.Locale;
import java.util.Optional;

/** In which charsets the records were given, and by what that was found out. */
final class EncodingSection implements Section<EncodingSection> {
  private static final char BETWEEN = '\t';

  /** Of records whose characters the reader of their file has decoded. */
  private static final String GIVEN = "given_as_characters";

  private final Tally charsets = new Tally();

  /** Of records whose encoding an earlier cleaning wrote down. */
  private static final String BEFORE = "when_cleaned";

  @Override
  public void add(ReportedRecord record) {
    Optional<String> before = record.source().facts().flatMap(CleanedFacts::charset);
    if (before.isPresent()) {
      charsets.add(before.get() + BETWEEN + BEFORE, record);
      return;
    }
    Optional<CharsetGuess> guess = record.document().charset();
    charsets.add(
        guess
            .map(g -> g.charset().name() + BETWEEN + g.rule().name().toLowerCase(Locale.ROOT))
            .orElse(BETWEEN + GIVEN),
        record);
  }

  @Override
  public void merge(EncodingSection other) {
    charsets.merge(other.charsets);
  }

  @Override
  public void write(ObjectNode report, NamedRecords named) {
    ArrayNode list = report.putArray("encodings");
    for (Count charset : charsets.byCount()) {
      String name = charset.name();
      int between = name.indexOf(BETWEEN);
      ObjectNode to = list.addObject();
      to.put("charset", between == 0 ? null : name.substring(0, between));
      to.put("rule", name.substring(between + 1));
      to.put("count", charset.count());
      named.examples(to, charset.examples());
    }
  }
}
