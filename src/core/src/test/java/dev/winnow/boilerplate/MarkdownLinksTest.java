package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

  @ParameterizedTest
  @CsvSource({
    "no link,0",
    "[Read on](https://a.example/b),0.777777777777777",
    "See [this](a) and [that](b).,0.363636363636363",
    "a](b),0",
    "[a](b)c](d),0.2",
    "[a](b,0",
    "[](b),0"
  })
  void theShareOfLinksIsThatOfWhatIsShown(String line, double share) {
    assertThat(MarkdownLinks.share(line)).isCloseTo(share, within(1e-12));
  }
}
