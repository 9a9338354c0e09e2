package dev.winnow.corpus.report.page;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes the corpus report as one HTML page that needs neither network nor script.
 *
 * <p>What comes from the corpus is shown as text whatever it holds: it is escaped, cut, isolated
 * from the direction of the text around it, and characters that cannot be seen are spelt out. The
 * page has at most 1,200 example records and stays under 3 MB. Same JSON, same bytes. Thread-safe.
 */
public final class ReportPage {
  private static final String SCHEMA = "winnow-report/";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .withConfigOverride(List.class, type -> type.setSetterInfo(empty()))
          .withConfigOverride(Map.class, type -> type.setSetterInfo(empty()))
          .withConfigOverride(String.class, type -> type.setSetterInfo(empty()))
          .build();

  private ReportPage() {}

  /**
   * Renders a report as HTML.
   *
   * @param json the JSON twin of the report, schema "winnow-report/1", in UTF-8; unknown fields are
   *     passed over and missing ones shown as not measured
   * @param html where the page goes, in UTF-8; left open
   * @throws IOException if the JSON is not such a report, or the page cannot be written
   */
  public static void write(byte[] json, OutputStream html) throws IOException {
    ReportData data = JSON.readValue(json, ReportData.class);
    if (!data.schema().startsWith(SCHEMA)) {
      throw new IOException(
          "not a corpus report: schema is \"" + VisibleText.line(data.schema(), 60) + "\"");
    }
    StringOutput page = new StringOutput();
    ReportView view = new ReportView(data, resource("charts.min.css") + resource("page.css"));
    render(view, page);
    html.write(page.toString().getBytes(StandardCharsets.UTF_8));
  }

  @SuppressWarnings("NullAway") // templates take null for no interceptor, and do not say so
  private static void render(ReportView view, StringOutput page) {
    JtereportGenerated.render(new OwaspHtmlTemplateOutput(page), null, view);
  }

  private static JsonSetter.Value empty() {
    return JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
