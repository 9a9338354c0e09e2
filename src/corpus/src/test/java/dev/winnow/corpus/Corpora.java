package dev.winnow.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.corpus.input.Inputs;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.corpus.record.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What several tests need: reading to the end, and naming what came. */
public final class Corpora {
  private Corpora() {}

  public static List<Entry> readAll(RecordReader reader) {
    List<Entry> entries = new ArrayList<>();
    try (reader) {
      for (Optional<Entry> e = reader.next(); e.isPresent(); e = reader.next()) {
        entries.add(e.get());
      }
    }
    return entries;
  }

  public static List<Entry> read(Object... inputs) {
    List<String> names = Stream.of(inputs).map(Object::toString).toList();
    return readAll(Inputs.open(names, InputStream::nullInputStream));
  }

  public static List<Entry> readStdin(byte[] content) {
    return readAll(open(content));
  }

  public static List<Entry> readStdin(String content) {
    return readStdin(content.getBytes(UTF_8));
  }

  public static List<String> ids(List<Entry> entries) {
    return entries.stream()
        .filter(CorpusRecord.class::isInstance)
        .map(e -> ((CorpusRecord) e).id())
        .toList();
  }

  public static List<Unreadable> unreadable(List<Entry> entries) {
    return entries.stream()
        .filter(Unreadable.class::isInstance)
        .map(Unreadable.class::cast)
        .toList();
  }

  public static CorpusRecord record(Entry entry) {
    return (CorpusRecord) entry;
  }

  public static RecordReader jsonLines(int count) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append("{\"id\":\"r").append(i).append("\",\"text\":\"text ").append(i).append("\"}\n");
    }
    return open(lines.toString());
  }

  /** Returns a reader of standard input with some text on it. */
  public static RecordReader open(String content) {
    return open(content.getBytes(UTF_8));
  }

  /** Returns a reader of standard input with some bytes on it. */
  public static RecordReader open(byte[] content) {
    return Inputs.open(List.of("-"), () -> new ByteArrayInputStream(content));
  }

  /** Returns the plain text that an entry was given as. */
  public static String text(Entry entry) {
    return ((CorpusRecord.Text) record(entry).content()).text();
  }
}
