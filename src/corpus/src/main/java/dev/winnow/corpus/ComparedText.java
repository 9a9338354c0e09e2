package dev.winnow.corpus;

import dev.winnow.CleanDocument;
import dev.winnow.Cleaner;
import dev.winnow.RawDocument;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.dedup.DocumentFacts;
import dev.winnow.dedup.Fingerprint;
import dev.winnow.detect.ContentDetector;
import dev.winnow.detect.DetectedContent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes what is compared of a record: on several threads. */
final class ComparedText {
  private final ContentDetector detector = ContentDetector.create();
  private final Cleaner cleaner;
  private final DuplicateSearch search;
  private final boolean withFacts;
  private final @Nullable UrlRepeats urls;

  /**
   * What is compared of a record.
   *
   * @param sameUrl the id of the earlier record with its address; then nothing else is known
   */
  record Compared(
      String id,
      Optional<String> sameUrl,
      String text,
      @Nullable Fingerprint fingerprint,
      DocumentFacts facts,
      List<String> warnings) {}

  ComparedText(
      Cleaner cleaner, DuplicateSearch search, boolean withFacts, @Nullable UrlRepeats urls) {
    this.cleaner = cleaner;
    this.search = search;
    this.withFacts = withFacts;
    this.urls = urls;
  }

  Compared of(CorpusRecord record) {
    Optional<String> sameUrl = urls == null ? Optional.empty() : urls.of(record.id());
    if (sameUrl.isPresent()) {
      return new Compared(record.id(), sameUrl, "", null, DocumentFacts.NONE, record.warnings());
    }
    if (record.content() instanceof CorpusRecord.Text text) {
      return plain(record, text.text(), List.of());
    }
    if (record.content() instanceof CorpusRecord.Bytes bytes) {
      return detected(record, bytes.bytes());
    }
    return cleaned(record, record.document(), List.of());
  }

  private Compared detected(CorpusRecord record, byte[] bytes) {
    RawDocument document = record.document();
    DetectedContent content =
        detector.detect(bytes, document.name().orElse(null), document.contentType().orElse(null));
    if (!content.mediaType().isHtml()) {
      return plain(record, content.text(), content.warnings());
    }
    RawDocument html = RawDocument.html(content.text());
    return cleaned(record, document.url().map(html::withUrl).orElse(html), content.warnings());
  }

  private Compared cleaned(CorpusRecord record, RawDocument html, List<String> found) {
    CleanDocument document = cleaner.clean(html);
    return compared(
        record,
        document.text(),
        withFacts ? document.facts() : DocumentFacts.NONE,
        Stream.concat(found.stream(), document.warnings().stream()).toList());
  }

  private Compared plain(CorpusRecord record, String text, List<String> found) {
    DocumentFacts facts = DocumentFacts.ofLength(text.length());
    Optional<String> url = record.document().url();
    return compared(record, text, url.map(facts::withHostOf).orElse(facts), found);
  }

  private Compared compared(
      CorpusRecord record, String text, DocumentFacts facts, List<String> found) {
    return new Compared(
        record.id(),
        Optional.empty(),
        text,
        search.fingerprint(text),
        record.date().map(facts::withDate).orElse(facts),
        Stream.concat(record.warnings().stream(), found.stream()).toList());
  }
}
