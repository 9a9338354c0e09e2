package dev.winnow.benchmarks.detect;

import dev.winnow.detect.ContentDetector;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints how often text in many charsets is decoded right, declared, undeclared and falsely so. */
@Command(
    name = "charset-accuracy",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Prints how often text in many charsets is decoded right: without a declaration, as a page with",
      "a right one, and as a page with a false one; a table in Markdown. Right means that the text",
      "decoded is the text that was encoded. Texts that are pure ASCII are left out. Ends with 2 on",
      "wrong usage."
    })
public final class CharsetAccuracy implements Callable<Integer> {
  private static final List<String> ROWS =
      List.of(
          "windows-1252 fr de es sv pt fi is it nl da no ca eu ga id",
          "ISO-8859-15 fr de fi",
          "x-MacRoman fr",
          "IBM850 de",
          "windows-1250 pl cs hu sk sl hr ro",
          "ISO-8859-2 pl cs hu sk sl hr ro",
          "IBM852 cs pl",
          "windows-1251 ru uk bg sr be mk",
          "KOI8-R ru",
          "KOI8-U uk",
          "ISO-8859-5 ru bg sr",
          "IBM866 ru",
          "x-MacCyrillic ru",
          "windows-1253 el",
          "ISO-8859-7 el",
          "windows-1254 tr az",
          "windows-1255 he",
          "windows-1256 ar fa",
          "ISO-8859-6 ar",
          "windows-1257 lt lv et",
          "ISO-8859-13 lt lv",
          "ISO-8859-4 lv",
          "ISO-8859-3 eo",
          "windows-1258 vi",
          "x-windows-874 th",
          "GB18030 zh",
          "Big5-HKSCS zh",
          "windows-31j ja",
          "EUC-JP ja",
          "ISO-2022-JP ja",
          "x-windows-949 ko",
          "UTF-8 fr ru zh",
          "UTF-16LE en fr ru zh",
          "UTF-16BE en fr ru zh");

  /** Of charsets that pages call otherwise than Java does. */
  private static final Map<String, String> LABELS =
      Map.of(
          "x-MacRoman", "macintosh",
          "x-MacCyrillic", "x-mac-cyrillic",
          "x-windows-874", "windows-874",
          "Big5-HKSCS", "big5",
          "windows-31j", "shift_jis",
          "x-windows-949", "euc-kr");

  private static final int[] LENGTHS = {20, 60, 300};
  private static final int MOST_TRIES = 20;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FOLDER",
      description = "holds LANGUAGE.txt, a sentence or paragraph a line")
  private Path folder = Path.of("");

  @Option(
      names = "--texts",
      paramLabel = "N",
      description = "of each row and length; default: ${DEFAULT-VALUE}")
  private int texts = 100;

  @Option(names = "--misses", paramLabel = "N", description = "print so many misses a row")
  private int misses;

  private final ContentDetector detector = ContentDetector.create();
  private long nanos;
  private int detections;

  /** Runs the command. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new CharsetAccuracy()).execute(args));
  }

  @Override
  public Integer call() {
    TextFolder all = TextFolder.read(folder);
    PrintWriter out = spec.commandLine().getOut();
    out.println("Declared are pages of 60 characters of text; all in %.");
    out.println();
    out.println(
        "| charset | language | 20 characters | 60 | 300 | declared right | UTF-8 declared falsely"
            + " | another declared falsely |");
    out.println("| --- | --- | --: | --: | --: | --: | --: | --: |");
    for (String row : ROWS) {
      String[] fields = row.split(" ", -1);
      for (int i = 1; i < fields.length; i++) {
        if (all.linesByName().containsKey(fields[i])) {
          row(Charset.forName(fields[0]), fields[i], all, out);
        }
      }
    }
    out.printf(Locale.ROOT, "%n%.2f milliseconds a text%n", nanos / 1e6 / detections);
    out.flush();
    return 0;
  }

  private void row(Charset charset, String language, TextFolder all, PrintWriter out) {
    out.print("| " + charset.name() + " | " + language);
    for (int length : LENGTHS) {
      out.print(" | " + share(all, language, length, charset, null, out));
    }
    String other = charset.name().equals("windows-1251") ? "windows-1253" : "windows-1251";
    boolean western =
        Character.UnicodeScript.of(other(all, language)) == Character.UnicodeScript.LATIN;
    String own = LABELS.getOrDefault(charset.name(), charset.name());
    for (String label : new String[] {own, "utf-8", western ? other : "iso-8859-1"}) {
      boolean said = label.equals(own) || !label.equalsIgnoreCase(own);
      out.print(" | " + (said ? share(all, language, LENGTHS[1], charset, label, out) : ""));
    }
    out.println(" |");
  }

  private static int other(TextFolder all, String language) {
    return all.linesByName()
        .getOrDefault(language, List.of("a"))
        .get(0)
        .codePoints()
        .filter(Character::isLetter)
        .findFirst()
        .orElse('a');
  }

  private String share(
      TextFolder all,
      String language,
      int length,
      Charset charset,
      @Nullable String label,
      PrintWriter out) {
    int right = 0;
    int left = misses;
    List<String> tested = windows(all, language, length, charset);
    for (String window : tested) {
      String text =
          label == null
              ? window
              : "<!DOCTYPE html><html><head><meta charset=\""
                  + label
                  + "\"></head><body><p>"
                  + window
                  + "</p></body></html>";
      byte[] bytes = text.getBytes(charset);
      long before = System.nanoTime();
      var content = detector.detect(bytes, null, null);
      nanos += System.nanoTime() - before;
      detections++;
      if (content.text().equals(text)) {
        right++;
      } else if (left-- > 0) {
        out.println("\n" + label + " " + content.charset() + ": " + window);
      }
    }
    return tested.isEmpty()
        ? "–"
        : String.format(Locale.ROOT, "%.0f", 100.0 * right / tested.size());
  }

  /** Returns windows that the charset can spell, and of which it spells a letter in its own way. */
  private List<String> windows(TextFolder all, String language, int length, Charset charset) {
    List<String> windows = new ArrayList<>();
    for (String window : all.windows(language, length, texts * MOST_TRIES)) {
      boolean foreign =
          charset.name().startsWith("UTF-16") || window.chars().anyMatch(c -> c >= 0x80);
      if (foreign
          && windows.size() < texts
          && new String(window.getBytes(charset), charset).equals(window)) {
        windows.add(window);
      }
    }
    return windows;
  }
}
