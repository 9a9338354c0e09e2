package dev.winnow.benchmarks;

import dev.winnow.corpus.input.Inputs;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.RecordReader;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Measures how fast records are read from files of texts, on one thread, three times over. */
public final class ReadRate {
  private static final int PASSES = 3;

  private ReadRate() {}

  /** Prints records and 10^6 characters of text a second for each file named. */
  public static void main(String[] files) {
    for (int pass = 1; pass <= PASSES; pass++) {
      for (String file : files) {
        System.out.println(pass + " " + file + ": " + read(file));
      }
    }
  }

  static String read(String file) {
    long start = System.nanoTime();
    long records = 0;
    long others = 0;
    long characters = 0;
    try (RecordReader reader = Inputs.open(List.of(file), InputStream::nullInputStream)) {
      for (Optional<Entry> e = reader.next(); e.isPresent(); e = reader.next()) {
        if (e.get() instanceof CorpusRecord record) {
          records++;
          characters +=
              record.content() instanceof CorpusRecord.Text text ? text.text().length() : 0;
        } else {
          others++;
        }
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return String.format(
        Locale.ROOT,
        "%d records and %d others in %.2f s, %.0f records/s, %.0f million characters/s",
        records,
        others,
        seconds,
        records / seconds,
        characters / seconds / 1e6);
  }
}
