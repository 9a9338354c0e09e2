package dev.winnow.corpus;

import dev.winnow.corpus.record.Unreadable;
import java.util.List;

/** Is told what a {@link CleaningJob} comes upon, on the thread that called {@code run}. */
public interface JobMonitor {
  /** Ignores everything. */
  JobMonitor SILENT = new JobMonitor() {};

  /** One more entry of the input was read, done with or passed over by an earlier process. */
  default void read() {}

  /** Something could not be read, converted or cleaned. */
  default void unreadable(Unreadable unreadable) {}

  /** A record that was kept has warnings, perhaps none. */
  default void kept(String id, List<String> warnings) {}

  /** The job goes on where an earlier process had come to; so many entries are passed over. */
  default void resumed(long entries) {}
}
