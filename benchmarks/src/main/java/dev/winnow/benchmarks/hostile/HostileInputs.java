package dev.winnow.benchmarks.hostile;

import static dev.winnow.benchmarks.hostile.HostileInput.Body.repeat;
import static dev.winnow.benchmarks.hostile.HostileInput.Body.text;

import dev.winnow.benchmarks.hostile.HostileInput.Body;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The catalogue of hostile inputs. The same scale gives the same bytes. */
public final class HostileInputs {
  private static final String PARAGRAPH =
      "<p>The council met on Tuesday to discuss the repair of the bridge over the river, which has"
          + " been closed since the flood of last spring, and put the work out to tender.</p>\n";
  private static final String WORDS = "words that go on and on without a line break ";
  private static final long SEED = 20261121;

  private final double scale;
  private final List<HostileInput> inputs = new ArrayList<>();

  private HostileInputs(double scale) {
    this.scale = scale;
  }

  /**
   * Returns every input.
   *
   * @param scale 1 for the full sizes; the counts are proportional to it
   */
  public static List<HostileInput> all(double scale) {
    HostileInputs catalogue = new HostileInputs(scale);
    catalogue.tooDeep();
    catalogue.tooMany();
    catalogue.tooLong();
    catalogue.unclosed();
    catalogue.notText();
    return List.copyOf(catalogue.inputs);
  }

  private void tooDeep() {
    html("deep-div", nested("<div>", 100_000, "</div>"));
    html("deep-inline", nested("<b><i><span>", 33_000, "</span></i></b>"));
    html("deep-list", nested("<ul><li>", 50_000, "</li></ul>"));
    html("deep-table", nested("<table><tr><td>", 20_000, "</td></tr></table>"));
    html("deep-quote", nested("<blockquote><p>quoted", 50_000, "</blockquote>"));
    html(
        "deep-json-ld",
        text("<script type=\"application/ld+json\">")
            .then(nested("{\"@graph\":[", 100_000, "]}"))
            .then("</script>" + PARAGRAPH));
  }

  private void tooMany() {
    html("many-attributes", text("<p").then(numbered(" a", "=\"v\"", 200_000)).then(">text</p>"));
    html("many-classes", text("<p class=\"").then(numbered("c", " ", 500_000)).then("\">text</p>"));
    html("many-less-than", repeat("<", count(1_000_000)));
    html("many-paragraphs", repeat("<p>One of many short paragraphs.", count(200_000)));
    html("many-links", repeat("<a href=\"/x\">link</a> ", count(100_000)));
    html("many-breaks", repeat("line<br>", count(500_000)));
    html("many-entities", repeat("&amp;&#x41;&nbsp;&unknown;&#x110000;", count(500_000)));
    html(
        "many-cells",
        text("<table>")
            .then(repeat("<tr>" + "<td>7</td>".repeat(1000) + "</tr>", count(1000)))
            .then("</table>"));
    html("many-options", text("<select>").then(repeat("<option>o", count(200_000))));
  }

  private void tooLong() {
    html("long-page", repeat("<h2>Council</h2>" + PARAGRAPH.repeat(4), count(45_000)));
    html("long-pre", text("<pre>").then(repeat("x = x + 1;\n", count(950_000))).then("</pre>"));
    html("long-title", text("<title>").then(repeat(WORDS, count(110_000))).then("</title>"));
    html("long-attribute", text("<a href=\"/").then(repeat("x", count(10_000_000))).then("\">a"));
    add("long-line.txt", repeat(WORDS, count(113_000)));
    add("long-word.txt", repeat("x", count(5_000_000)));
    add("long-marks.txt", text("a").then(repeat("\u0301", count(2_500_000))));
    add("long-han.txt", repeat("\u6c34\u706b\u6728\u91d1\u571f", count(330_000)));
    add(
        "word-a-line.txt",
        repeat("seven\nwords\nstand\non\nlines\nof\ntheirs\n", count(1_280_000)));
    add("blank-lines.txt", repeat("\n", count(5_000_000)));
    add("carriage-returns.txt", repeat("Old Macs ended lines this way.\r", count(200_000)));
  }

  private void unclosed() {
    html("unclosed-comment", text(PARAGRAPH + "<!-- ").then(repeat(PARAGRAPH, count(30_000))));
    html("unclosed-script", text(PARAGRAPH + "<script>").then(repeat(PARAGRAPH, count(30_000))));
    html("unclosed-title", text("<title>").then(repeat(PARAGRAPH, count(30_000))));
    html("unclosed-attribute", text("<p a=\"").then(repeat(PARAGRAPH, count(30_000))));
    html("unclosed-formatting", repeat("<p><b><i><u><a href=x>text", count(20_000)));
    html("unclosed-tables", repeat("<table><tr><td>cell <b>bold", count(20_000)));
  }

  private void notText() {
    add("empty.html", text(""));
    add("empty.txt", text(""));
    html("blank", repeat(" \t\r\n\u00a0", count(100_000)));
    html("nul", repeat("<p>NUL \0 here\0</p>", count(100_000)));
    html(
        "control",
        repeat("<p>\u0001\u0008\u001b\u007f\u0085\ufffe\uffff text</p>", count(100_000)));
    html("invalid-utf8", bytes("<p>na\u00c3(ve \u00ff\u00fe \u00e2\u0082 end</p>", 100_000));
    html("unknown-charset", text("<meta charset=\"no-such-charset\">" + PARAGRAPH));
    html("wrong-charset", text("<meta charset=\"utf-16\">" + PARAGRAPH.repeat(20)));
    add("random.html", random("", 5_000_000));
    add("png.html", random("\u0089PNG\r\n\u001a\n", 1_000_000));
    add("pdf.txt", random("%PDF-1.7\n", 1_000_000));
    add(
        "utf-16.html",
        out -> out.write(("\ufeff" + PARAGRAPH).getBytes(StandardCharsets.UTF_16BE)));
  }

  private void html(String name, Body body) {
    add(name + ".html", body.inPage());
  }

  private void add(String name, Body body) {
    inputs.add(new HostileInput(name, body));
  }

  private int count(int full) {
    return Math.max(1, (int) (full * scale));
  }

  private Body nested(String open, int depth, String close) {
    return repeat(open, count(depth)).then("innermost").then(repeat(close, count(depth)));
  }

  private Body numbered(String before, String after, int times) {
    int count = count(times);
    return out -> {
      for (int i = 0; i < count; i++) {
        text(before + i + after).writeTo(out);
      }
    };
  }

  /** Each char below 256 stands for the byte of that value. */
  private Body bytes(String latin1, int times) {
    int count = count(times);
    return out -> {
      for (int i = 0; i < count; i++) {
        latin1(out, latin1);
      }
    };
  }

  private Body random(String signature, int size) {
    byte[] noise = new byte[count(size)];
    return out -> {
      latin1(out, signature);
      new SplittableRandom(SEED).nextBytes(noise);
      out.write(noise);
    };
  }

  private static void latin1(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
