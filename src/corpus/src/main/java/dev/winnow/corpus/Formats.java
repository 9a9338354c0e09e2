package dev.winnow.corpus;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** Chooses the format of a source: by its content first, by its name's ending second. */
final class Formats {
  private static final List<RecordFormat> CONTAINERS = List.of(new JsonLinesFormat());
  private static final RecordFormat DOCUMENT = new DocumentFormat();

  private Formats() {}

  /** Returns a reader of a file, which is opened now and closed with the reader. */
  static RecordReader openFile(Path file, String id, String display) {
    try {
      // a stream of the NIO kind seeks, which a pipe such as <(command) does not allow
      boolean pipe = Files.readAttributes(file, BasicFileAttributes.class).isOther();
      InputStream stream = pipe ? new FileInputStream(file.toFile()) : Files.newInputStream(file);
      return openStream(stream, id, display);
    } catch (IOException e) {
      return EntryReader.of(ReadFailures.of(Location.whole(display), e));
    }
  }

  /** Returns a reader of a stream, which is closed with the reader. */
  static RecordReader openStream(InputStream stream, String id, String display) {
    try {
      Source source = Source.read(id, display, stream);
      return choose(source).open(source);
    } catch (IOException e) {
      closeQuietly(stream);
      return EntryReader.of(ReadFailures.of(Location.whole(display), e));
    }
  }

  private static RecordFormat choose(Source source) {
    for (RecordFormat format : CONTAINERS) {
      if (format.matchesContent(source)) {
        return format;
      }
    }
    for (RecordFormat format : CONTAINERS) {
      if (format.matchesName(source.fileName())) {
        return format;
      }
    }
    return DOCUMENT;
  }

  private static void closeQuietly(InputStream stream) {
    try {
      stream.close();
    } catch (IOException ignored) {
      // the failure to read is the one that is reported
    }
  }
}
