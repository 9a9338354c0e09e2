package dev.winnow.cli;

import dev.winnow.corpus.output.OutputFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An open output: standard output, or a file that is moved into place at the end. */
final class Output implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final OutputStream stream;
  private final @Nullable OutputFile file;
  private final boolean terminal;

  private Output(OutputStream stream, @Nullable OutputFile file, boolean terminal) {
    this.stream = stream;
    this.file = file;
    this.terminal = terminal;
  }

  static Output toStandardOutput(Terminal terminal) {
    return new Output(
        new BufferedOutputStream(terminal.out(), BUFFER), null, terminal.outIsTerminal());
  }

  static Output toFile(Path path) throws IOException {
    OutputFile file = OutputFile.create(path);
    return new Output(file.stream(), file, false);
  }

  OutputStream stream() {
    return stream;
  }

  /** Says whether a person sees the results as they come. */
  boolean isTerminal() {
    return terminal;
  }

  /** Makes what was written final. */
  void commit() throws IOException {
    if (file == null) {
      stream.flush();
    } else {
      file.commit();
    }
  }

  /** Says whether a failure to write means that the reader, such as {@code head}, has enough. */
  boolean isClosedPipe(IOException e) {
    String message = e.getMessage();
    return file == null && message != null && message.toLowerCase(Locale.ROOT).contains("pipe");
  }

  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
  }
}
