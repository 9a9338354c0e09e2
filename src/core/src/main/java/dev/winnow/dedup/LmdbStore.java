package dev.winnow.dedup;

import com.dynatrace.hash4j.hashing.HashValue128;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lmdbjava.PutFlags;

/**
 * Texts and documents in a file of LMDB; {@link LmdbTable} says what is where.
 *
 * <p>A committed change is in the page cache of the operating system and survives the end of the
 * process by whatever. Reading needs {@link #begin} too, and sees one state of the index until the
 * session is closed, whatever a writer in another process does.
 */
final class LmdbStore implements IndexStore {
  static final byte[] STATE = "state".getBytes(StandardCharsets.UTF_8);

  private static final byte[] NOTHING = new byte[0];

  private final IndexFolder folder;
  private final LmdbEnvironment environment;
  private final LmdbSessions sessions;
  private final boolean keepsSets;
  private final IndexCounts counts;

  /** Makes a store of what was opened. */
  LmdbStore(IndexFolder folder, LmdbEnvironment environment, boolean keepsSets) {
    this.folder = folder;
    this.environment = environment;
    this.keepsSets = keepsSets;
    sessions = new LmdbSessions(environment);
    counts = sessions.counts();
  }

  @Override
  public Session begin(boolean change) {
    if (change && !environment.isWritable()) {
      throw new UnsupportedOperationException(
          "The index at " + folder.path() + " was opened read-only");
    }
    sessions.begin(change);
    return sessions::end;
  }

  LmdbSession session() {
    return sessions.current();
  }

  @Override
  public int texts() {
    return session().state().texts;
  }

  @Override
  public int documents() {
    return session().state().documents;
  }

  @Override
  public int textOf(String id) {
    byte[] place = session().get(LmdbTable.IDS, StoredDocument.key(id));
    return place == null ? NONE : document(Records.toInt(place)).text();
  }

  private StoredDocument document(int place) {
    return StoredDocument.of(session().record(LmdbTable.DOCUMENTS, place));
  }

  @Override
  public int textWith(HashValue128 content) {
    byte[] text = session().get(LmdbTable.CONTENTS, content.toByteArray());
    return text == null ? NONE : Records.toInt(text);
  }

  @Override
  public HashValue128 content(int text) {
    return session().text(text).content();
  }

  @Override
  public int addText(IndexedText added) {
    LmdbSession session = session();
    StoreState state = session.state();
    int text = state.texts++;
    byte[] number = Records.integer(text);
    session.put(LmdbTable.TEXTS, number, StoredText.toBytes(added), PutFlags.MDB_APPEND);
    ShingleSets sets = added.sets();
    if (keepsSets && sets != null) {
      session.put(LmdbTable.SETS, number, StoredText.toBytes(sets), PutFlags.MDB_APPEND);
    }
    if (added.bandKeys().length > 0) {
      session.put(LmdbTable.CONTENTS, added.content().toByteArray(), number);
    }
    long[] keys = added.bandKeys();
    for (int i = 0; i < keys.length; i++) {
      int size = session.bucketSize(keys[i], i);
      if (size < BUCKET_LIMIT) {
        session.put(LmdbTable.BANDS, Records.integer(keys[i]), number);
        state.giantBuckets += size + 1 == BUCKET_LIMIT ? 1 : 0;
      }
    }
    session.forgetSizes();
    return text;
  }

  @Override
  public IndexedText text(int text) {
    StoredText stored = session().text(text);
    return new IndexedText(
        stored.content(), stored.sketch(), stored.bandKeys(), stored.bands(), shingles(text));
  }

  @Override
  public void addDocument(String id, int text, DocumentFacts facts) {
    LmdbSession session = session();
    byte[] place = Records.integer(session.state().nextDocument++);
    byte[] record = new StoredDocument(id, text, facts).toBytes();
    session.put(LmdbTable.DOCUMENTS, place, record, PutFlags.MDB_APPEND);
    session.put(LmdbTable.IDS, StoredDocument.key(id), place);
    session.put(LmdbTable.COPIES, Records.integer(text), place);
    session.state().documents++;
  }

  @Override
  public String firstId(int text) {
    byte[] place = session().get(LmdbTable.COPIES, Records.integer(text));
    if (place == null) {
      throw environment.failures().damaged(LmdbTable.COPIES, "is missing: " + text);
    }
    return document(Records.toInt(place)).id();
  }

  @Override
  public boolean hasDocuments(int text) {
    return session().get(LmdbTable.COPIES, Records.integer(text)) != null;
  }

  @Override
  public boolean hasOtherDocuments(int text, String id) {
    return session().count(LmdbTable.COPIES, Records.integer(text)) > 1;
  }

  @Override
  public void remove(String id) {
    LmdbSession session = session();
    byte[] key = StoredDocument.key(id);
    byte[] found = session.get(LmdbTable.IDS, key);
    byte[] place = found == null ? NOTHING : found;
    int text = document(Records.toInt(place)).text();
    session.delete(LmdbTable.DOCUMENTS, place);
    session.delete(LmdbTable.IDS, key);
    session.delete(LmdbTable.COPIES, Records.integer(text), place);
    session.state().documents--;
    if (!hasDocuments(text)) {
      hide(text);
    }
  }

  /** Makes a text that has no documents left unfindable. */
  private void hide(int text) {
    LmdbSession session = session();
    byte[] number = Records.integer(text);
    StoredText stored = session.text(text);
    if (stored.bandKeys().length > 0) {
      session.delete(LmdbTable.CONTENTS, stored.content().toByteArray());
    }
    session.delete(LmdbTable.SETS, number);
    session.forgetSizes();
    for (long key : stored.bandKeys()) {
      boolean full = session.bucketSize(key, 0) == BUCKET_LIMIT;
      boolean there = session.delete(LmdbTable.BANDS, Records.integer(key), number);
      session.state().giantBuckets -= full && there ? 1 : 0;
    }
  }

  @Override
  public void forEachDocument(DocumentConsumer consumer) {
    LmdbSession session = session();
    session.forEach(
        LmdbTable.DOCUMENTS,
        (place, bytes) -> {
          StoredDocument found = StoredDocument.of(session.open(LmdbTable.DOCUMENTS, bytes));
          consumer.document(found.id(), found.text(), found.facts());
        });
  }

  @Override
  public int containmentKeys(int text) {
    return session().text(text).containmentKeys();
  }

  @Override
  public int bucket(long key, int[] target) {
    return session().bucket(key, target);
  }

  @Override
  public TextSketch sketch(int text) {
    return session().text(text).sketch();
  }

  @Override
  public @Nullable ShingleSets shingles(int text) {
    ByteBuffer record = session().find(LmdbTable.SETS, Records.integer(text));
    return record == null ? null : StoredText.sets(record);
  }

  @Override
  public int representative(int text) {
    byte[] representative = session().get(LmdbTable.STARS, Records.integer(text));
    return representative == null ? text : Records.toInt(representative);
  }

  @Override
  public void setRepresentative(int text, int representative) {
    LmdbSession session = session();
    byte[] number = Records.integer(text);
    byte[] before = session.get(LmdbTable.STARS, number);
    if (before != null) {
      session.delete(LmdbTable.STARS, number);
      session.delete(LmdbTable.MEMBERS, before, number);
    }
    if (text != representative) {
      byte[] other = Records.integer(representative);
      session.put(LmdbTable.STARS, number, other);
      session.put(LmdbTable.MEMBERS, other, number);
    }
  }

  @Override
  public int[] members(int representative) {
    int[] members = session().values(LmdbTable.MEMBERS, Records.integer(representative));
    return Arrays.stream(members).filter(this::hasDocuments).toArray();
  }

  @Override
  public void addPair(int text, int earlier, float similarity) {
    byte[] pair = Records.integer((long) text << Integer.SIZE | earlier);
    byte[] record = Records.seal(Records.allocate(Float.BYTES).putFloat(similarity));
    session().put(LmdbTable.PAIRS, pair, record);
  }

  @Override
  public void forEachPair(Clusters.PairConsumer consumer) {
    LmdbSession session = session();
    session.forEach(
        LmdbTable.PAIRS,
        (key, bytes) -> {
          long pair = Records.toLong(key);
          float similarity = session.open(LmdbTable.PAIRS, bytes).getFloat();
          consumer.pair((int) (pair >>> Integer.SIZE), (int) pair, similarity);
        });
  }

  @Override
  public IndexCounts counts() {
    return counts;
  }

  @Override
  public long bytes() {
    return environment.usedBytes();
  }

  @Override
  public long giantBuckets() {
    return session().state().giantBuckets;
  }

  @Override
  public void commit() {
    sessions.commit();
  }

  @Override
  public void close() {
    try {
      sessions.close();
    } finally {
      try {
        environment.close();
      } finally {
        folder.close();
      }
    }
  }
}
