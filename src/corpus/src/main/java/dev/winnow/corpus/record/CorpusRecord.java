package dev.winnow.corpus.record;

import dev.winnow.RawDocument;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One document of a corpus, as it was read.
 *
 * @param id names it in the output; unique among the inputs that were opened together
 * @param location where it stands
 * @param size how many bytes of input it took
 * @param document the document; it carries the same id
 * @param content what it was given as
 * @param date when it was published, or else fetched, as the record says, in ISO 8601
 * @param warnings what is odd about how it was read, one sentence each
 */
public record CorpusRecord(
    String id,
    Location location,
    long size,
    RawDocument document,
    Content content,
    Optional<String> date,
    List<String> warnings)
    implements Entry {
  /** What a record was given as, before anything is made of it. */
  public sealed interface Content permits Bytes, Text, Markup {}

  /**
   * Bytes, whose form is still to be found out.
   *
   * @param bytes not copied
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Bytes(byte[] bytes) implements Content {}

  /**
   * Plain text in so many words.
   *
   * @param text the text
   * @param facts what is known of it if it was cleaned before
   */
  public record Text(String text, Optional<CleanedFacts> facts) implements Content {
    /** Refuses null. */
    public Text {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(facts, "facts");
    }

    /** Makes a text that was not cleaned before. */
    public Text(String text) {
      this(text, Optional.empty());
    }
  }

  /** HTML in so many words. */
  public record Markup() implements Content {}

  /** Copies the list and refuses null. */
  public CorpusRecord {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(date, "date");
    warnings = List.copyOf(warnings);
  }

  /** Returns a record of bytes, which are not copied. */
  public static CorpusRecord ofBytes(String id, Location location, byte[] bytes) {
    return of(id, location, bytes.length, RawDocument.bytes(bytes), new Bytes(bytes));
  }

  /**
   * Returns a record of plain text.
   *
   * @param size how many bytes of input it took
   */
  public static CorpusRecord ofText(String id, Location location, long size, String text) {
    return of(id, location, size, RawDocument.text(text), new Text(text));
  }

  /**
   * Returns a record of HTML.
   *
   * @param size how many bytes of input it took
   */
  public static CorpusRecord ofHtml(String id, Location location, long size, String html) {
    return of(id, location, size, RawDocument.html(html), new Markup());
  }

  private static CorpusRecord of(
      String id, Location location, long size, RawDocument document, Content content) {
    return new CorpusRecord(
        id, location, size, document.withId(id), content, Optional.empty(), List.of());
  }

  /** Returns a copy with another document of the same id, such as one that knows its address. */
  public CorpusRecord withDocument(RawDocument changed) {
    return new CorpusRecord(id, location, size, changed, content, date, warnings);
  }

  /** Returns a copy of a plain text that was cleaned before; of another record itself. */
  public CorpusRecord withFacts(CleanedFacts facts) {
    return content instanceof Text plain
        ? new CorpusRecord(
            id,
            location,
            size,
            document,
            new Text(plain.text(), Optional.of(facts)),
            date,
            warnings)
        : this;
  }

  /** Returns what is known of it if it is a plain text that was cleaned before. */
  public Optional<CleanedFacts> facts() {
    return content instanceof Text plain ? plain.facts() : Optional.empty();
  }

  /** Returns a copy with a date. */
  public CorpusRecord withDate(String newDate) {
    return new CorpusRecord(id, location, size, document, content, Optional.of(newDate), warnings);
  }

  /** Returns a copy with more warnings. */
  public CorpusRecord withWarnings(List<String> more) {
    return new CorpusRecord(
        id,
        location,
        size,
        document,
        content,
        date,
        Stream.concat(warnings.stream(), more.stream()).toList());
  }

  /** Returns a copy under another id, with one more warning that says why. */
  public CorpusRecord renamed(String newId, String warning) {
    return new CorpusRecord(newId, location, size, document.withId(newId), content, date, warnings)
        .withWarnings(List.of(warning));
  }
}
