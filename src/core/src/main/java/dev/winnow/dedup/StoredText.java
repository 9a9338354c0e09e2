package dev.winnow.dedup;

import com.dynatrace.hash4j.hashing.HashValue128;
import java.nio.ByteBuffer;

/**
 * The record of a text: flags and sizes, content hash, band keys, sketches. And that of its sets,
 * which is a record of its own because it is long and seldom asked for.
 *
 * @param content the hash of the tokens
 * @param sketch the sketches
 * @param bandKeys the keys under which it is, or was, found: those of its bands come first
 * @param bands the number of keys of bands
 */
@SuppressWarnings("ArrayRecordComponent")
record StoredText(HashValue128 content, TextSketch sketch, long[] bandKeys, int bands) {
  private static final int FIXED = 3 * Integer.BYTES + 2 * Long.BYTES;

  static byte[] toBytes(IndexedText text) {
    long[] keys = text.bandKeys();
    long[] words = text.sketch().words();
    ByteBuffer record = Records.allocate(FIXED + (keys.length + words.length) * Long.BYTES);
    record.putInt(text.sketch().meta()).putInt(keys.length).putInt(text.bands());
    record.putLong(text.content().getMostSignificantBits());
    record.putLong(text.content().getLeastSignificantBits());
    Records.put(Records.put(record, words), keys);
    return Records.seal(record);
  }

  /** Returns how many of the keys are those of {@link ContainmentKeys}. */
  int containmentKeys() {
    return bandKeys.length - bands;
  }

  static StoredText of(ByteBuffer record) {
    int meta = record.getInt();
    int keys = record.getInt();
    int bands = record.getInt();
    HashValue128 content = new HashValue128(record.getLong(), record.getLong());
    long[] words = Records.longs(record, record.remaining() / Long.BYTES - keys);
    return new StoredText(content, new TextSketch(meta, words), Records.longs(record, keys), bands);
  }

  static byte[] toBytes(ShingleSets sets) {
    int longs = sets.fives().length + sets.threes().length;
    ByteBuffer record = Records.allocate(2 * Integer.BYTES + longs * Long.BYTES);
    record.putInt(sets.words()).putInt(sets.fives().length);
    Records.put(Records.put(record, sets.fives()), sets.threes());
    return Records.seal(record);
  }

  static ShingleSets sets(ByteBuffer record) {
    int words = record.getInt();
    long[] fives = Records.longs(record, record.getInt());
    return new ShingleSets(words, fives, Records.longs(record, record.remaining() / Long.BYTES));
  }
}
