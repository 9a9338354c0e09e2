package dev.winnow.benchmarks.systems;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class VisibleTextTest {
  @Test
  void putsEveryBlockOnALine() {
    assertThat(
            text(
                "<h1> Title </h1>loose <b>bold</b>text<p>one\n  two<br>three</p>"
                    + "<ul><li>a<li>b<ul><li>c</ul></ul>"))
        .isEqualTo("Title\nloose boldtext\none two\nthree\na\nb\nc");
  }

  @Test
  void putsATableRowOnALineAndBlocksOfACellOnTheirOwn() {
    assertThat(text("<table><tr><th>Name<td>Size<tr><td>a<td>1</table>"))
        .isEqualTo("Name Size\na 1");
    assertThat(text("<table><tr><td><p>one</p><p>two</p></table>")).isEqualTo("one\ntwo");
  }

  @Test
  void keepsPreformattedLines() {
    assertThat(text("<pre>a = 1\n  b = 2\n\nc</pre><p>x\ny")).isEqualTo("a = 1\nb = 2\nc\nx y");
  }

  @Test
  void leavesHiddenPartsOut() {
    assertThat(
            text(
                "<p>seen<script>no</script><noscript>no</noscript><p hidden>no"
                    + "<p style='display : none'>no<template>no</template><!-- no --><p>end"))
        .isEqualTo("seen\nend");
  }

  @Test
  void withstandsDeepNesting() {
    assertThat(text("<div>".repeat(20_000) + "deep")).isEqualTo("deep");
  }

  private static String text(String html) {
    return VisibleText.of(Jsoup.parse(html).body());
  }
}
