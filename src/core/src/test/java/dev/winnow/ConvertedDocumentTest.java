package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConvertedDocumentTest {
  private static final String HTML =
      "<html><head><title>Minutes</title></head><body><h1>Minutes</h1>"
          + "<ul><li><a href='#1'>Beginning</a></li><li><a href='#2'>End</a></li></ul>"
          + "<p>Read more</p><p>It was decided that the boat leaves at five.</p>"
          + "<p>Subscribe to our newsletter</p></body></html>";

  @Test
  void allOfADocumentThatWasNoPageIsKept() {
    CleanDocument document = Cleaner.create().clean(RawDocument.document(HTML));
    assertThat(document.removals()).isEmpty();
    assertThat(document.text())
        .contains("Beginning", "End", "Read more", "leaves at five.", "Subscribe to our");
    assertThat(document.metadata().title()).contains("Minutes");
    assertThat(document.markdown()).startsWith("# Minutes");
  }

  @Test
  void thatIsNotSoOfAPage() {
    assertThat(Cleaner.create().clean(RawDocument.html(HTML)).removals()).isNotEmpty();
  }
}
