package dev.winnow;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Plain texts that nobody wrote. */
final class TextSoup {
  private static final List<String> POOL = pool();
  private static final List<String> BREAKS = List.of("\n", "\n\n", "\n", "\r\n", "\n\n\n", "\n   ");

  private TextSoup() {}

  /** Lines of all leftovers in any order, some of them glued together, some cut off. */
  static String of(int seed) {
    Random random = new Random(seed);
    StringBuilder soup = new StringBuilder();
    int lines = 1 + random.nextInt(60);
    int start = random.nextInt(POOL.size());
    for (int i = 0; i < lines; i++) {
      boolean near = random.nextInt(4) > 0; // neighbours make spans, strangers break them
      String line = POOL.get(near ? (start + i) % POOL.size() : random.nextInt(POOL.size()));
      if (random.nextInt(12) == 0) {
        line = line.substring(0, random.nextInt(line.length() + 1));
      }
      soup.append(line);
      if (random.nextInt(10) > 0) {
        soup.append(BREAKS.get(random.nextInt(BREAKS.size())));
      }
    }
    return soup.toString();
  }

  private static List<String> pool() {
    List<String> lines = new ArrayList<>();
    for (Path input : TestData.inputs("leftovers")) {
      String text = new String(TestData.bytes(input), StandardCharsets.UTF_8);
      text.lines().filter(line -> !line.isBlank()).forEach(lines::add);
    }
    return lines;
  }
}
