package dev.winnow.benchmarks.made;

import java.nio.charset.Charset;

/**
 * One record of a made corpus.
 *
 * @param content HTML, or plain text
 * @param charset in which the content is written where it is written as bytes
 */
record MadeRecord(String id, String url, String date, String content, Charset charset) {
  byte[] bytes() {
    return content.getBytes(charset);
  }
}
