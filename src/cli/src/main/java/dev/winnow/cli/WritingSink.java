package dev.winnow.cli;

import dev.winnow.corpus.RunSink;
import dev.winnow.corpus.output.RecordWriter;
import dev.winnow.corpus.record.Skipped;
import dev.winnow.corpus.record.Unreadable;
import java.io.IOException;
import java.util.function.BiConsumer;

/** Writes the results of a run and logs what happens on the way. */
record WritingSink<T>(RecordWriter<T> writer, RunLog log, BiConsumer<RunLog, T> counter)
    implements RunSink<T> {
  @Override
  public void result(T result) throws IOException {
    writer.write(result);
    counter.accept(log, result);
  }

  @Override
  public void unreadable(Unreadable unreadable) {
    log.unreadable(unreadable);
  }

  @Override
  public void skipped(Skipped skipped) {
    log.skipped();
  }
}
