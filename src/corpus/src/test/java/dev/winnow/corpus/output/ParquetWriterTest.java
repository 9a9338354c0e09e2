package dev.winnow.corpus.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.Cleaner;
import dev.winnow.RawDocument;
import dev.winnow.corpus.Corpora;
import dev.winnow.corpus.record.CleanedRecord;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.Location;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParquetWriterTest {
  private static final Cleaner CLEANER = Cleaner.create();

  private static CleanedRecord cleaned(String id, String text) {
    RawDocument raw = RawDocument.text(text).withId(id).withUrl("http://x/" + id);
    CorpusRecord record = CorpusRecord.ofText(id, Location.whole(id), 0, text).withDocument(raw);
    return new CleanedRecord(record, CLEANER.clean(raw), "", Optional.empty());
  }

  private static byte[] written(List<CleanedRecord> records, Set<RecordWriters.Extra> extras)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RecordWriter<CleanedRecord> writer = RecordWriters.parquet(out, extras)) {
      for (CleanedRecord record : records) {
        writer.write(record);
      }
    }
    return out.toByteArray();
  }

  @Test
  void whatIsWrittenCanBeRead() throws IOException {
    CleanedRecord one = cleaned("a", "The ferry left at seven.\n\nNobody had paid \uD800.\n");
    CleanedRecord two = cleaned("b", "");
    List<Entry> entries =
        Corpora.readStdin(written(List.of(one, two), EnumSet.allOf(RecordWriters.Extra.class)));
    assertThat(Corpora.ids(entries)).containsExactly("a", "b");
    assertThat(Corpora.text(entries.get(0)))
        .isEqualTo(one.document().text().replace('\uD800', '\uFFFD'));
    assertThat(Corpora.record(entries.get(0)).document().url()).contains("http://x/a");
    assertThat(Corpora.text(entries.get(1))).isEmpty();
  }

  @Test
  void noRecordsAreAFileWithoutRows() throws IOException {
    assertThat(Corpora.readStdin(written(List.of(), Set.of()))).isEmpty();
  }
}
