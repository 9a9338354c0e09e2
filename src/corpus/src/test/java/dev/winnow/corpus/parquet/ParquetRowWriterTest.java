package dev.winnow.corpus.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.corpus.Corpora;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.Location;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.junit.jupiter.api.Test;

class ParquetRowWriterTest {
  private static final int ROWS = 3000;

  private static final MessageType SCHEMA =
      Types.buildMessage()
          .optional(PrimitiveTypeName.BINARY)
          .as(LogicalTypeAnnotation.stringType())
          .named("text")
          .named("rows");

  private static byte[] written() throws IOException {
    Random random = new Random(7);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ParquetRowWriter writer = new ParquetRowWriter(out, SCHEMA, 100_000)) {
      for (int i = 0; i < ROWS; i++) {
        StringBuilder text = new StringBuilder("row " + i);
        for (int word = 0; word < 30; word++) {
          text.append(' ').append(Integer.toString(random.nextInt(1 << 30), 36));
        }
        writer.write(
            row -> {
              row.startField("text", 0);
              row.addBinary(Binary.fromString(text.toString()));
              row.endField("text", 0);
            });
      }
    }
    return out.toByteArray();
  }

  @Test
  void theSameRowsGiveTheSameBytesInSeveralRowGroups() throws IOException {
    byte[] bytes = written();
    assertThat(written()).isEqualTo(bytes);
    List<Entry> entries = Corpora.readStdin(bytes);
    assertThat(entries).hasSize(ROWS);
    for (int i = 0; i < ROWS; i++) {
      assertThat(Corpora.text(entries.get(i))).startsWith("row " + i + " ");
    }
  }

  @Test
  void aChecksumFindsDamageAndTheOtherRowGroupsAreRead() throws IOException {
    byte[] bytes = written();
    bytes[bytes.length / 2] ^= 1;
    List<Entry> entries = Corpora.readStdin(bytes);
    assertThat(Corpora.unreadable(entries))
        .singleElement()
        .satisfies(
            u -> {
              assertThat(u.reason()).contains("wrong checksum").endsWith("rows lost");
              assertThat(u.location().unit()).isEqualTo(Location.Unit.ROW);
            });
    assertThat(Corpora.ids(entries)).contains("stdin#1", "stdin#" + ROWS);
  }
}
