package dev.winnow.corpus.output;

import dev.winnow.corpus.record.WellFormed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Makes the values of WARC-Target-URI; pure functions. */
final class WarcUris {
  private WarcUris() {}

  /** Returns an address in which what would end or break the header line is percent-encoded. */
  static String of(String url) {
    StringBuilder uri = new StringBuilder();
    String wellFormed = WellFormed.of(url.strip());
    for (int i = 0; i < wellFormed.length(); i++) {
      char c = wellFormed.charAt(i);
      if (c <= ' ' || c == 0x7F) {
        uri.append('%')
            .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
            .append(Character.toUpperCase(Character.forDigit(c & 0xF, 16)));
      } else {
        uri.append(c);
      }
    }
    return uri.toString();
  }

  /**
   * Returns what stands for the address of a record that has none, since every record needs one.
   */
  static String ofId(String id) {
    return "urn:winnow:" + URLEncoder.encode(WellFormed.of(id), StandardCharsets.UTF_8);
  }
}
