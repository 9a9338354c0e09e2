package dev.winnow.corpus;

import dev.winnow.RawDocument;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One document of a corpus, as it was read.
 *
 * <p>Immutable, as far as the bytes of its document are left alone.
 *
 * @param id the id, unique among the inputs that were opened together
 * @param location where it stands
 * @param size how many bytes of input it took
 * @param document the document; it carries the same id
 * @param plainText the text, when the record was given as plain text in so many words
 * @param bytes the content, when the record is a file whose form is still to be found out
 * @param date when it was published, as the record says, in ISO 8601
 * @param warnings what is odd about how it was read, one sentence each
 */
public record CorpusRecord(
    String id,
    Location location,
    long size,
    RawDocument document,
    Optional<String> plainText,
    Optional<byte[]> bytes,
    Optional<String> date,
    List<String> warnings)
    implements Entry {
  /** Copies the list and refuses null. */
  public CorpusRecord {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(plainText, "plainText");
    Objects.requireNonNull(bytes, "bytes");
    Objects.requireNonNull(date, "date");
    warnings = List.copyOf(warnings);
  }

  /** Returns a copy under another id, with one more warning that says why. */
  CorpusRecord renamed(String newId, String warning) {
    return new CorpusRecord(
        newId,
        location,
        size,
        document.withId(newId),
        plainText,
        bytes,
        date,
        Stream.concat(warnings.stream(), Stream.of(warning)).toList());
  }
}
