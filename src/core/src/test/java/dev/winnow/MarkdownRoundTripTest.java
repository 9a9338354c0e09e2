package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.boilerplate.Verdict;
import dev.winnow.segment.Block;
import dev.winnow.segment.BlockKind;
import dev.winnow.segment.Segmenter;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A CommonMark parser reads the words of the text in the Markdown, no more and no less, and the
 * structure of the blocks.
 */
final class MarkdownRoundTripTest {
  private static final String URL = "https://example.org/folder/page.html";
  private static final int PAGES_PER_SEED = 400;
  private static final int LONGEST = 30;

  /** Text that Markdown reads as markup, and markup around it. */
  private static final List<String> PIECES =
      List.of(
              ("* ** *** _ __ ~ ~~ ` `` ``` [ ] ( ) ]( ]: ! ![ < > <a &lt; &amp;lt; &amp;copy; &amp;#35;"
                      + " &lt;b&gt; # ## - + 1. 2) 10. --- === | || :-- \\ \\\\ \\* . , : “ ” 。 「 」 € 😀"
                      + " word a_b snake_case 2*3 日本語 สวัสดี כן C# x [x] [^1]: [a]: http://a.b/c")
                  .split(" ", -1))
          .stream()
          .map(piece -> piece.equals("<a") ? "&lt;a" : piece)
          .collect(Collectors.toUnmodifiableList());

  private static final List<String> INLINE =
      List.of(
          "b", "i", "em", "strong", "del", "code", "span", "a href='/x(y z)'", "a href='//h/#[]'");

  private static final List<String> BLOCK =
      List.of(
          "p", "div", "h2", "ul", "ol", "li", "li", "blockquote", "pre", "table", "tr", "td", "th");

  static Stream<Path> pages() {
    return TestData.inputs("pages").stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageComesBack(Path input) {
    check(new String(TestData.bytes(input), charset(input)));
  }

  private static java.nio.charset.Charset charset(Path input) {
    return Cleaner.create()
        .clean(RawDocument.bytes(TestData.bytes(input)))
        .charset()
        .orElseThrow()
        .charset();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whateverThePageHolds(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < PAGES_PER_SEED; i++) {
      check(page(random));
    }
  }

  /** Returns a page of random pieces in random elements, many of them misnested. */
  static String page(Random random) {
    StringBuilder html = new StringBuilder("<body>");
    int length = 1 + random.nextInt(LONGEST);
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(8)) {
        case 0 -> html.append('<').append(one(INLINE, random)).append('>');
        case 1 -> html.append("</").append(one(INLINE, random).split(" ", 2)[0]).append('>');
        case 2 -> html.append(random.nextInt(3) == 0 ? "<" + one(BLOCK, random) + ">" : "<br>");
        case 3 -> html.append(random.nextInt(3) == 0 ? "</" + one(BLOCK, random) + ">" : " ");
        case 4 -> html.append(one(PIECES, random)).append(' ');
        default -> html.append(one(PIECES, random));
      }
    }
    return html.toString();
  }

  private static String one(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  static void check(String html) {
    List<Block> blocks = Segmenter.segment(Jsoup.parse(html, URL)).blocks();
    List<Verdict> verdicts = blocks.stream().map(Verdict::keep).toList();
    for (boolean links : new boolean[] {true, false}) {
      MarkdownStyle style = new MarkdownStyle(links, false, URL, URL);
      String markdown = new MarkdownRendering(style).render(verdicts).text();
      ParsedMarkdown parsed = ParsedMarkdown.of(markdown);
      assertThat(parsed.text())
          .as("%s%n%s", html, markdown)
          .isEqualTo(
              ParsedMarkdown.normalised(
                  blocks.stream().map(Block::text).collect(Collectors.joining("\n"))));
      assertThat(parsed.unwanted).as("%s%n%s", html, markdown).isZero();
      assertThat(List.of(parsed.headings, parsed.codeBlocks))
          .as("headings and code: %s%n%s", html, markdown)
          .isEqualTo(List.of(count(blocks, BlockKind.HEADING), count(blocks, BlockKind.CODE)));
    }
  }

  private static int count(List<Block> blocks, BlockKind kind) {
    return (int) blocks.stream().filter(block -> block.kind() == kind).count();
  }
}
