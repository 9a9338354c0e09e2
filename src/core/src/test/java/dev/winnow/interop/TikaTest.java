package dev.winnow.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.CleanDocument;
import dev.winnow.Cleaner;
import dev.winnow.RawDocument;
import dev.winnow.TestData;
import dev.winnow.WordF1;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.DefaultHtmlMapper;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.boilerpipe.BoilerpipeContentHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** From Tika's HTML parser to main content, by Winnow's handler and by Tika's own. */
final class TikaTest {
  private static final Cleaner CLEANER = Cleaner.create();
  private static final AutoDetectParser PARSER = new AutoDetectParser();
  private static final Path ARTICLE = TestData.ROOT.resolve("input/pages/article-en-bells.html");
  private static final String EXPECTED = TestData.expected("pages", ARTICLE, ".txt");

  static Stream<Path> pages() {
    return TestData.inputs("pages").stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void winnowsHandlerGivesNearlyTheTextOfTheCleaner(Path page) throws Exception {
    StringWriter text = new StringWriter();
    WinnowContentHandler handler = new WinnowContentHandler(CLEANER, text);

    parse(page, handler, IdentityHtmlMapper.INSTANCE);

    CleanDocument direct = CLEANER.clean(RawDocument.bytes(TestData.bytes(page)));
    assertThat(text.toString()).isEqualTo(handler.document().orElseThrow().text());
    assertThat(WordF1.of(text.toString(), direct.text())).isGreaterThan(0.85);
    assertThat(handler.document().orElseThrow().metadata().title()).isPresent();
  }

  @Test
  void tikasHandlerTakesWinnowAsItsExtractor() throws Exception {
    StringWriter text = new StringWriter();
    BoilerpipeContentHandler handler =
        new BoilerpipeContentHandler(new BodyContentHandler(text), new WinnowExtractor());

    parse(ARTICLE, handler, DefaultHtmlMapper.INSTANCE);

    assertThat(text.toString()).doesNotContain("umbrellas in the rain");
    assertThat(WordF1.of(text.toString(), EXPECTED)).isGreaterThan(0.9);
  }

  /** Without markup, Tika's handler leaves style elements open when it is sent all elements. */
  @Test
  void tikasHandlerTakesWinnowAsItsExtractorWithMarkup() throws Exception {
    StringWriter text = new StringWriter();
    BoilerpipeContentHandler handler =
        new BoilerpipeContentHandler(new BodyContentHandler(text), new WinnowExtractor());
    handler.setIncludeMarkup(true);

    parse(ARTICLE, handler, IdentityHtmlMapper.INSTANCE);

    assertThat(WordF1.of(text.toString(), EXPECTED)).isGreaterThan(0.9);
  }

  private static void parse(Path page, ContentHandler handler, HtmlMapper mapper)
      throws IOException, SAXException, TikaException {
    ParseContext context = new ParseContext();
    context.set(HtmlMapper.class, mapper);
    try (InputStream stream = new ByteArrayInputStream(TestData.bytes(page))) {
      PARSER.parse(stream, handler, new Metadata(), context);
    }
  }
}
