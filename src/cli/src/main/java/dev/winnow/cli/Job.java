package dev.winnow.cli;

import dev.winnow.corpus.RunSink;
import dev.winnow.corpus.output.RecordWriter;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.dedup.DuplicateIndexException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BiConsumer;

/** What all commands that turn records into results have in common: from opening to exit code. */
record Job<T>(Terminal terminal, InputOptions input, OutputOption output) {
  /** Makes a writer on a stream. */
  interface WriterFactory<T> {
    RecordWriter<T> on(OutputStream out) throws IOException;
  }

  /** Reads to the end and gives the results to the sink. */
  interface Run<T> {
    void run(RecordReader reader, RunSink<T> sink) throws IOException;
  }

  /** Does what must be done before, with the output open and nothing read. */
  interface Preparation {
    void run(RunLog log) throws IOException;
  }

  int execute(WriterFactory<T> writers, Run<T> run, BiConsumer<RunLog, T> counter) {
    return execute(log -> {}, writers, run, counter);
  }

  int execute(
      Preparation preparation,
      WriterFactory<T> writers,
      Run<T> run,
      BiConsumer<RunLog, T> counter) {
    try (RecordReader reader = input.open(terminal);
        Output out = output.open(terminal);
        RunLog log = new RunLog(terminal, input.quiet(), out.isTerminal())) {
      try {
        preparation.run(log);
        RecordWriter<T> writer = writers.on(out.stream());
        run.run(log.watch(reader), new WritingSink<>(writer, log, counter));
        writer.close();
        out.commit();
      } catch (IOException e) {
        if (out.isClosedPipe(e)) {
          return log.exitCode();
        }
        log.error(
            "the output cannot be written (" + e.getMessage() + "); see to its disk and run again");
        return ExitCode.FAILED;
      } catch (DuplicateIndexException e) {
        log.error(String.valueOf(e.getMessage()));
        return ExitCode.FAILED;
      }
      log.summary();
      return log.exitCode();
    }
  }
}
