package dev.winnow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the JSON as a bare page, until there is {@code ReportPage.write(json, html)}. */
final class PageSeam {
  private PageSeam() {}

  static void write(byte[] json, OutputStream html) throws IOException {
    String escaped = new String(json, UTF_8).replace("&", "&amp;").replace("<", "&lt;");
    String page = "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title>Winnow</title>\n<pre>";
    html.write((page + escaped + "</pre>\n").getBytes(UTF_8));
  }
}
