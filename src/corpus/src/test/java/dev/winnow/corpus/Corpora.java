package dev.winnow.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What several tests need: reading to the end, and naming what came. */
final class Corpora {
  private Corpora() {}

  static List<Entry> readAll(RecordReader reader) {
    List<Entry> entries = new ArrayList<>();
    try (reader) {
      for (Optional<Entry> e = reader.next(); e.isPresent(); e = reader.next()) {
        entries.add(e.get());
      }
    }
    return entries;
  }

  static List<Entry> read(Object... inputs) {
    List<String> names = Stream.of(inputs).map(Object::toString).toList();
    return readAll(Inputs.open(names, InputStream::nullInputStream));
  }

  static List<Entry> readStdin(byte[] content) {
    return readAll(Inputs.open(List.of("-"), () -> new ByteArrayInputStream(content)));
  }

  static List<Entry> readStdin(String content) {
    return readStdin(content.getBytes(UTF_8));
  }

  static List<String> ids(List<Entry> entries) {
    return entries.stream()
        .filter(CorpusRecord.class::isInstance)
        .map(e -> ((CorpusRecord) e).id())
        .toList();
  }

  static List<Unreadable> unreadable(List<Entry> entries) {
    return entries.stream()
        .filter(Unreadable.class::isInstance)
        .map(Unreadable.class::cast)
        .toList();
  }

  static CorpusRecord record(Entry entry) {
    return (CorpusRecord) entry;
  }

  static RecordReader jsonLines(int count) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append("{\"id\":\"r").append(i).append("\",\"text\":\"text ").append(i).append("\"}\n");
    }
    byte[] bytes = lines.toString().getBytes(UTF_8);
    return Inputs.open(List.of("-"), () -> new ByteArrayInputStream(bytes));
  }
}
