package dev.winnow.dedup;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Looks for contradictions in an index at a path: reads every record, and compares all tables with
 * each other. Linear in the size of the index.
 */
final class LmdbCheck {
  private static final int MOST = 20;

  private final LmdbStore store;
  private final LmdbSession session;
  private final List<String> problems = new ArrayList<>();
  private final int[] bucket = new int[IndexStore.BUCKET_LIMIT];

  /** Whether documents were removed. */
  private final boolean removed;

  private long contents;
  private long postings;

  private LmdbCheck(LmdbStore store) {
    this.store = store;
    this.session = store.session();
    this.removed = session.state().nextDocument > session.state().documents;
  }

  /** Returns what is wrong, the first {@value #MOST} things; nothing if all is well. */
  static List<String> problems(LmdbStore store) {
    IndexStore.Session reading = store.begin(false);
    try (reading) {
      LmdbCheck check = new LmdbCheck(store);
      check.run();
      return check.problems;
    } catch (DuplicateIndexException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  /** Throws if anything is wrong. */
  static void require(LmdbStore store) {
    List<String> problems = problems(store);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(String.join(", ", problems));
    }
  }

  private void run() {
    session.forEach(LmdbTable.DOCUMENTS, this::document);
    for (int text = 0; text < store.texts() && problems.size() < MOST; text++) {
      text(text);
    }
    store.forEachPair(
        (text, earlier, similarity) ->
            require(earlier >= 0 && earlier < text && text < store.texts(), "pair", text));
    session.forEach(
        LmdbTable.STARS,
        (text, other) -> {
          int representative = Records.toInt(other);
          boolean known = representative >= 0 && representative < store.texts();
          require(known, "representative of text", Records.toInt(text));
        });
    session.forEach(
        LmdbTable.MEMBERS,
        (representative, text) ->
            require(
                store.representative(Records.toInt(text)) == Records.toInt(representative),
                "members of text",
                Records.toInt(representative)));
    rows(LmdbTable.MEMBERS, session.rows(LmdbTable.STARS));
    rows(LmdbTable.TEXTS, store.texts());
    rows(LmdbTable.DOCUMENTS, store.documents());
    rows(LmdbTable.IDS, store.documents());
    rows(LmdbTable.COPIES, store.documents());
    rows(LmdbTable.CONTENTS, contents);
    rows(LmdbTable.BANDS, postings);
  }

  private void document(byte[] place, byte[] bytes) {
    StoredDocument document = StoredDocument.of(session.open(LmdbTable.DOCUMENTS, bytes));
    int number = Records.toInt(place);
    byte[] known = session.get(LmdbTable.IDS, StoredDocument.key(document.id()));
    require(known != null && Records.toInt(known) == number, "id of document", number);
    require(document.text() < store.texts(), "text of document", number);
    require(store.hasDocuments(document.text()), "copies of text", document.text());
  }

  private void text(int text) {
    StoredText stored = session.text(text);
    if (!store.hasDocuments(text)) {
      return;
    }
    ByteBuffer sets = session.find(LmdbTable.SETS, Records.integer(text));
    require(sets == null || StoredText.sets(sets).words() >= 0, "sets of text", text);
    if (stored.bandKeys().length > 0) {
      contents++;
      require(store.textWith(stored.content()) == text, "content of text", text);
    }
    for (long key : Arrays.stream(stored.bandKeys()).distinct().toArray()) {
      int size = store.bucket(key, bucket);
      boolean found = false;
      for (int i = 0; i < size; i++) {
        found |= bucket[i] == text;
      }
      postings += found ? 1 : 0;
      // one that was full when the text came may have room again
      boolean left = size == IndexStore.BUCKET_LIMIT || removed;
      require(found || left, "band keys of text", text);
    }
  }

  private void rows(LmdbTable table, long expected) {
    long rows = session.rows(table);
    if (rows != expected) {
      String name = table.name().toLowerCase(Locale.ROOT);
      problems.add("%s: %d rows instead of %d".formatted(name, rows, expected));
    }
  }

  private void require(boolean good, String what, int number) {
    if (!good && problems.size() < MOST) {
      problems.add(what + " " + number);
    }
  }
}
