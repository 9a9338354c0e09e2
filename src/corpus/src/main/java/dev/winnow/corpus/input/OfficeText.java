package dev.winnow.corpus.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads documents with the parsers of Apache Tika. */
final class OfficeText {
  private static final Pattern PICTURE =
      Pattern.compile("\\.(png|jpe?g|gif|emf|wmf|svg|bmp|tiff?|pict)$", Pattern.CASE_INSENSITIVE);

  private OfficeText() {}

  /** Counts what is embedded, and reads none of it. */
  private static final class Embedded implements EmbeddedDocumentExtractor {
    private static final long serialVersionUID = 1L;
    private int count;

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      String type = String.valueOf(metadata.get(Metadata.CONTENT_TYPE));
      String name = String.valueOf(metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY));
      if (!type.startsWith("image/") && !PICTURE.matcher(name).find()) {
        count++;
      }
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
  }

  /** Writes the text and what the document says of itself. */
  static void write(byte[] bytes, DocumentKind kind, String name, DocumentHtml html)
      throws UnreadableDocumentException {
    Metadata metadata = new Metadata();
    if (!name.isEmpty()) {
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    }
    ParseContext context = new ParseContext();
    Embedded embedded = new Embedded();
    context.set(EmbeddedDocumentExtractor.class, embedded);
    context.set(OfficeParserConfig.class, officeSettings());
    context.set(PDFParserConfig.class, pdfSettings());
    Parser parser = parser(kind);
    try (TikaInputStream stream = TikaInputStream.get(bytes, metadata)) {
      parser.parse(stream, html, metadata, context);
    } catch (EncryptedDocumentException e) {
      throw UnreadableDocumentException.encrypted();
    } catch (SAXException | TikaException | IOException | RuntimeException | LinkageError e) {
      throw explain(e);
    }
    html.dropRunningLines();
    DocumentHead.write(metadata, html);
    // the style sheets and fonts of a book are parts of it
    if (embedded.count > 0 && kind != DocumentKind.EPUB) {
      html.warn(
          embedded.count == 1
              ? "One file embedded in the document was left out."
              : embedded.count + " files embedded in the document were left out.");
    }
  }

  private static Parser parser(DocumentKind kind) {
    // cheap to make, and some keep state
    return switch (kind) {
      case PDF -> new PDFParser();
      case OLE2 -> new OfficeParser();
      case OOXML -> new OOXMLParser();
      case EPUB -> new EpubParser();
      case ODF -> new OpenDocumentParser();
      case RTF -> new RTFParser();
      case MAIL -> throw new IllegalArgumentException("mails are read elsewhere");
    };
  }

  private static OfficeParserConfig officeSettings() {
    OfficeParserConfig settings = new OfficeParserConfig();
    settings.setUseSAXDocxExtractor(true);
    settings.setUseSAXPptxExtractor(true);
    settings.setExtractMacros(false);
    settings.setIncludeDeletedContent(false);
    settings.setIncludeMoveFromContent(false);
    settings.setIncludeHeadersAndFooters(false);
    return settings;
  }

  private static PDFParserConfig pdfSettings() {
    PDFParserConfig settings = new PDFParserConfig();
    settings.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    settings.setExtractInlineImages(false);
    settings.setExtractBookmarksText(false);
    return settings;
  }

  private static UnreadableDocumentException explain(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause() == t ? null : t.getCause()) {
      if (t instanceof DocumentHtml.TooLongException) {
        return new UnreadableDocumentException(
            "the document has more than 100 MB of text", "split it");
      }
      if (t instanceof DocumentHtml.InterruptedParseException) {
        return new UnreadableDocumentException(
            "the document took too long", "allow more time, or leave it out");
      }
      if (t instanceof EncryptedDocumentException
          || t instanceof org.apache.poi.EncryptedDocumentException) {
        return UnreadableDocumentException.encrypted();
      }
    }
    if (e instanceof LinkageError) {
      // parsers of spreadsheets, databases and signatures were left out
      return new UnreadableDocumentException(
          "the document has parts of a kind that is not supported (" + e.getMessage() + ")",
          "save it in another format");
    }
    return UnreadableDocumentException.broken(e);
  }
}
