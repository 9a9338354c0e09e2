package dev.winnow.dedup;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The documents of a store on the heap: ids as UTF-8 and 20 bytes besides for each, 24 more where
 * facts are given.
 *
 * <p>Removed documents keep their place; those that share a text are a ring from the last to the
 * first one.
 */
final class Documents {
  private static final Hasher64 HASHER = Hashing.xxh3_64();
  private static final int FREE = -1;
  private static final int CHUNK_BITS = 16;

  private final IntChunks texts = new IntChunks();
  private final IntChunks next = new IntChunks();
  private final IntChunks lastOfText = new IntChunks();
  private final LongChunks places = new LongChunks();
  private final FactColumns facts = new FactColumns();
  private byte[][] chunks = new byte[0][];
  private int chunkEnd = 1 << CHUNK_BITS;
  private long idBytes;
  private int[] table = newTable(64);
  private int used;
  private int alive;

  int size() {
    return alive;
  }

  int textOf(String id) {
    int document = table[place(id.getBytes(StandardCharsets.UTF_8))];
    return document == FREE ? IndexStore.NONE : texts.get(document);
  }

  void add(String id, int text, DocumentFacts given) {
    int document = texts.size();
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    if (used >= table.length - (table.length >>> 2)) {
      grow();
    }
    int place = place(bytes);
    used += table[place] == FREE ? 1 : 0;
    table[place] = document;
    places.add(store(bytes));
    texts.add(text);
    facts.add(document, given);
    while (lastOfText.size() <= text) {
      lastOfText.add(FREE);
    }
    int last = lastOfText.get(text);
    next.add(last == FREE ? document : next.get(last));
    if (last != FREE) {
      next.set(last, document);
    }
    lastOfText.set(text, document);
    alive++;
  }

  boolean has(int text) {
    return text < lastOfText.size() && lastOfText.get(text) != FREE;
  }

  String first(int text) {
    return id(next.get(lastOfText.get(text)));
  }

  boolean hasOthers(int text, String id) {
    int removed = table[place(id.getBytes(StandardCharsets.UTF_8))];
    int other = next.get(lastOfText.get(text));
    if (other != removed) {
      // the first one is never a removed one
      return true;
    }
    do {
      other = next.get(other);
    } while (texts.get(other) == IndexStore.NONE);
    return other != removed;
  }

  void remove(String id) {
    int document = table[place(id.getBytes(StandardCharsets.UTF_8))];
    int text = texts.get(document);
    texts.set(document, IndexStore.NONE);
    alive--;
    int last = lastOfText.get(text);
    // from the front only: so each is passed over once
    while (texts.get(next.get(last)) == IndexStore.NONE) {
      if (next.get(last) == last) {
        lastOfText.set(text, FREE);
        return;
      }
      next.set(last, next.get(next.get(last)));
    }
  }

  void forEach(IndexStore.DocumentConsumer consumer) {
    for (int document = 0; document < texts.size(); document++) {
      if (texts.get(document) != IndexStore.NONE) {
        consumer.document(id(document), texts.get(document), facts.get(document));
      }
    }
  }

  long bytes() {
    return texts.bytes()
        + next.bytes()
        + lastOfText.bytes()
        + places.bytes()
        + facts.bytes()
        + idBytes
        + (long) table.length * Integer.BYTES;
  }

  private String id(int document) {
    long place = places.get(document);
    byte[] chunk = chunks[(int) (place >>> Integer.SIZE)];
    int at = (int) place;
    return new String(chunk, at + Integer.BYTES, length(chunk, at), StandardCharsets.UTF_8);
  }

  private boolean hasId(int document, byte[] id) {
    long place = places.get(document);
    byte[] chunk = chunks[(int) (place >>> Integer.SIZE)];
    int at = (int) place + Integer.BYTES;
    return length(chunk, (int) place) == id.length
        && Arrays.equals(chunk, at, at + id.length, id, 0, id.length);
  }

  private static int length(byte[] chunk, int at) {
    return (chunk[at] & 0xff) << 24
        | (chunk[at + 1] & 0xff) << 16
        | (chunk[at + 2] & 0xff) << 8
        | (chunk[at + 3] & 0xff);
  }

  private long store(byte[] id) {
    int length = id.length + Integer.BYTES;
    if (chunks.length == 0 || chunkEnd + length > chunks[chunks.length - 1].length) {
      chunks = Arrays.copyOf(chunks, chunks.length + 1);
      chunks[chunks.length - 1] = new byte[Math.max(length, 1 << CHUNK_BITS)];
      idBytes += chunks[chunks.length - 1].length;
      chunkEnd = 0;
    }
    byte[] chunk = chunks[chunks.length - 1];
    for (int i = 0; i < Integer.BYTES; i++) {
      chunk[chunkEnd + i] = (byte) (id.length >>> (24 - 8 * i));
    }
    System.arraycopy(id, 0, chunk, chunkEnd + Integer.BYTES, id.length);
    long place = (long) (chunks.length - 1) << Integer.SIZE | chunkEnd;
    chunkEnd += length;
    return place;
  }

  /**
   * Returns where a document is in the table, or would be. A removed one is found all the same, and
   * replaced when its id is added again.
   */
  private int place(byte[] id) {
    int at = start(HASHER.hashBytesToLong(id));
    while (table[at] != FREE && !hasId(table[at], id)) {
      at = at + 1 == table.length ? 0 : at + 1;
    }
    return at;
  }

  private int start(long hash) {
    return (int) (((hash >>> Integer.SIZE) * table.length) >>> Integer.SIZE);
  }

  private void grow() {
    int[] old = table;
    table = newTable((int) Math.min(Integer.MAX_VALUE - 8L, old.length * 3L / 2));
    used = 0;
    for (int document : old) {
      if (document != FREE && texts.get(document) != IndexStore.NONE) {
        long place = places.get(document);
        byte[] chunk = chunks[(int) (place >>> Integer.SIZE)];
        int from = (int) place;
        long hash = HASHER.hashBytesToLong(chunk, from + Integer.BYTES, length(chunk, from));
        int at = start(hash);
        while (table[at] != FREE) {
          at = at + 1 == table.length ? 0 : at + 1;
        }
        table[at] = document;
        used++;
      }
    }
  }

  private static int[] newTable(int length) {
    int[] table = new int[length];
    Arrays.fill(table, FREE);
    return table;
  }
}
