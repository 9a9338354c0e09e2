package dev.winnow.benchmarks.detect;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.detect.LanguageDetector;
import java.io.PrintWriter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;

/** Makes texts in no language (seeded), and counts those that are taken for one. */
final class Noise {
  private static final int SEED = 5;
  private static final int[] LENGTHS = {50, 200, 1000};
  private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
  private static final String[] NAMES = {
    "i", "x", "buf", "ctx", "len", "node", "idx", "tmp", "ptr", "val", "cfg", "str", "arr"
  };

  private Noise() {}

  static void print(LanguageDetector detector, int texts, PrintWriter out) {
    Map<String, BiFunction<Random, Integer, String>> kinds = new LinkedHashMap<>();
    kinds.put(
        "random letters in words", (random, n) -> words(random, n, "abcdefghijklmnopqrstuvwxyz"));
    kinds.put("random Cyrillic letters in words", (random, n) -> words(random, n, CYRILLIC));
    kinds.put("base64", (random, n) -> Base64.getMimeEncoder().encodeToString(bytes(random, n)));
    kinds.put("hex dump", Noise::dump);
    kinds.put("identifiers and signs", Noise::code);
    kinds.put("numbers", (random, n) -> random.ints(n / 6L, 0, 99999).boxed().toList().toString());
    kinds.put(
        "emoji",
        (random, n) ->
            random
                .ints(n / 2L, 0x1F600, 0x1F640)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    kinds.put("mojibake", (random, n) -> new String(bytes(random, n), UTF_8));
    out.println("| noise | taken for a language at 50 characters, % | 200 | 1000 |");
    out.println("| --- | --: | --: | --: |");
    kinds.forEach(
        (name, kind) -> {
          out.print("| " + name);
          for (int length : LENGTHS) {
            Random random = new Random(SEED);
            int taken = 0;
            for (int i = 0; i < texts * 4; i++) {
              String code = detector.detect(kind.apply(random, length)).code();
              taken += code.equals("und") ? 0 : 1;
            }
            out.printf(Locale.ROOT, " | %.2f", 100.0 * taken / texts / 4);
          }
          out.println(" |");
        });
  }

  private static byte[] bytes(Random random, int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String words(Random random, int length, String letters) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      for (int i = 2 + random.nextInt(8); i > 0; i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      text.append(' ');
    }
    return text.toString();
  }

  private static String dump(Random random, int length) {
    return HexFormat.ofDelimiter(" ").formatHex(bytes(random, length / 3));
  }

  private static String code(Random random, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      String first = NAMES[random.nextInt(NAMES.length)];
      String second = NAMES[random.nextInt(NAMES.length)];
      text.append(
          switch (random.nextInt(4)) {
            case 0 -> "if (" + first + " != " + second + ") { return " + first + "; }\n";
            case 1 -> first + "->" + second + " = " + random.nextInt(256) + ";\n";
            case 2 -> "for (int " + first + " = 0; " + first + " < n; ++" + first + ")\n";
            default -> "memcpy(" + first + ", &" + second + "[0], sizeof(" + second + "));\n";
          });
    }
    return text.toString();
  }
}
