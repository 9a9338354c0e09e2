package dev.winnow.dedup;

import com.dynatrace.hash4j.hashing.HashValue128;
import org.jspecify.annotations.Nullable;

/**
 * Where an index keeps its texts and documents.
 *
 * <p>Texts are distinct contents, numbered from 0 in order of arrival; documents are ids, of which
 * several may share a text. A text whose last document was removed keeps its number and is not
 * found any more. A document without any word has a text of its own, without band keys.
 *
 * <p>Not safe for use by several threads, except that methods that change nothing may run in
 * parallel while no other runs: {@link DuplicateIndex} locks.
 */
interface IndexStore extends AutoCloseable {
  /** Stands for no text. */
  int NONE = -1;

  /** As many texts a key takes. */
  int BUCKET_LIMIT = 64;

  /**
   * Starts what one thread does until the session is closed, before anything else but {@link
   * #counts} and {@link #close}. If it throws, nothing was started.
   *
   * @param change whether it may change the store, which no other thread may use then
   */
  default Session begin(boolean change) {
    return () -> {};
  }

  /** What one thread does with a store. */
  interface Session extends AutoCloseable {
    /** Ends it. What was changed after the last {@link #commit} is dropped, where that can be. */
    @Override
    void close();
  }

  /** Returns how many numbers were given so far, those of removed texts included. */
  int texts();

  /** Returns the number of documents now. */
  int documents();

  /** Returns the text of a document, or {@link #NONE}. */
  int textOf(String id);

  /** Returns the text with a content hash that is not of an empty one, or {@link #NONE}. */
  int textWith(HashValue128 content);

  /** Returns the content hash of a text, also of a removed one. */
  HashValue128 content(int text);

  /**
   * Adds a text, which is its own representative, and returns its number. Keeps content hash, keys
   * and sketch, and the sets if this store keeps them. A key that has {@link #BUCKET_LIMIT} texts
   * takes no more.
   */
  int addText(IndexedText text);

  /** Returns what was added, or null if this store cannot tell any more. */
  @Nullable IndexedText text(int text);

  /** Adds a document that is not in the store. */
  void addDocument(String id, int text, DocumentFacts facts);

  /** Returns the id of the first document left of a text that has one. */
  String firstId(int text);

  /** Returns whether a text has a document. */
  boolean hasDocuments(int text);

  /** Returns whether a text has documents besides this one of them. */
  boolean hasOtherDocuments(int text, String id);

  /** Removes a document that is in the store. */
  void remove(String id);

  /** Receives documents. */
  interface DocumentConsumer {
    void document(String id, int text, DocumentFacts facts);
  }

  /** Hands on all documents in order of arrival. */
  void forEachDocument(DocumentConsumer consumer);

  /** Returns how many of the keys of a text are those of {@link ContainmentKeys}. */
  int containmentKeys(int text);

  /**
   * Reads the first texts with documents under a key, in order of arrival, and returns how many.
   * There may be a few among them that have another key.
   */
  int bucket(long key, int[] target);

  /** Returns the similarity of two texts by their sketches; see {@link TextSketch#estimate}. */
  default double estimate(int text, TextSketch of, double minimum) {
    return sketch(text).estimate(of, minimum);
  }

  /** Returns {@link TextSketch#meta} of a text. */
  default int meta(int text) {
    return sketch(text).meta();
  }

  /** Returns the sketch of a text; a copy. */
  TextSketch sketch(int text);

  /** Returns the sets of a text, or null where none are kept. */
  @Nullable ShingleSets shingles(int text);

  /**
   * Returns what was set last for a text: its representative in a star, its parent in a tree of
   * connected components; itself in the beginning.
   */
  int representative(int text);

  void setRepresentative(int text, int representative);

  /** Returns the texts with documents whose representative was set to this one, but for itself. */
  int[] members(int representative);

  /** Keeps a verified pair. */
  void addPair(int text, int earlier, float similarity);

  /** Hands on all pairs kept, those of removed texts included, in any order. */
  void forEachPair(Clusters.PairConsumer consumer);

  /** Returns the counts, which the index changes in place and the store keeps. */
  IndexCounts counts();

  /** Returns the bytes of memory, or on disk, that texts and documents take. */
  long bytes();

  /** Returns the number of keys that took no further text. */
  long giantBuckets();

  /** Acknowledges what was added and removed: it is not lost after this. */
  void commit();

  @Override
  void close();
}
