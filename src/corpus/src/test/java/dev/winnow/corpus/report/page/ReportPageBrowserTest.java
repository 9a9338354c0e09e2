package dev.winnow.corpus.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in a real browser; run by the profile {@code browser}, and fails without Chromium. */
@Tag("browser")
class ReportPageBrowserTest {
  @TempDir(cleanup = CleanupMode.NEVER)
  private Path folder = Path.of("");

  private Chromium browser;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    browser = new Chromium(folder);
  }

  @AfterEach
  void stop() throws InterruptedException {
    browser.stop();
  }

  @ParameterizedTest
  @CsvSource({"1280,light", "1280,dark", "360,light", "360,dark"})
  void chartsAreDrawnTextIsReadableAndNothingSticksOut(int width, String theme)
      throws IOException, InterruptedException {
    open(Reports.sample(), width, theme);
    assertThat(browser.value(script("charts")).toString()).isEqualTo("[]");
    assertThat(browser.value("document.querySelectorAll('.charts-css').length").asInt())
        .isEqualTo(7);
    assertThat(browser.value(script("contrast")).toString()).isEqualTo("[]");
    assertThat(browser.value(script("overflow")).toString()).isEqualTo("[]");
    String background = browser.value("getComputedStyle(document.body).backgroundColor").asText();
    assertThat(background)
        .isEqualTo(theme.equals("dark") ? "rgb(21, 24, 27)" : "rgb(252, 252, 250)");
  }

  @Test
  void nothingIsAskedOfTheNetworkAndNothingRuns() throws IOException, InterruptedException {
    open(Reports.sample(), 1280, "light");
    browser.value("document.querySelectorAll('details').forEach(d => d.open = true)");
    List<String> asked =
        browser.events("Network.requestWillBeSent").stream()
            .map(event -> event.path("request").path("url").asText())
            .toList();
    assertThat(asked).hasSize(1).allMatch(url -> url.startsWith("file:"));
    assertThat(browser.events("Page.javascriptDialogOpening")).isEmpty();
    assertThat(browser.events("Runtime.exceptionThrown")).isEmpty();
    assertThat(browser.value("document.title").asText()).startsWith("Corpus quality report");
    assertThat(browser.value("document.scripts.length").asInt()).isZero();
  }

  @Test
  void aNumberOpensItsExampleRecord() throws IOException, InterruptedException {
    open(Reports.sample(), 360, "light");
    assertThat(browser.value(script("links")).toString()).isEqualTo("[]");
  }

  @Test
  void theKeyboardReachesTheSkipLinkFirstAndShowsWhereItIs()
      throws IOException, InterruptedException {
    open(Reports.sample(), 1280, "light");
    for (String type : List.of("keyDown", "keyUp")) {
      browser.call(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", "Tab", "code", "Tab", "windowsVirtualKeyCode", 9));
    }
    JsonNode focus =
        browser.value(
            """
            (({className, offsetLeft}, style) => [className, offsetLeft, style.outlineStyle])(
                document.activeElement, getComputedStyle(document.activeElement))
            """);
    assertThat(focus.toString()).isEqualTo("[\"skip\",0,\"solid\"]");
  }

  @Test
  void columnsOfChartsAreReachedByKeyboardAndLargeEnoughToHit()
      throws IOException, InterruptedException {
    open(Reports.sample(), 1280, "light");
    JsonNode small =
        browser.value(
            """
            [...document.querySelectorAll('.charts-css a')].filter(a => {
              a.focus({preventScroll: true});
              const box = a.getBoundingClientRect();
              return document.activeElement !== a || box.height < 24 || box.width < 5;
            }).map(a => a.outerHTML)
            """);
    assertThat(small.toString()).isEqualTo("[]");
    assertThat(browser.value("document.querySelectorAll('.charts-css a').length").asInt())
        .isGreaterThan(50);
  }

  @Test
  void clustersAreOpenInPrint() throws IOException, InterruptedException {
    open(Reports.sample(), 800, "light");
    browser.call("Emulation.setEmulatedMedia", Map.of("media", "print"));
    JsonNode closed =
        browser.value(
            """
            [...document.querySelectorAll('.cluster .inside')]
                .filter(e => !e.checkVisibility({contentVisibilityAuto: true})
                    || e.getBoundingClientRect().height < 20).length
            """);
    assertThat(closed.asInt()).isZero();
    assertThat(browser.value(script("charts")).toString()).isEqualTo("[]");
  }

  @Test
  void theLargestPageIsDrawnInUnderTwoSeconds() throws IOException, InterruptedException {
    open(Reports.large(), 360, "light");
    assertThat(browser.value("performance.now()").asDouble()).isLessThan(2_000);
    assertThat(browser.value(script("overflow")).toString()).isEqualTo("[]");
  }

  private void open(byte[] json, int width, String theme) throws IOException, InterruptedException {
    Path page = Files.write(folder.resolve("report.html"), Reports.render(json));
    Map<String, Object> screen =
        Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 600);
    browser.call("Emulation.setDeviceMetricsOverride", screen);
    Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", theme);
    browser.call("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
    browser.open(page);
  }

  private static String script(String name) throws IOException {
    try (var in = ReportPageBrowserTest.class.getResourceAsStream(name + ".js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
