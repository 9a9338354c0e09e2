package dev.winnow.corpus.input;

import dev.winnow.RawDocument;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes HTML of records that are PDF, Word (DOC and DOCX), PowerPoint (PPTX), EPUB, OpenDocument,
 * RTF or a mail; leaves all others as they are.
 *
 * <p>Headings, paragraphs, lists and tables are kept; title, author and dates go into the head.
 * Pictures, macros and what is embedded or attached is left out, and attachments are counted in a
 * warning. Nothing is fetched, and external entities are not resolved.
 *
 * <p>What makes no document (an encrypted or broken one, one of more than 100 MB of HTML) comes out
 * as {@link Unreadable}. A thread that is interrupted gives up and stays interrupted.
 *
 * <p>Immutable and safe for use by several threads. The parsers are loaded with the first document.
 */
public final class DocumentConverter {
  private DocumentConverter() {}

  /** Returns a converter. */
  public static DocumentConverter create() {
    return new DocumentConverter();
  }

  /**
   * Returns the record as HTML if it is such a document, or else as it is.
   *
   * @return a record, or what is wrong with the document
   */
  public Entry convert(CorpusRecord record) {
    if (!(record.content() instanceof CorpusRecord.Bytes content)) {
      return record;
    }
    RawDocument document = record.document();
    Optional<DocumentKind> kind =
        DocumentKind.of(
            content.bytes(), document.name().orElse(""), document.contentType().orElse(""));
    return kind.isEmpty() ? record : convert(record, content.bytes(), kind.get());
  }

  private static Entry convert(CorpusRecord record, byte[] bytes, DocumentKind kind) {
    DocumentHtml html = new DocumentHtml();
    try {
      if (kind == DocumentKind.MAIL) {
        MailText.write(bytes, html);
      } else {
        OfficeText.write(bytes, kind, record.document().name().orElse(""), html);
      }
    } catch (UnreadableDocumentException e) {
      return new Unreadable(record.location(), e.reason(), e.remedy());
    } catch (StackOverflowError e) {
      return new Unreadable(
          record.location(),
          "the document is nested too deeply",
          "save it anew with the program that made it");
    }
    RawDocument old = record.document();
    String text = html.toHtml();
    RawDocument document =
        RawDocument.document(text)
            .withId(record.id())
            .withContentType(old.contentType().orElse(kind.mediaType()));
    document = old.url().map(document::withUrl).orElse(document);
    document = old.name().map(document::withName).orElse(document);
    CorpusRecord made =
        CorpusRecord.ofHtml(record.id(), record.location(), record.size(), text)
            .withDocument(document);
    made = record.date().map(made::withDate).orElse(made);
    List<String> warnings = new ArrayList<>(record.warnings());
    warnings.addAll(html.warnings());
    return made.withWarnings(warnings);
  }
}
