package dev.winnow.corpus.input;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.CleanDocument;
import dev.winnow.Cleaner;
import dev.winnow.corpus.Corpora;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.Skipped;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads what GNU Wget has written; see testdata/README.md. */
class WgetCorpusTest {
  private static final Path CORPORA = Path.of(System.getProperty("winnow.testdata"), "corpora");

  @ParameterizedTest
  @ValueSource(strings = {"wget.warc.gz", "wget-plain.warc"})
  void pagesComeOutDecodedAndTheRestIsCounted(String name) {
    List<Entry> entries = Corpora.read(CORPORA.resolve(name));
    assertThat(Corpora.unreadable(entries)).isEmpty();
    Map<String, Long> skipped =
        entries.stream()
            .filter(Skipped.class::isInstance)
            .collect(groupingBy(e -> ((Skipped) e).reason(), counting()));
    assertThat(skipped)
        .isEqualTo(
            Map.of(
                "warcinfo record", 1L,
                "request record", 14L,
                "metadata record", 3L,
                "redirect", 1L,
                "error page", 1L,
                "not a page", 2L,
                "empty", 1L));
    List<CorpusRecord> records =
        entries.stream()
            .filter(CorpusRecord.class::isInstance)
            .map(CorpusRecord.class::cast)
            .toList();
    assertThat(records)
        .extracting(r -> r.document().url().orElseThrow().replace("http://127.0.0.1:8000/", ""))
        .containsExactly(
            "plain.html",
            "gzip.html",
            "chunked.html",
            "chunked-gzip.html",
            "br.html",
            "deflate.html",
            "latin1.html",
            "plain.html",
            "paper.pdf");
    assertThat(records).allSatisfy(r -> assertThat(r.warnings()).isEmpty());
    Cleaner cleaner = Cleaner.create();
    List<String> texts =
        records.subList(0, 7).stream()
            .map(r -> cleaner.clean(r.document()))
            .map(CleanDocument::text)
            .toList();
    List<String> expected =
        List.of(
            "never once been in a hurry",
            "folded three times and rests overnight",
            "weigh a little more than the roadway",
            "a goat that lived on the pilot boat",
            "does not make anybody nervous",
            "ready when half of the leaves are brown",
            "schon um sieben sitzen die Fährleute");
    for (int i = 0; i < expected.size(); i++) {
      assertThat(texts.get(i)).contains(expected.get(i));
    }
  }
}
