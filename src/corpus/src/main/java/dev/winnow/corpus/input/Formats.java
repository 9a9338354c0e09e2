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
  private final InputProgress progress;
  private final int depth;
  private final @Nullable Expansion expansion;

  private Formats(
      InputSettings settings, InputProgress progress, int depth, @Nullable Expansion expansion) {
    this.progress = progress;
    this.settings = settings;
    this.depth = depth;
    this.expansion = expansion;
    this.containers =
        List.of(
            // it reads gzip itself, so that a broken member costs one record
            new WarcFormat(),
            new ParquetFormat(),
            new JsonLinesFormat(settings.fields()),
            new CompressedFormat(Codec.GZIP),
            new CompressedFormat(Codec.BZIP2),
            new CompressedFormat(Codec.XZ),
            new CompressedFormat(Codec.ZSTD),
            new ZipFormat(),
            new TarFormat(),
            new CsvFormat(settings.fields()));
    this.document = new DocumentFormat();
  }

  static Formats of(InputSettings settings, InputProgress progress) {
    return new Formats(settings, progress, 0, null);
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
    Expansion counter = expansion == null ? new Expansion() : expansion;
    try {
      InputStream counted = expansion == null ? counter.counting(progress.count(stream)) : stream;
      Source source = Source.read(id, display, counted, file);
      return choose(source).open(source, new Formats(settings, progress, depth + 1, counter));
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

  /** Returns how much has come out of the file that all this lies in; only for what lies inside. */
  Expansion expansion() {
    if (expansion == null) {
      throw new IllegalStateException("outside of any file");
    }
    return expansion;
  }

  /** Returns whether what is opened lies in something else. */
  boolean isNested() {
    return depth > 1;
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
