package dev.winnow.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The three standard streams, and which of them a person looks at.
 *
 * @param in standard input, read at most once
 * @param out standard output, unbuffered
 * @param err standard error, flushed at the end of a line
 * @param outIsTerminal whether standard output is a terminal
 * @param errIsTerminal whether standard error is a terminal
 */
record Terminal(
    InputStream in,
    OutputStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal) {
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  /** Returns the streams of this process; they are UTF-8, whatever the locale. */
  static Terminal ofProcess() {
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    return new Terminal(
        standardInput(),
        new FileOutputStream(FileDescriptor.out),
        err,
        isTerminal(1),
        isTerminal(2));
  }

  /** Says whether the user has not asked for plain output, see https://no-color.org. */
  static boolean allowsColour() {
    String noColour = System.getenv("NO_COLOR");
    return noColour == null || noColour.isEmpty();
  }

  private static InputStream standardInput() {
    Optional<String> target = target(0);
    if (target.isPresent() && target.get().startsWith(System.getProperty("java.home"))) {
      // started with a closed standard input, a JVM opens its own files under that number
      return new ClosedInput();
    }
    return new FileInputStream(FileDescriptor.in);
  }

  /**
   * Says whether a file descriptor of this process is a terminal. {@link System#console()} does not
   * tell: it looks at standard input and output together, and from JDK 22 on is there without a
   * terminal.
   */
  private static boolean isTerminal(int descriptor) {
    if (!Files.isDirectory(DESCRIPTORS)) {
      return testCommandSaysTerminal(descriptor);
    }
    return target(descriptor)
        .filter(
            device ->
                device.startsWith("/dev/pts/")
                    || device.startsWith("/dev/tty")
                    || device.equals("/dev/console"))
        .isPresent();
  }

  /** Returns what a file descriptor of this process is open on, where the system tells. */
  private static Optional<String> target(int descriptor) {
    try {
      Path link = DESCRIPTORS.resolve(Integer.toString(descriptor));
      return Optional.of(Files.readSymbolicLink(link).toString());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Asks {@code test -t}, for systems without {@code /proc}. */
  private static boolean testCommandSaysTerminal(int descriptor) {
    try {
      return new ProcessBuilder("test", "-t", Integer.toString(descriptor))
              .redirectOutput(ProcessBuilder.Redirect.INHERIT)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** An input that cannot be read. */
  private static final class ClosedInput extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("standard input is closed");
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return read();
    }
  }
}
