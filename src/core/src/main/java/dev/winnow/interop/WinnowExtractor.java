package dev.winnow.interop;

import de.l3s.boilerpipe.BoilerpipeExtractor;
import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.document.TextBlock;
import de.l3s.boilerpipe.document.TextDocument;
import dev.winnow.Cleaner;
import dev.winnow.RawDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.xml.sax.InputSource;

/**
 * Winnow as a Boilerpipe extractor: a drop-in for {@code ArticleExtractor.INSTANCE} and its like,
 * also in Tika's {@code BoilerpipeContentHandler}.
 *
 * <p>HTML goes to a {@link Cleaner}, so it is parsed by jsoup and never by Boilerpipe's own parser,
 * and the text is {@link dev.winnow.CleanDocument#text}: blocks are apart by blank lines. What is
 * read is held in memory whole.
 *
 * <p>A {@link TextDocument} that was made before is judged with less knowledge, because Boilerpipe
 * keeps less of a page: see {@link #process}. Prefer HTML where it is at hand.
 *
 * <p>Immutable and safe for use by several threads; a {@link TextDocument} belongs to one.
 */
public final class WinnowExtractor implements BoilerpipeExtractor {
  private final Cleaner cleaner;

  /** Makes an extractor that cleans with the default settings. */
  public WinnowExtractor() {
    this(Cleaner.create());
  }

  /** Makes an extractor whose HTML goes through the given cleaner. */
  public WinnowExtractor(Cleaner cleaner) {
    this.cleaner = Objects.requireNonNull(cleaner, "cleaner");
  }

  /** Returns the main content of a page; empty when there is none. */
  @Override
  public String getText(String html) {
    return cleaner.clean(RawDocument.html(html)).text();
  }

  /**
   * Returns the main content of a page; empty when there is none.
   *
   * <p>Of a byte stream the charset is detected, with the {@linkplain InputSource#getEncoding()
   * encoding} taken for that of an HTTP header. The {@linkplain InputSource#getSystemId() system
   * id} is the page's address; it is never fetched. The streams are read to their end, not closed.
   *
   * @throws BoilerpipeProcessingException if the source cannot be read or has no stream
   */
  @Override
  public String getText(InputSource source) throws BoilerpipeProcessingException {
    RawDocument raw = read(source);
    String url = source.getSystemId();
    return cleaner.clean(url == null ? raw : raw.withUrl(url)).text();
  }

  /**
   * Returns the main content of a page; empty when there is none. The reader is not closed.
   *
   * @throws BoilerpipeProcessingException if the page cannot be read
   */
  @Override
  public String getText(Reader reader) throws BoilerpipeProcessingException {
    return getText(new InputSource(reader));
  }

  /** Processes a document and returns its content, a line feed after each block. */
  @Override
  public String getText(TextDocument document) {
    process(document);
    return document.getContent();
  }

  /**
   * Marks each block of a document as content or not; returns whether any mark changed.
   *
   * <p>Blocks are neither merged nor removed, their labels stay, and marks made before do not
   * matter. Of a block, Winnow sees the text, the share of its words in links, the depth of its
   * tags, whether it is labelled as a heading or a list item, and the document's title; a block
   * labelled {@code STRICTLY_NOT_CONTENT} is never content. It cannot see what Boilerpipe dropped:
   * elements and their class names, which links there were, tables, quotes and code, hidden parts,
   * {@code meta} elements, JSON-LD and the page's address. Settings of the cleaner have no effect.
   *
   * <p>Takes time linear in the text.
   */
  @Override
  public boolean process(TextDocument document) {
    BitSet content = TextBlockPage.of(document).content();
    List<TextBlock> blocks = document.getTextBlocks();
    boolean changed = false;
    for (int i = 0; i < blocks.size(); i++) {
      changed |= blocks.get(i).setIsContent(content.get(i));
    }
    return changed;
  }

  private static RawDocument read(InputSource source) throws BoilerpipeProcessingException {
    try {
      Reader reader = source.getCharacterStream();
      if (reader != null) {
        StringWriter html = new StringWriter();
        reader.transferTo(html);
        return RawDocument.html(html.toString());
      }
      InputStream stream = source.getByteStream();
      if (stream != null) {
        String encoding = source.getEncoding();
        return RawDocument.bytes(stream.readAllBytes())
            .withContentType(encoding == null ? "text/html" : "text/html; charset=" + encoding);
      }
    } catch (IOException e) {
      throw new BoilerpipeProcessingException("cannot read " + nameOf(source), e);
    }
    throw new BoilerpipeProcessingException(
        nameOf(source) + " has neither a character nor a byte stream; Winnow fetches nothing");
  }

  private static String nameOf(InputSource source) {
    return source.getSystemId() == null ? "the input source" : source.getSystemId();
  }
}
