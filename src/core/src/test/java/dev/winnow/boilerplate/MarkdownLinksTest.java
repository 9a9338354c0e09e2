package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkdownLinksTest {

  @ParameterizedTest
  @CsvSource({
    "[Read on](https://a.example/b),[Read on]",
    "See [this](a) and [that](b).,See [this] and [that].",
    "no link,no link",
    "values[i](x,values[i](x",
    "](,](",
    "a](b)c](d,a]c](d"
  })
  void targetsAreNotShown(String line, String shown) {
    assertThat(MarkdownLinks.shown(line)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"[Read on](https://a.example/b),true", "a](b),false", "[a](b,false", "[0],false"})
  void linksAreTold(String line, boolean link) {
    assertThat(MarkdownLinks.isIn(line)).isEqualTo(link);
  }
}
