package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.quality.QualitySignals;
import dev.winnow.quality.RuleSet;
import dev.winnow.quality.Signal;
import org.junit.jupiter.api.Test;

/** The quality of a document is that of what is left of it. */
class DocumentQualityTest {
  private static final String TEXT =
      "The ferry will run again from Monday, and the captain said that he was glad to have it back.\n\n"
          + "Photo: Getty Images\n";

  @Test
  void itIsThatOfTheCleanedTextInItsLanguage() {
    CleanDocument document = Cleaner.create().clean(RawDocument.text(TEXT));
    assertThat(document.quality()).isEqualTo(QualitySignals.of(document.text(), "en"));
    assertThat(document.quality()).isSameAs(document.quality());
    assertThat(document.quality().value(Signal.LINE_COUNT)).hasValue(1);
    assertThat(document.quality().value(Signal.STOP_WORDS)).hasValue(5);
    assertThat(RuleSet.published("fineweb").orElseThrow().check(document.quality())).isEmpty();
  }

  @Test
  void anEmptyDocumentHasOneToo() {
    CleanDocument document = Cleaner.create().clean(RawDocument.html(""));
    assertThat(document.quality().value(Signal.WORD_COUNT)).hasValue(0);
  }
}
