package dev.winnow.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.benchmarks.detect.CharsetAccuracy;
import dev.winnow.benchmarks.detect.LanguageAccuracy;
import dev.winnow.benchmarks.detect.LanguageMixtures;
import dev.winnow.benchmarks.detect.TranslationTexts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DetectionCommandsTest {
  private static final String GERMAN =
      "Gestern sind wir lange am Fluss entlanggegangen und haben über das nächste Jahr gesprochen.";
  private static final String ENGLISH =
      "Yesterday we walked for a long time along the river and talked about the next year.";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();

  @Test
  void languagesAreCounted() throws IOException {
    texts();

    assertThat(run(new LanguageAccuracy(), folder.toString(), "--texts", "5", "--least", "1"))
        .isZero();
    assertThat(out.toString())
        .contains("| de | ", "| en | ", "2 languages; mean 100.00 % at 50 characters");
  }

  @Test
  void mixturesAndNoiseAreCounted() throws IOException {
    texts();

    assertThat(run(new LanguageMixtures(), folder.toString(), "--texts", "2")).isZero();
    assertThat(out.toString()).contains("| 1000 | 4 | 0.00 |", "| base64 | 0.00 | 0.00 | 0.00 |");
    assertThat(out.toString()).contains("| 30 % English at the end | 4000 | 1 | 100.0 | 100.0 |");
  }

  @Test
  void charsetsAreCounted() throws IOException {
    texts();

    assertThat(run(new CharsetAccuracy(), folder.toString(), "--texts", "3")).isZero();
    assertThat(out.toString()).contains("| windows-1252 | de | ", "| UTF-16LE | en | ");
  }

  @Test
  void textsAreCollectedFromCatalogues() throws IOException {
    Path catalogue = folder.resolve("in/de/LC_MESSAGES/river.mo");
    Files.createDirectories(catalogue.getParent());
    Files.write(catalogue, catalogue("Content-Type: text/plain; charset=UTF-8\n", ENGLISH, GERMAN));
    Path texts = folder.resolve("out");

    assertThat(run(new TranslationTexts(), texts.toString(), folder.resolve("in").toString()))
        .isZero();
    Path tune = texts.resolve("tune/de.txt");
    Path report = texts.resolve("report/de.txt");
    assertThat(Files.exists(tune) ? tune : report).hasContent(GERMAN);
  }

  private void texts() throws IOException {
    Files.writeString(folder.resolve("de.txt"), (GERMAN + "\n").repeat(300));
    Files.writeString(folder.resolve("en.txt"), (ENGLISH + "\n").repeat(300));
  }

  /** Two messages, the first of them the header: magic, version, count, two tables, strings. */
  private static byte[] catalogue(String header, String original, String translation)
      throws IOException {
    String[] strings = {"", original, header, translation};
    ByteBuffer tables = ByteBuffer.allocate(20 + 4 * 8).order(ByteOrder.LITTLE_ENDIAN);
    tables.putInt(0x950412de).putInt(0).putInt(2).putInt(20).putInt(36);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (String string : strings) {
      tables.putInt(string.getBytes(UTF_8).length).putInt(tables.capacity() + text.size());
      text.write((string + "\0").getBytes(UTF_8));
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(tables.array());
    text.writeTo(whole);
    return whole.toByteArray();
  }

  private int run(Callable<Integer> command, String... args) {
    return new CommandLine(command).setOut(new PrintWriter(out)).execute(args);
  }
}
