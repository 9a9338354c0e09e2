package dev.winnow.boilerplate;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The trained model that gives each block of a page the probability of being main content.
 *
 * <p>Immutable and safe for use by several threads.
 */
final class BlockModel {
  private static final int MAGIC = 0x57_42_4C_4B; // WBLK
  private static final int VERSION = 2;
  private static final String RESOURCE = "block-model.bin.gz";

  private final TreeEnsemble trees;

  BlockModel(TreeEnsemble trees) {
    this.trees = trees;
  }

  /** Returns the model in the jar, loaded at the first call. */
  static BlockModel standard() {
    return Standard.MODEL;
  }

  /** Returns the probability for each block of a page, in order. */
  float[] probabilities(BlockFeatures features, int blocks) {
    float[][] rows = new float[Math.min(blocks, TreeEnsemble.BATCH)][Names.COUNT];
    FeatureSink sink = new FeatureSink();
    float[] probabilities = new float[blocks];
    for (int start = 0; start < blocks; start += rows.length) {
      int count = Math.min(rows.length, blocks - start);
      for (int r = 0; r < count; r++) {
        sink.begin(rows[r]);
        features.put(start + r, sink);
      }
      trees.probabilities(rows, count, probabilities, start);
    }
    return probabilities;
  }

  void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeInt(VERSION);
    data.writeInt(Names.HASH);
    trees.write(data);
    data.flush();
  }

  static BlockModel read(InputStream in, String source) throws IOException {
    DataInputStream data = new DataInputStream(in);
    if (data.readInt() != MAGIC) {
      throw new IllegalStateException(source + " is not a block model");
    }
    int version = data.readInt();
    if (version != VERSION) {
      throw new IllegalStateException(
          source + " has version " + version + ", this build reads " + VERSION);
    }
    int hash = data.readInt();
    if (hash != Names.HASH) {
      throw new IllegalStateException(
          source + " was trained on other features than this build computes; train it again");
    }
    return new BlockModel(TreeEnsemble.read(data));
  }

  private static final class Names {
    private static final List<String> ALL = BlockFeatures.names();
    static final int COUNT = ALL.size();
    static final int HASH = ALL.hashCode();
  }

  private static final class Standard {
    static final BlockModel MODEL = load();

    private static BlockModel load() {
      try (InputStream in = BlockModel.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("resource " + RESOURCE + " is missing from the jar");
        }
        return read(new BufferedInputStream(new GZIPInputStream(in)), RESOURCE);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read resource " + RESOURCE, e);
      }
    }
  }
}
