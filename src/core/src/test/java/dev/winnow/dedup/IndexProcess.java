package dev.winnow.dedup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Another process that works on an index at a path, told what to do line by line. */
final class IndexProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader answers;

  private IndexProcess(Process process) {
    this.process = process;
    answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts a process that opens an index and says {@code open}.
   *
   * @param how write, read, or fill, which adds documents without an end and says each number
   */
  static IndexProcess start(Path path, String how, String... launcher) {
    List<String> command = new ArrayList<>(List.of(launcher));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(IndexProcess.class.getName(), path.toString(), how));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      return new IndexProcess(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the next line it says, or null if it has ended. */
  String answer() {
    try {
      return answers.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String ask(String line) {
    try {
      process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer();
  }

  /** Ends it as SIGKILL does. */
  void kill() {
    // that of the process itself would close the streams
    boolean asked = process.toHandle().destroyForcibly() || !process.isAlive();
    try {
      if (!asked || !process.waitFor(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The process does not end");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    kill();
  }

  /** The text of a document: of ten, two are near duplicates and one an equal text. */
  static String text(int number) {
    int family = number / 10;
    Random random = new Random(family);
    String original = GeneratedTexts.text(40 + random.nextInt(160), random);
    return switch (number % 10) {
      case 0, 1 -> original;
      case 2, 3 -> original + " and " + number;
      default -> GeneratedTexts.text(120, new Random(-number));
    };
  }

  public static void main(String[] args) throws IOException {
    Path path = Path.of(args[0]);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (DuplicateIndex index =
            args[1].equals("read") ? DuplicateIndex.openReadOnly(path) : DuplicateIndex.open(path);
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      out.println("open");
      for (int number = index.size(); args[1].equals("fill"); number++) {
        Optional<Duplicate> unused = index.add("d" + number, text(number));
        out.println(number);
      }
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String text = line.substring(line.indexOf(' ') + 1);
        out.println(
            line.startsWith("query ")
                ? index.query(text).map(Duplicate::of).orElse("new")
                : index.add(text, text).map(Duplicate::of).orElse("new"));
      }
    } catch (DuplicateIndexException e) {
      out.println(e.getMessage());
    }
  }
}
