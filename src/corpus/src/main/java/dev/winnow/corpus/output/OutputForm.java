package dev.winnow.corpus.output;

import dev.winnow.corpus.record.CleanedRecord;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The form in which cleaned records are written to a stream.
 *
 * @param ending of the names of files, with its dot
 * @param writers makes writers
 */
public record OutputForm(String ending, Writers writers) {
  /** Makes a writer on a stream. */
  @FunctionalInterface
  public interface Writers {
    /**
     * Makes a writer.
     *
     * @param goesOn whether the stream stands behind records that an earlier writer wrote
     */
    RecordWriter<CleanedRecord> on(OutputStream out, boolean goesOn) throws IOException;
  }
}
