package dev.winnow.dedup;

import com.dynatrace.hash4j.hashing.HashValue128;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Texts and documents on the heap.
 *
 * <p>A text takes at 20 bands: 94 bytes in {@link Postings}, 128 for its sketch and 8 to find it,
 * 22 for its content hash, 4 for its representative; 256 in all. A text that is kept with two
 * sketches ({@link TextSketch}) takes about twice as much. Documents, pairs and sets come on top,
 * and 5 bytes for each key of containment if the index has them.
 */
final class HeapStore implements IndexStore {
  private final SetStore sets;
  private final Function<ShingledText, IndexedText> indexer;
  private final ContentTable contents = new ContentTable();
  private final Sketches sketches = new Sketches();
  private final Postings postings = new Postings(BUCKET_LIMIT);
  private final Documents documents = new Documents();
  private final IntChunks representatives = new IntChunks();
  private final IntChunks containmentKeys = new IntChunks();
  private final BitSet withMembers = new BitSet();
  private final IntChunks pairTexts = new IntChunks();
  private final IntChunks pairEarlier = new IntChunks();
  private final IntChunks pairSimilarities = new IntChunks();
  private final IndexCounts counts = new IndexCounts();

  /** A text of which only the sets are left. */
  record ShingledText(HashValue128 content, ShingleSets sets) {}

  /**
   * Makes an empty store.
   *
   * @param indexer makes keys and sketch anew
   */
  HeapStore(SetStore sets, Function<ShingledText, IndexedText> indexer) {
    this.sets = sets;
    this.indexer = indexer;
  }

  @Override
  public int texts() {
    return contents.size();
  }

  @Override
  public int documents() {
    return documents.size();
  }

  @Override
  public int textOf(String id) {
    return documents.textOf(id);
  }

  @Override
  public int textWith(HashValue128 content) {
    int text = contents.find(content);
    return text == NONE || !documents.has(text) ? NONE : text;
  }

  @Override
  public HashValue128 content(int text) {
    return contents.get(text);
  }

  @Override
  public int addText(IndexedText added) {
    // first what can fail: a temporary file
    sets.add(added.sets());
    int text = contents.size();
    contents.add(added.content(), added.bandKeys().length > 0);
    sketches.add(added.sketch());
    representatives.add(text);
    int keys = added.bandKeys().length - added.bands();
    while (keys > 0 && containmentKeys.size() <= text) {
      containmentKeys.add(containmentKeys.size() < text ? 0 : keys);
    }
    for (long key : added.bandKeys()) {
      postings.add(key, text, documents::has);
    }
    return text;
  }

  @Override
  public @Nullable IndexedText text(int text) {
    ShingleSets known = sets.get(text);
    return known == null ? null : indexer.apply(new ShingledText(contents.get(text), known));
  }

  @Override
  public void addDocument(String id, int text, DocumentFacts facts) {
    documents.add(id, text, facts);
  }

  @Override
  public String firstId(int text) {
    return documents.first(text);
  }

  @Override
  public boolean hasDocuments(int text) {
    return documents.has(text);
  }

  @Override
  public boolean hasOtherDocuments(int text, String id) {
    return documents.hasOthers(text, id);
  }

  @Override
  public void remove(String id) {
    int text = documents.textOf(id);
    documents.remove(id);
    if (!documents.has(text)) {
      sets.remove(text);
    }
  }

  @Override
  public void forEachDocument(DocumentConsumer consumer) {
    documents.forEach(consumer);
  }

  @Override
  public int containmentKeys(int text) {
    return text < containmentKeys.size() ? containmentKeys.get(text) : 0;
  }

  @Override
  public int bucket(long key, int[] target) {
    return postings.read(key, target, documents::has);
  }

  @Override
  public double estimate(int text, TextSketch of, double minimum) {
    return sketches.estimate(text, of, minimum);
  }

  @Override
  public int meta(int text) {
    return sketches.meta(text);
  }

  @Override
  public TextSketch sketch(int text) {
    return sketches.get(text);
  }

  @Override
  public @Nullable ShingleSets shingles(int text) {
    return sets.get(text);
  }

  @Override
  public int representative(int text) {
    return representatives.get(text);
  }

  @Override
  public void setRepresentative(int text, int representative) {
    representatives.set(text, representative);
    if (text != representative) {
      withMembers.set(representative);
    }
  }

  @Override
  public int[] members(int representative) {
    if (!withMembers.get(representative)) {
      return new int[0];
    }
    int[] members = new int[8];
    int count = 0;
    for (int text = 0; text < representatives.size(); text++) {
      if (representatives.get(text) == representative
          && text != representative
          && documents.has(text)) {
        if (count == members.length) {
          members = Arrays.copyOf(members, 2 * count);
        }
        members[count++] = text;
      }
    }
    return Arrays.copyOf(members, count);
  }

  @Override
  public void addPair(int text, int earlier, float similarity) {
    pairTexts.add(text);
    pairEarlier.add(earlier);
    pairSimilarities.add(Float.floatToRawIntBits(similarity));
  }

  @Override
  public void forEachPair(Clusters.PairConsumer consumer) {
    for (int i = 0; i < pairTexts.size(); i++) {
      consumer.pair(
          pairTexts.get(i), pairEarlier.get(i), Float.intBitsToFloat(pairSimilarities.get(i)));
    }
  }

  @Override
  public IndexCounts counts() {
    return counts;
  }

  /** Returns the bytes of documents, pairs and sets apart from those of the texts. */
  long bytesBesides() {
    return documents.bytes()
        + pairTexts.bytes()
        + pairEarlier.bytes()
        + pairSimilarities.bytes()
        + sets.bytes();
  }

  @Override
  public long bytes() {
    return contents.bytes()
        + sketches.bytes()
        + postings.bytes()
        + representatives.bytes()
        + containmentKeys.bytes()
        + bytesBesides();
  }

  @Override
  public long giantBuckets() {
    return postings.full();
  }

  @Override
  public void commit() {
    // memory is all there is
  }

  @Override
  public void close() {
    sets.close();
  }
}
