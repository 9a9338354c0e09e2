package dev.winnow.dedup;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/** The numbers that a store at a path keeps in one record. Not safe for use by several threads. */
final class StoreState {
  int texts;
  int documents;
  int nextDocument;
  long giantBuckets;

  byte[] toBytes(IndexCounts counts) {
    AtomicLong[] all = counts.all();
    ByteBuffer record = Records.allocate(3 * Integer.BYTES + (1 + all.length) * Long.BYTES);
    record.putInt(texts).putInt(documents).putInt(nextDocument).putLong(giantBuckets);
    for (AtomicLong count : all) {
      record.putLong(count.get());
    }
    return Records.seal(record);
  }

  void set(ByteBuffer record) {
    texts = record.getInt();
    documents = record.getInt();
    nextDocument = record.getInt();
    giantBuckets = record.getLong();
  }

  /** Sets the counts from what is left of a record. */
  static void set(IndexCounts counts, ByteBuffer record) {
    for (AtomicLong count : counts.all()) {
      count.set(record.getLong());
    }
  }
}
