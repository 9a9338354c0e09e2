package dev.winnow.benchmarks.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SystemsTest {
  private static final String SENTENCE =
      "The ferry crosses the strait twice a day in summer, and once a week when the ice comes in"
          + " from the north and the harbour master says that it is safe to sail. ";
  private static final String PAGE =
      "<html><head><title>Ferry</title><script>var hidden = 1;</script></head><body>"
          + "<nav><a href=/>Home</a> <a href=/b>Imprint</a></nav><article><h1>The ferry</h1>"
          + ("<p>" + SENTENCE.repeat(3) + "</p>").repeat(4)
          + "</article><footer><a href=/c>Contact</a></footer></body></html>";

  static List<String> peers() {
    return Systems.peerNames();
  }

  @ParameterizedTest
  @MethodSource("peers")
  void everyPeerFindsTheArticle(String name) throws Exception {
    String text =
        Systems.named(name)
            .extract(PAGE.getBytes(StandardCharsets.UTF_8), "https://example.org/ferry");

    assertThat(text).contains("crosses the strait twice a day").doesNotContain("var hidden");
  }

  @Test
  void mainContentLeavesNavigationOut() throws Exception {
    String text = Systems.named("jsoup-main").extract(PAGE.getBytes(StandardCharsets.UTF_8), "");

    assertThat(text).startsWith("The ferry The ferry crosses").doesNotContain("Home", "Contact");
  }

  @Test
  void winnowsOwnRowsAreThere() {
    assertThat(List.of("winnow", "winnow-text", "winnow-boilerpipe"))
        .allSatisfy(name -> assertThat(Systems.named(name)).isNotNull());
  }

  @Test
  void anUnknownNameIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> Systems.named("jsoap"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("jsoap")
        .hasMessageContaining("jsoup-main");
  }

  @Test
  void decodesAsDeclaredWhenNotUtf8() {
    String declared = "<meta charset=windows-1251><p>";
    byte[] cyrillic = (declared + "\u00e9").getBytes(StandardCharsets.ISO_8859_1);
    byte[] undeclared = "<p>\u0093\u00e9".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(PeerInput.decode(cyrillic)).isEqualTo(declared + "\u0439");
    assertThat(PeerInput.decode(undeclared)).isEqualTo("<p>\u201c\u00e9");
    assertThat(PeerInput.decode("\u0439".getBytes(StandardCharsets.UTF_8))).isEqualTo("\u0439");
  }
}
