package dev.winnow.corpus.input;

import dev.winnow.corpus.record.Location;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.corpus.record.Unreadable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the format of a source: by its content first, by its name's ending second. Immutable. */
final class Formats {
  /** An archive in an archive in an archive is real; more of them are an attack. */
  private static final int MOST_NESTED = 6;

  private final List<RecordFormat> containers;
  private final RecordFormat document;
  private final InputSettings settings;
  private final int depth;

  private Formats(InputSettings settings, int depth) {
    this.settings = settings;
    this.depth = depth;
    this.containers =
        List.of(
            new ParquetFormat(),
            new JsonLinesFormat(settings.fields()),
            new CsvFormat(settings.fields()));
    this.document = new DocumentFormat();
  }

  static Formats of(InputSettings settings) {
    return new Formats(settings, 0);
  }

  InputSettings settings() {
    return settings;
  }

  /** Returns a reader of a file, which is opened now and closed with the reader. */
  RecordReader openFile(Path file, String id, String display) {
    try {
      // a stream of the NIO kind seeks, which a pipe such as <(command) does not allow
      boolean pipe = Files.readAttributes(file, BasicFileAttributes.class).isOther();
      InputStream stream = pipe ? new FileInputStream(file.toFile()) : Files.newInputStream(file);
      return open(stream, id, display, pipe ? null : file);
    } catch (IOException e) {
      return EntryReader.of(ReadFailures.of(Location.whole(display), e));
    }
  }

  /** Returns a reader of a stream, which is closed with the reader. */
  RecordReader openStream(InputStream stream, String id, String display) {
    return open(stream, id, display, null);
  }

  private RecordReader open(InputStream stream, String id, String display, @Nullable Path file) {
    try {
      Source source = Source.read(id, display, stream, file);
      return choose(source).open(source, new Formats(settings, depth + 1));
    } catch (IOException e) {
      closeQuietly(stream);
      return EntryReader.of(ReadFailures.of(Location.whole(display), e));
    }
  }

  private RecordFormat choose(Source source) {
    for (RecordFormat format : containers) {
      if (format.matchesContent(source)) {
        return format;
      }
    }
    for (RecordFormat format : containers) {
      if (format.matchesName(source.fileName())) {
        return format;
      }
    }
    return document;
  }

  /** Returns whether so many containers stand in each other that no further one is opened. */
  boolean isTooDeep() {
    return depth > MOST_NESTED;
  }

  /** Returns a reader that says so. */
  static RecordReader tooDeep(Source source) {
    source.close();
    return EntryReader.of(
        new Unreadable(
            Location.whole(source.display()),
            "lies in more than " + MOST_NESTED + " archives within each other",
            "unpack the outer ones"));
  }

  private static void closeQuietly(InputStream stream) {
    try {
      stream.close();
    } catch (IOException ignored) {
      // the failure to read is the one that is reported
    }
  }
}
