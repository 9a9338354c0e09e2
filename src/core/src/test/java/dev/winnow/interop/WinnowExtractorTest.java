package dev.winnow.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.l3s.boilerpipe.BoilerpipeExtractor;
import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.document.TextBlock;
import de.l3s.boilerpipe.document.TextDocument;
import de.l3s.boilerpipe.labels.DefaultLabels;
import dev.winnow.Cleaner;
import dev.winnow.RawDocument;
import dev.winnow.TestData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/** Winnow where a Boilerpipe extractor is asked for. */
final class WinnowExtractorTest {
  private static final Cleaner CLEANER = Cleaner.create();
  private static final BoilerpipeExtractor EXTRACTOR = new WinnowExtractor(CLEANER);
  private static final String PROSE =
      "The ferry will run again from Monday, the harbour office said, after two weeks of storms"
          + " that kept the boats in port and the island without fresh bread and newspapers.";

  static Stream<Path> pages() {
    return TestData.inputs("pages").stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void bytesGiveTheTextOfTheCleaner(Path page) throws BoilerpipeProcessingException {
    byte[] bytes = TestData.bytes(page);

    assertThat(EXTRACTOR.getText(new InputSource(new ByteArrayInputStream(bytes))))
        .isEqualTo(CLEANER.clean(RawDocument.bytes(bytes)).text());
  }

  @Test
  void charactersGiveTheTextOfTheCleaner() throws BoilerpipeProcessingException {
    String html = "<nav><a href=/>Home</a></nav><h1>Ferry</h1><p>" + PROSE + "<p>" + PROSE;
    String text = CLEANER.clean(RawDocument.html(html)).text();

    assertThat(text).contains(PROSE);
    assertThat(EXTRACTOR.getText(html)).isEqualTo(text);
    assertThat(EXTRACTOR.getText(new StringReader(html))).isEqualTo(text);
    assertThat(EXTRACTOR.getText("")).isEmpty();
  }

  @Test
  void theEncodingOfAnInputSourceCounts() throws BoilerpipeProcessingException, IOException {
    byte[] bytes = ("<p>" + PROSE + " Füße, Öl, Äpfel.").getBytes("windows-1250");
    InputSource source = new InputSource(new ByteArrayInputStream(bytes));
    source.setEncoding("windows-1250");

    assertThat(EXTRACTOR.getText(source)).endsWith("Füße, Öl, Äpfel.");
  }

  @Test
  void saysWhichSourceCannotBeRead() throws IOException {
    InputSource unreadable = new InputSource("https://example.org/ferry");
    assertThatThrownBy(() -> EXTRACTOR.getText(unreadable))
        .isInstanceOf(BoilerpipeProcessingException.class)
        .hasMessageContaining("https://example.org/ferry has neither");
    InputStream closed = InputStream.nullInputStream();
    closed.close();
    unreadable.setByteStream(closed);
    assertThatThrownBy(() -> EXTRACTOR.getText(unreadable))
        .isInstanceOf(BoilerpipeProcessingException.class)
        .hasMessageContaining("cannot read https://example.org/ferry")
        .hasRootCauseMessage("Stream closed");
  }

  @Test
  void marksTheBlocksOfADocumentOfOthers() throws BoilerpipeProcessingException {
    TextDocument document =
        new TextDocument(
            "Ferry runs again",
            List.of(
                block(5, 4, 4, "Home News Sport Weather", DefaultLabels.LI),
                block(4, 2, 2, "All news", DefaultLabels.H3, DefaultLabels.HEADING),
                block(3, 30, 0, PROSE),
                block(3, 30, 0, PROSE.replace("ferry", "barge")),
                block(
                    3, 30, 0, PROSE.replace("ferry", "train"), DefaultLabels.STRICTLY_NOT_CONTENT),
                block(3, 0, 0, " "),
                block(5, 6, 6, "Privacy Imprint Contact Terms Jobs Press", DefaultLabels.LI)));
    document.getTextBlocks().get(0).setIsContent(true);

    assertThat(EXTRACTOR.process(document)).isTrue();

    assertThat(document.getTextBlocks())
        .extracting(TextBlock::isContent)
        .containsExactly(false, false, true, true, false, false, false);
    assertThat(EXTRACTOR.process(document)).as("changed again").isFalse();
    assertThat(EXTRACTOR.getText(document))
        .isEqualTo(PROSE + "\n" + PROSE.replace("ferry", "barge") + "\n");
  }

  @Test
  void hasNoTroubleWithOddDocuments() throws BoilerpipeProcessingException {
    assertThat(EXTRACTOR.process(new TextDocument(new ArrayList<>()))).isFalse();
    List<TextBlock> blocks = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      blocks.add(block(i % 2 == 0 ? -5 : 1_000_000, 2, 7, "a < b & \u0000 c\n\nd", "x"));
    }
    blocks.add(new TextBlock(""));
    TextDocument document = new TextDocument(blocks);

    EXTRACTOR.process(document);

    assertThat(document.getTextBlocks()).hasSize(20_001);
  }

  private static TextBlock block(
      int tagLevel, int words, int linkWords, String text, String... labels) {
    TextBlock block = new TextBlock(text, new BitSet(), words, linkWords, 0, 0, 0);
    block.setTagLevel(tagLevel);
    block.addLabels(labels);
    return block;
  }
}
