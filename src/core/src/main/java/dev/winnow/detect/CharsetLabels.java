package dev.winnow.detect;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Maps charset labels to charsets as browsers do (WHATWG Encoding Standard, section 4.2). */
final class CharsetLabels {
  private static final Map<String, Charset> BY_LABEL = load();

  private CharsetLabels() {}

  private static Map<String, Charset> load() {
    Map<String, Charset> byLabel = new HashMap<>();
    for (String[] row : Resources.rows("charset-labels.tsv")) {
      // a run-time image may come without the module jdk.charsets
      if (Charset.isSupported(row[0])) {
        for (String label : row[1].split(" ", -1)) {
          byLabel.put(label, Charset.forName(row[0]));
        }
      }
    }
    return Map.copyOf(byLabel);
  }

  /** Returns the charset of a label; empty for a label that browsers do not know. */
  static Optional<Charset> charset(String label) {
    return Optional.ofNullable(BY_LABEL.get(label.strip().toLowerCase(Locale.ROOT)));
  }
}
