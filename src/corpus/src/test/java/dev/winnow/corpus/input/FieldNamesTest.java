package dev.winnow.corpus.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.corpus.Corpora;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldNamesTest {
  private static final FieldNames NESTED =
      new FieldNames("/meta/key", "/meta/url", "", "/parts/1/a~1b", "/meta/when");

  private static List<Entry> read(String lines, FieldNames names) {
    InputSettings settings = InputSettings.DEFAULT.withFields(names);
    return Corpora.readAll(
        Inputs.open(List.of("-"), () -> new ByteArrayInputStream(lines.getBytes(UTF_8)), settings));
  }

  @Test
  void fieldsCanBeRenamed() {
    FieldNames names = FieldNames.given("key", "link", null, "story", "when");
    List<Entry> entries =
        read(
            "{\"key\":7,\"link\":\"http://x/\",\"story\":\"s\",\"when\":\"2024\",\"text\":5,"
                + "\"html\":\"<p>\"}\n",
            names);
    CorpusRecord record = Corpora.record(entries.get(0));
    assertThat(record.id()).isEqualTo("7");
    assertThat(record.document().url()).contains("http://x/");
    assertThat(record.date()).contains("2024");
    assertThat(Corpora.text(record)).isEqualTo("s");
  }

  @Test
  void pointersLeadToNestedFields() {
    String line =
        "{\"text\":\"no\",\"meta\":{\"url\":\"http://x/\",\"key\":\"k\",\"when\":\"2024\"},"
            + "\"parts\":[{\"a/b\":\"zero\"},{\"x\":[[]],\"a/b\":\"one\"}],\"more\":{}}\n";
    CorpusRecord record = Corpora.record(read(line, NESTED).get(0));
    assertThat(record.id()).isEqualTo("k");
    assertThat(record.document().url()).contains("http://x/");
    assertThat(record.date()).contains("2024");
    assertThat(Corpora.text(record)).isEqualTo("one");
  }

  @Test
  void aPointerDecidesWhatAFileIs() {
    FieldNames names = FieldNames.given(null, null, "/page/html", null, null);
    assertThat(Corpora.ids(read("{\"page\":{\"a\":[],\"html\":\"<p>\"}}\n", names)))
        .containsExactly("stdin:1");
    List<Entry> other = read("{\"page\":{\"a\":[]}}\n", names);
    assertThat(Corpora.record(other.get(0)).content()).isInstanceOf(CorpusRecord.Bytes.class);
    other = read("{\"html\":\"<p>\"}\n", names);
    assertThat(Corpora.record(other.get(0)).content()).isInstanceOf(CorpusRecord.Bytes.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"story\":5}|\"story\" is not a string",
        "{\"story\":\"a\",\"story\":\"b\"}|\"story\" stands twice",
        "{\"text\":\"a\"}|no \"story\"",
        "[]|not a JSON object",
      })
  void messagesNameTheFieldThatWasSet(String line, String reason) {
    FieldNames names = FieldNames.given(null, null, null, "story", null);
    List<Entry> entries = read("{\"story\":\"s\"}\n" + line + "\n", names);
    assertThat(Corpora.unreadable(entries))
        .singleElement()
        .satisfies(
            u -> {
              assertThat(u.reason()).isEqualTo(reason);
              assertThat(u.remedy()).doesNotContain("\"text\"");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"raw_content\":\"told\",\"digest\":\"x\"}|false",
        "{\"id\":1,\"content\":\"told\",\"metadata\":{}}|false",
        "{\"text\":null,\"body\":\"told\"}|false",
        "{\"body\":{\"a\":1},\"content\":\"told\"}|false",
        "{\"raw_html\":\"told\"}|true",
        "{\"content\":\"<!doctype html><title>t</title><p>told\"}|true",
      })
  void otherUsualNamesWillDo(String line, boolean html) {
    CorpusRecord record = Corpora.record(read(line + "\n", FieldNames.DEFAULT).get(0));
    assertThat(record.content() instanceof CorpusRecord.Markup).isEqualTo(html);
    assertThat(record.content()).isNotInstanceOf(CorpusRecord.Bytes.class);
  }

  @Test
  void theUsualNamesComeFirst() {
    List<Entry> entries =
        read(
            "{\"text\":\"t\",\"content\":\"c\",\"body\":\"b\",\"date\":\"1\",\"timestamp\":\"2\"}\n"
                + "{\"content\":\"c\",\"body\":\"b\"}\n"
                + "{\"text\":\"t\",\"timestamp\":\"2019-04-25T12:57:54Z\",\"url\":\"http://x/\"}\n",
            FieldNames.DEFAULT);
    assertThat(Corpora.text(entries.get(0))).isEqualTo("t");
    assertThat(Corpora.record(entries.get(0)).date()).contains("1");
    assertThat(Corpora.unreadable(entries))
        .singleElement()
        .satisfies(u -> assertThat(u.reason()).endsWith("and more than one other field"));
    assertThat(Corpora.record(entries.get(2)).date()).contains("2019-04-25T12:57:54Z");
  }

  @Test
  void whoSetsTheContentGetsNoOther() {
    FieldNames names = FieldNames.given(null, null, null, "text", null);
    List<Entry> entries = read("{\"text\":\"t\",\"html\":\"h\"}\n{\"body\":\"b\"}\n", names);
    assertThat(Corpora.ids(entries)).containsExactly("stdin:1");
    assertThat(Corpora.unreadable(entries)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a~", "/~2", "/a/b~c"})
  void aBrokenPointerIsRefused(String pointer) {
    assertThatThrownBy(() -> FieldNames.given(null, pointer, null, null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(pointer);
  }
}
