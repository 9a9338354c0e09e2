package dev.winnow.corpus.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.corpus.Corpora;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.Location;
import dev.winnow.corpus.record.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputsTest {
  @TempDir Path folder;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void contentDecidesBeforeTheEnding() throws IOException {
    Path page = file("lines.html", "\n \n{\"id\":\"j\",\"more\":[1],\"text\":\"t\"}\n");
    assertThat(Corpora.ids(Corpora.read(page))).containsExactly("j");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jsonl", "a.NDJSON"})
  void theEndingDecidesWhenContentDoesNotTell(String name) throws IOException {
    List<Entry> entries = Corpora.read(file(name, "{\"x\":1}\n"));
    assertThat(Corpora.unreadable(entries)).hasSize(1);
    assertThat(Corpora.read(file(name, ""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "plain text",
        "<html><p>x",
        "{\n  \"text\": \"pretty\"\n}",
        "{\"name\":\"x\"}",
        "{broken \"text\"",
        "{broken\nplain\n{\"text\":\"x\"}",
        "{\"a\":1}\n{\"b\":2}\n",
        "[{\"text\":\"x\"}]",
        "{\"a\":{\"text\":\"nested\"}}",
      })
  void everythingElseIsOneDocument(String content) throws IOException {
    List<Entry> entries = Corpora.read(file("doc", content));
    assertThat(entries).hasSize(1);
    CorpusRecord record = Corpora.record(entries.get(0));
    assertThat(record.size()).isEqualTo(content.length());
    assertThat(record.document().name()).contains("doc");
    assertThat(record.content()).isInstanceOf(CorpusRecord.Bytes.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"a\", broken\n{\"id\":\"b\",\"text\":\"t\"}\n",
        "{\"id\":\"a\"}\n\n {\"id\":\"b\",\"html\":\"t\"}",
        "\uFEFF{\r\n{\"id\":\"b\",\"text\":\"t\"}\r\n",
      })
  void aBadFirstLineDoesNotHideTheOthers(String content) {
    List<Entry> entries = Corpora.readStdin(content);
    assertThat(Corpora.unreadable(entries))
        .singleElement()
        .extracting(Unreadable::location)
        .isEqualTo(Location.line("stdin", 1));
    assertThat(Corpora.ids(entries)).containsExactly("b");
  }

  @Test
  void aLineThatIsNoObjectDoesNotHideAFirstOneThatIs() {
    List<Entry> entries = Corpora.readStdin("{\"id\":\"a\",\"text\":\"t\"}\nno object\n");
    assertThat(Corpora.ids(entries)).containsExactly("a");
    assertThat(Corpora.unreadable(entries)).hasSize(1);
  }

  @Test
  void aLargeFieldOfOthersMayComeFirst() {
    String large = "{\"id\":\"b\",\"raw\":\"" + "x".repeat(1 << 17) + "\",\"text\":\"t\"}\n";
    assertThat(Corpora.ids(Corpora.readStdin(large))).containsExactly("b");
    List<Entry> entries = Corpora.readStdin("{broken\n" + large);
    assertThat(Corpora.ids(entries)).containsExactly("b");
    assertThat(Corpora.unreadable(entries)).hasSize(1);
  }

  @Test
  void aLongLineInBracesIsNoJsonForThatAlone() {
    String line = "{ " + "word ".repeat(1 << 15) + "}";
    assertThat(Corpora.ids(Corpora.readStdin(line))).containsExactly("stdin");
  }

  @Test
  void aLongFirstLineIsStillRecognisedByItsBeginning() {
    String line = "{\"id\":\"long\",\"text\":\"" + "x".repeat(5 << 20) + "\"}";
    List<Entry> entries = Corpora.readStdin(line);
    assertThat(Corpora.ids(entries)).containsExactly("long");
  }

  @Test
  void aDocumentLongerThanTheHeadIsReadWhole() {
    String text = "word ".repeat(1 << 20);
    assertThat(Corpora.record(Corpora.readStdin(text).get(0)).size()).isEqualTo(text.length());
  }

  @Test
  void inputsComeInTheOrderGivenAndIdsAreThePathsAsGiven() throws IOException {
    Path b = file("b.txt", "b");
    Path a = file("a.txt", "a");
    List<Entry> entries =
        Corpora.readAll(
            Inputs.open(
                List.of(b.toString(), "-", a.toString()),
                () -> new ByteArrayInputStream("x".getBytes(UTF_8))));
    assertThat(Corpora.ids(entries)).containsExactly(b.toString(), "stdin", a.toString());
  }

  @Test
  void whatIsMissingIsReportedAndTheOthersAreRead() throws IOException {
    Path a = file("a.txt", "a");
    List<Entry> entries = Corpora.read(folder.resolve("missing"), "nul\0byte", a);
    assertThat(Corpora.unreadable(entries)).hasSize(2);
    assertThat(Corpora.ids(entries)).containsExactly(a.toString());
  }

  @Test
  void aFailingStreamIsReportedAfterWhatCameBefore() {
    InputStream failing =
        new SequenceInputStream(
            new ByteArrayInputStream("{\"text\":\"a\"}\n".repeat(10_000).getBytes(UTF_8)),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("disk on fire");
              }

              @Override
              public int read(byte[] b, int off, int len) throws IOException {
                throw new IOException("disk on fire");
              }
            });
    List<Entry> entries = Corpora.readAll(Inputs.open(List.of("-"), () -> failing));
    assertThat(Corpora.ids(entries)).hasSize(10_000);
    assertThat(Corpora.unreadable(entries))
        .singleElement()
        .satisfies(u -> assertThat(u.reason()).contains("disk on fire"));
  }

  @Test
  void repeatedIdsGetASuffixAndAWarning() {
    List<Entry> entries =
        Corpora.readStdin(
            """
            {"id":"a","text":"1"}
            {"id":"a#2","text":"2"}
            {"id":"a","text":"3"}
            {"id":"a","text":"4"}
            {"id":"a#2","text":"5"}
            """);
    assertThat(Corpora.ids(entries)).containsExactly("a", "a#2", "a#3", "a#4", "a#2#2");
    assertThat(entries)
        .extracting(e -> Corpora.record(e).warnings().size())
        .containsExactly(0, 0, 1, 1, 1);
    assertThat(Corpora.record(entries.get(2)).document().id()).contains("a#3");
  }

  @Test
  void manyEqualIdsAreMadeUniqueInLinearTime() {
    List<Entry> entries = Corpora.readStdin("{\"id\":\"a\",\"text\":\"\"}\n".repeat(100_000));
    assertThat(Corpora.ids(entries)).doesNotHaveDuplicates().hasSize(100_000);
  }

  @Test
  void standardInputCanBeGivenOnlyOnce() {
    assertThatThrownBy(() -> Inputs.open(List.of("-", "-"), InputStream::nullInputStream))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("twice");
  }

  @Test
  void permissionsAreNamedAsTheReason() {
    Unreadable u = ReadFailures.of(Location.whole("x"), new AccessDeniedException("x"));
    assertThat(u.toString()).contains("x: permission denied; ");
  }

  @Test
  void suffixesOfRepeatedIdsHaveNoGaps() {
    StringBuilder lines = new StringBuilder("{\"id\":\"a#3\",\"text\":\"t\"}\n");
    for (int i = 0; i < 40; i++) {
      lines.append("{\"id\":\"a\",\"text\":\"t\"}\n");
    }
    List<String> ids = Corpora.ids(Corpora.readStdin(lines.toString()));
    assertThat(ids).doesNotHaveDuplicates().startsWith("a#3", "a", "a#2", "a#4").endsWith("a#41");
  }
}
