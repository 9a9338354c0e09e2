package dev.winnow.corpus;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.corpus.record.Skipped;
import java.util.Optional;

/**
 * Which records of a corpus are cleaned at all.
 *
 * @param limit how many records at most, counted after sampling; {@link Long#MAX_VALUE} for all
 * @param share the share that is taken, from 0 to 1; by a hash of the id, so the same records every
 *     time, and of a larger share all those of a smaller one
 */
public record Selection(long limit, double share) {
  /** All records. */
  public static final Selection ALL = new Selection(Long.MAX_VALUE, 1);

  private static final Hasher64 HASHER = Hashing.komihash5_0(0x53414d504c45L);

  /** Checks the ranges. */
  public Selection {
    if (limit < 0) {
      throw new IllegalArgumentException("limit is " + limit + ", less than 0");
    }
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share is " + share + ", not 0 to 1");
    }
  }

  /** Returns a reader of the records that are taken; the others are skipped. */
  public RecordReader of(RecordReader reader) {
    return new RecordReader() {
      private long left = limit;

      @Override
      public Optional<Entry> next() {
        if (left == 0) {
          return Optional.empty();
        }
        Optional<Entry> entry = reader.next();
        if (entry.isPresent() && entry.get() instanceof CorpusRecord record) {
          if (!takes(record.id())) {
            return Optional.of(new Skipped(record.location(), "not in the sample"));
          }
          left--;
        }
        return entry;
      }

      @Override
      public void close() {
        reader.close();
      }
    };
  }

  private boolean takes(String id) {
    return share >= 1 || (HASHER.hashCharsToLong(id) >>> 11) * 0x1p-53 < share;
  }
}
