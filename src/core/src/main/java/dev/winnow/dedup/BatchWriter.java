package dev.winnow.dedup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes what a batch keeps of documents. Not safe for use by several threads. */
final class BatchWriter implements AutoCloseable {
  private static final int CHECKPOINT = 1 << 14;

  private final BatchFolder folder;
  private final double threshold;
  private final KeepPolicy policy;
  private final Map<String, AppendFile> files = new TreeMap<>();
  private final List<AppendFile> bands = new ArrayList<>();
  private final AppendFile records;
  private final AppendFile ids;
  private final AppendFile sketches;
  private final AppendFile sets;
  private final AppendFile contents;
  private int documents;
  private boolean failed;

  BatchWriter(BatchFolder folder, double threshold, int bandCount, KeepPolicy policy) {
    this.folder = folder;
    this.threshold = threshold;
    this.policy = policy;
    documents = (int) folder.manifest().get("documents");
    records = open(BatchFiles.RECORDS);
    ids = open(BatchFiles.IDS);
    sketches = open(BatchFiles.SKETCHES);
    sets = open(BatchFiles.SETS);
    contents = open(BatchFiles.CONTENTS);
    for (int band = 0; band < bandCount; band++) {
      bands.add(open(BatchFiles.band(band)));
    }
  }

  private AppendFile open(String name) {
    AppendFile file = folder.append(name);
    files.put(name, file);
    return file;
  }

  int documents() {
    return documents;
  }

  void add(String id, Fingerprint fingerprint, DocumentFacts facts) {
    if (documents == BatchTexts.MAX_DOCUMENTS) {
      throw new IllegalStateException("The batch is full: it holds " + documents + " documents");
    }
    if (failed) {
      throw new IllegalStateException(
          "Writing a document failed before. Close the batch and open it again to go on");
    }
    IndexedText text = IndexedText.of(fingerprint, threshold);
    // half a document must not be acknowledged
    failed = true;
    write(id, text, facts);
    documents++;
    failed = false;
    if (documents % CHECKPOINT == 0) {
      checkpoint();
    }
  }

  private void write(String id, IndexedText text, DocumentFacts facts) {
    TextSketch sketch = text.sketch();
    records.putLong(text.content().getMostSignificantBits());
    records.putLong(text.content().getLeastSignificantBits());
    records.putLong(policy.key(facts, documents));
    records.putLong(ids.length());
    records.putLong(sets.length());
    records.putInt((int) (sketches.length() / BatchTexts.SKETCH_BYTES));
    records.putInt(sketch.meta());
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    ids.putInt(bytes.length);
    ids.putBytes(bytes);
    for (long word : sketch.words()) {
      sketches.putLong(word);
    }
    int sketchCount = TextSketch.count(sketch.meta());
    if (sketchCount > 0) {
      contents.putLong(upper(text.content().getMostSignificantBits()));
      BatchTexts.writeSets(sets, text.sets(), sketchCount);
    }
    long[] keys = text.bandKeys();
    for (int i = 0; i < keys.length; i++) {
      bands.get(i % bands.size()).putLong(upper(keys[i]));
    }
  }

  private long upper(long key) {
    return key >>> Integer.SIZE << Integer.SIZE | documents;
  }

  /** Writes everything out and says so in the manifest. */
  void checkpoint() {
    if (failed) {
      return;
    }
    BatchManifest manifest = folder.manifest();
    files.forEach(
        (name, file) -> {
          file.flush();
          manifest.length(name, file.length());
        });
    manifest.put("documents", documents);
    manifest.write();
  }

  @Override
  public void close() {
    try {
      checkpoint();
    } finally {
      abandon();
    }
  }

  /** Closes without a checkpoint, as a killed process does. */
  void abandon() {
    files.values().forEach(AppendFile::abandon);
  }
}
