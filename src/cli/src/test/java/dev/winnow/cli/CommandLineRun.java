package dev.winnow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

/** What one run of the command line left behind. */
record CommandLineRun(int exitCode, String out, String err) {
  /** Runs with an empty standard input. */
  static CommandLineRun of(Object... args) {
    return withInput("", args);
  }

  static CommandLineRun withInput(String in, Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CommandLineRun run = withOutput(in, out, args);
    return new CommandLineRun(run.exitCode(), out.toString(UTF_8), run.err());
  }

  static CommandLineRun withOutput(String in, OutputStream out, Object... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(in.getBytes(UTF_8)),
            out,
            new PrintStream(err, true, UTF_8),
            false,
            false);
    int exitCode =
        Winnow.run(terminal, Stream.of(args).map(Object::toString).toArray(String[]::new));
    return new CommandLineRun(exitCode, "", err.toString(UTF_8));
  }

  List<String> lines() {
    return out.lines().toList();
  }

  /** Returns the ids of JSON lines whose ids need no escapes. */
  List<String> ids() {
    return out.lines().map(line -> line.split("\"", 5)[3]).toList();
  }
}
